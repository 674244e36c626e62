// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.planning;

import de.jba.backoffice.shared.AgencyId;
import org.jspecify.annotations.Nullable;

/**
 * What one agency last reported by the reference date.
 *
 * @param occupied how many places are taken; null when it never said
 * @param waitingList how many wait; null when it never said
 */
public record AgencyOccupancy(
        AgencyId agency,
        @Nullable Integer occupied,
        @Nullable Integer waitingList) {}
