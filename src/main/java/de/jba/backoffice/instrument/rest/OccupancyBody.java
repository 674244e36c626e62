// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument.rest;

import de.jba.backoffice.places.OccupancyReport;
import de.jba.backoffice.shared.AgencyId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A report about a day as a client sends it. */
record OccupancyBody(
        @Nullable AgencyId agency,
        @Nullable LocalDate referenceDate,
        @Nullable Integer occupied,
        @Nullable Integer waitingList,
        @Nullable Integer entries,
        @Nullable Integer exits) {
    OccupancyReport toReport() {
        return new OccupancyReport(agency, referenceDate, occupied, waitingList, entries, exits);
    }
}
