// SPDX-License-Identifier: EUPL-1.2
/** The first screen after the sign-in: what needs this person now, how the year stands, and what others changed. */
@NullMarked
@MayUse({"identity", "agency", "instrument", "planning", "event", "programme", "overview", "ui"})
package de.jba.backoffice.overview.ui;

import de.jba.backoffice.shared.MayUse;
import org.jspecify.annotations.NullMarked;
