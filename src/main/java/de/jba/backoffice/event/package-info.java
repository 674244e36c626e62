// SPDX-License-Identifier: EUPL-1.2
/**
 * When something takes place: events (Veranstaltungen) of an agency, of one of its network partners, or of the whole JBA;
 * as a list, as a month, and for the calendar programs that people use.
 */
@NullMarked
@MayUse({"identity", "agency", "contact"})
package de.jba.backoffice.event;

import de.jba.backoffice.shared.MayUse;
import org.jspecify.annotations.NullMarked;
