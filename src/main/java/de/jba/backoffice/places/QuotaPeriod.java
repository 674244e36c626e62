// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.places;

import de.jba.backoffice.shared.AgencyId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The part of the places that an agency may fill (Kontingent), and the days on which it holds.
 *
 * @param places null says that the agency has no quota
 * @param validFrom the first day
 * @param validTo the first day on which it no longer holds; null while no later value is known
 */
public record QuotaPeriod(
        AgencyId agency,
        @Nullable Integer places,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {
    /** Whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return Period.holds(validFrom, validTo, day);
    }
}
