// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.places;

import de.jba.backoffice.shared.AgencyId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an agency reports about an instrument on a day.
 *
 * @param referenceDate the day on which it was so
 * @param occupied places that are taken (belegt); may exceed the places, because it happens; null when not reported
 * @param waitingList how many wait; null when not reported
 * @param entries how many came since the report before; null when not reported
 * @param exits how many left since the report before; null when not reported
 */
public record Occupancy(
        AgencyId agency,
        LocalDate referenceDate,
        @Nullable Integer occupied,
        @Nullable Integer waitingList,
        @Nullable Integer entries,
        @Nullable Integer exits) {}
