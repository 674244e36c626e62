// SPDX-License-Identifier: EUPL-1.2
/**
 * Places over time: how many there are from which day on, of which kind, and when the figure was last confirmed. Knows
 * an instrument by its identifier alone.
 */
@NullMarked
@MayUse({"identity", "agency"})
package de.jba.backoffice.places;

import de.jba.backoffice.shared.MayUse;
import org.jspecify.annotations.NullMarked;
