// SPDX-License-Identifier: EUPL-1.2
/** The screen of the events: a month, a list of it, and one event to read or change. */
@NullMarked
@MayUse({"identity", "agency", "contact", "event", "ui"})
package de.jba.backoffice.event.ui;

import de.jba.backoffice.shared.MayUse;
import org.jspecify.annotations.NullMarked;
