// SPDX-License-Identifier: EUPL-1.2
/** The screen of the instruments: a list, and beside it a pane with record, places, contacts and history. */
@NullMarked
@MayUse({"identity", "agency", "contact", "places", "instrument", "ui"})
package de.jba.backoffice.instrument.ui;

import de.jba.backoffice.shared.MayUse;
import org.jspecify.annotations.NullMarked;
