// SPDX-License-Identifier: EUPL-1.2
/** The spreadsheets on the screens of the lists. */
@NullMarked
@MayUse({"exchange", "identity", "planning", "ui"})
package de.jba.backoffice.exchange.ui;

import de.jba.backoffice.shared.MayUse;
import org.jspecify.annotations.NullMarked;
