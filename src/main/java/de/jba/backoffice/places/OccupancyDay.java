// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.places;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An instrument on a day, over all its agencies.
 *
 * @param occupied the sum of what each had last reported by that day; null when none did
 * @param waitingList likewise
 * @param entries the sum of what was reported for this very day; null when nothing was
 * @param exits likewise
 * @param utilisation occupied divided by the places of that day; empty when one of both is not known
 */
public record OccupancyDay(
        LocalDate referenceDate,
        @Nullable Integer occupied,
        @Nullable Integer waitingList,
        @Nullable Integer entries,
        @Nullable Integer exits,
        Optional<Utilisation> utilisation) {
    /**
     * Sums up a day.
     *
     * @param capacities every known period
     * @param reports what each agency had last reported by that day
     */
    public static OccupancyDay of(LocalDate day, List<CapacityPeriod> capacities, List<Occupancy> reports) {
        List<Occupancy> onTheDay = reports.stream()
                .filter(report -> report.referenceDate().equals(day))
                .toList();
        return new OccupancyDay(
                day,
                sum(reports, Occupancy::occupied),
                sum(reports, Occupancy::waitingList),
                sum(onTheDay, Occupancy::entries),
                sum(onTheDay, Occupancy::exits),
                Utilisation.on(day, capacities, reports));
    }

    private static @Nullable Integer sum(List<Occupancy> reports, Function<Occupancy, @Nullable Integer> figure) {
        return reports.stream()
                .map(figure)
                .filter(Objects::nonNull)
                .reduce(Integer::sum)
                .orElse(null);
    }
}
