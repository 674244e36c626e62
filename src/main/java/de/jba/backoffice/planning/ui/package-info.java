// SPDX-License-Identifier: EUPL-1.2
/** The screen of the places: one sheet in whose cells they are read, compared, changed and confirmed. */
@NullMarked
@MayUse({"identity", "agency", "instrument", "places", "planning", "ui"})
package de.jba.backoffice.planning.ui;

import de.jba.backoffice.shared.MayUse;
import org.jspecify.annotations.NullMarked;
