// SPDX-License-Identifier: EUPL-1.2
/**
 * What people are told: notices that the database writes for agencies, and which of them a person has read. A notice is
 * a kind and an identifier; its words are read from the records with the reader's own sight.
 */
@NullMarked
@MayUse({"identity", "agency", "access", "instrument", "programme", "sharing"})
package de.jba.backoffice.notification;

import de.jba.backoffice.shared.MayUse;
import org.jspecify.annotations.NullMarked;
