// SPDX-License-Identifier: EUPL-1.2
/**
 * Whom to call and whom the agencies work with: contacts (functions with their mailboxes and telephones) and network
 * partners. Each has one owner.
 */
@NullMarked
@MayUse({"identity", "agency"})
package de.jba.backoffice.contact;

import de.jba.backoffice.shared.MayUse;
import org.jspecify.annotations.NullMarked;
