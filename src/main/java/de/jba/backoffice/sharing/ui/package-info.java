// SPDX-License-Identifier: EUPL-1.2
/** Shares on screen: a tab in the pane of a record, the dialog that grants them, and the answer to who sees it and why. */
@NullMarked
@MayUse({"identity", "agency", "contact", "places", "instrument", "sharing", "ui"})
package de.jba.backoffice.sharing.ui;

import de.jba.backoffice.shared.MayUse;
import org.jspecify.annotations.NullMarked;
