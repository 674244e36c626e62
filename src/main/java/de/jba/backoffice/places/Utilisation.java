// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.places;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How full an instrument is: occupied places divided by places (Auslastung).
 *
 * @param occupied places that are taken
 * @param places places that there are, more than 0
 */
public record Utilisation(int occupied, int places) {
    /**
     * On a day, over all agencies; empty without a number of places or without any report of places taken.
     *
     * @param capacities every known period
     * @param reports what each agency had last reported by that day
     */
    public static Optional<Utilisation> on(LocalDate day, List<CapacityPeriod> capacities, List<Occupancy> reports) {
        List<Integer> taken = reports.stream()
                .map(Occupancy::occupied)
                .filter(Objects::nonNull)
                .toList();
        return capacities.stream()
                .filter(capacity -> Period.holds(capacity.validFrom(), capacity.validTo(), day))
                .map(CapacityPeriod::places)
                .filter(places -> places != null && places > 0 && !taken.isEmpty())
                .map(places -> new Utilisation(
                        taken.stream().mapToInt(Integer::intValue).sum(), Objects.requireNonNull(places)))
                .findFirst();
    }

    /** In hundredths, rounded; above 100 when more are in it than there are places. */
    public int percent() {
        return (int) Math.round(100.0 * occupied / places);
    }
}
