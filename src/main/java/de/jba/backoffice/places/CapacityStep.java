// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.places;

import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.InstrumentId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stating a capacity from a day on does to the periods of one instrument; nothing is stored by it.
 *
 * @param stated the period that says it
 * @param restated whether that period was there before
 * @param cut the period that held before, as it ends then; null when none is cut short
 */
public record CapacityStep(
        InstrumentId instrument,
        CapacityPeriod stated,
        boolean restated,
        @Nullable CapacityPeriod cut) {
    /**
     * The step that a change makes.
     *
     * @param latestFirst the known periods
     * @throws BusinessRuleViolation when unit, number, region or day are missing or contradict each other, or the quotas
     *     would exceed the places
     */
    public static CapacityStep of(
            InstrumentId instrument,
            List<CapacityPeriod> latestFirst,
            List<QuotaPeriod> quotas,
            CapacityChange change,
            LocalDate today) {
        List<CapacityEntity> known = latestFirst.stream()
                .map(period -> CapacityEntity.of(instrument.value(), period))
                .toList();
        CapacityEntity stated = state(instrument, known, quotas, change, today);
        Optional<CapacityPeriod> cut = known.stream()
                .filter(period -> period != stated)
                .map(CapacityEntity::toPeriod)
                .filter(period -> !latestFirst.contains(period))
                .findFirst();
        return new CapacityStep(instrument, stated.toPeriod(), known.contains(stated), cut.orElse(null));
    }

    /** The period that states the change, one of the known or a new one; what held before is cut short. */
    static CapacityEntity state(
            InstrumentId instrument,
            List<CapacityEntity> known,
            List<QuotaPeriod> quotas,
            CapacityChange change,
            LocalDate today) {
        Capacity capacity = Capacity.of(change.kind(), change.places(), change.region());
        LocalDate from = Objects.requireNonNullElse(change.validFrom(), today);
        PlacesPeriods.requirePossible("validFrom", from);
        CapacityEntity period =
                Period.beginning(from, known, (first, end) -> new CapacityEntity(instrument.value(), first, end));
        period.state(capacity, Objects.requireNonNullElse(change.status(), CapacityStatus.CONFIRMED), today);
        List<CapacityPeriod> capacities = Stream.concat(known.stream(), Stream.of(period))
                .distinct()
                .map(CapacityEntity::toPeriod)
                .toList();
        new QuotaRule(capacities, quotas).requireHolds(period.toPeriod());
        return period;
    }
}
