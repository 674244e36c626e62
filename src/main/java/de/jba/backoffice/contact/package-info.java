// SPDX-License-Identifier: EUPL-1.2
/** Whom to call: functions with their mailboxes and telephones. No person's name is kept here. */
@NullMarked
@MayUse({"identity", "agency"})
package de.jba.backoffice.contact;

import de.jba.backoffice.shared.MayUse;
import org.jspecify.annotations.NullMarked;
