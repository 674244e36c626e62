// SPDX-License-Identifier: EUPL-1.2
/** The spreadsheets on the screens of the lists, and the same change of many of their rows. */
@NullMarked
@MayUse({"exchange", "agency", "contact", "identity", "instrument", "planning", "ui"})
package de.jba.backoffice.exchange.ui;

import de.jba.backoffice.shared.MayUse;
import org.jspecify.annotations.NullMarked;
