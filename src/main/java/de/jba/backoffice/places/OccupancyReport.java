// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.places;

import de.jba.backoffice.shared.AgencyId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A report about a day; a second one about the same day replaces the first, and one without figures withdraws it.
 *
 * @param agency whose report; null for the person's own agency, or the owner that it co-maintains for
 * @param referenceDate the day on which it was so, today or before; null for today
 * @param occupied 0 to 99,999, or null when not reported
 * @param waitingList likewise
 * @param entries likewise, since the report before
 * @param exits likewise, since the report before
 */
public record OccupancyReport(
        @Nullable AgencyId agency,
        @Nullable LocalDate referenceDate,
        @Nullable Integer occupied,
        @Nullable Integer waitingList,
        @Nullable Integer entries,
        @Nullable Integer exits) {
    /** A report of places taken alone. */
    public static OccupancyReport occupied(AgencyId agency, LocalDate referenceDate, int occupied) {
        return new OccupancyReport(agency, referenceDate, occupied, null, null, null);
    }
}
