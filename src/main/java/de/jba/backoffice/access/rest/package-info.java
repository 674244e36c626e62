// SPDX-License-Identifier: EUPL-1.2
/** The review of access over the API: people, recertification and consent to the joint auditors. */
@NullMarked
@MayUse({"identity", "agency", "access", "rest"})
package de.jba.backoffice.access.rest;

import de.jba.backoffice.shared.MayUse;
import org.jspecify.annotations.NullMarked;
