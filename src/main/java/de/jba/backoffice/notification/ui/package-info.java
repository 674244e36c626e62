// SPDX-License-Identifier: EUPL-1.2
/** The bell in the bar and the list behind it, in the words of the screen. */
@NullMarked
@MayUse({"identity", "agency", "notification", "access", "instrument", "programme", "sharing", "ui"})
package de.jba.backoffice.notification.ui;

import de.jba.backoffice.shared.MayUse;
import org.jspecify.annotations.NullMarked;
