// SPDX-License-Identifier: EUPL-1.2
/**
 * What lies before a person at the beginning of the day, across the capabilities: what is offered where, and what others
 * changed last. It reads and adds nothing up that another capability adds up already.
 */
@NullMarked
@MayUse({"identity", "agency", "instrument", "planning", "event", "programme"})
package de.jba.backoffice.overview;

import de.jba.backoffice.shared.MayUse;
import org.jspecify.annotations.NullMarked;
