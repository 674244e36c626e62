// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.places;

import de.jba.backoffice.shared.BusinessRuleViolation;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The quotas of an instrument never exceed its places, on no day: rules.md, "Instruments and places". The database holds
 * it as well ({@code hold_quotas_within_places}).
 */
final class QuotaRule {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final List<CapacityPeriod> capacities;
    private final List<QuotaPeriod> quotas;

    /** What is to hold after a change. */
    QuotaRule(List<CapacityPeriod> capacities, List<QuotaPeriod> quotas) {
        this.capacities = capacities;
        this.quotas = quotas.stream()
                .sorted(Comparator.comparing(quota -> quota.agency().alias()))
                .toList();
    }

    /**
     * Refuses a quota that does not fit into the places beside the others.
     *
     * @throws BusinessRuleViolation which suggests the most places that this quota can have
     */
    void requireFits(QuotaPeriod changed) {
        if (changed.places() == null || changed.places() == 0) {
            return;
        }
        Optional<LocalDate> tightest = days().filter(changed::holdsOn)
                .min(Comparator.comparing(this::free).thenComparing(Comparator.naturalOrder()));
        LocalDate day = tightest.orElse(changed.validFrom());
        Integer there = placesOn(day);
        if (there == null) {
            throw new BusinessRuleViolation("places", "quota.noPlaces", "places", DAY.format(day));
        }
        int missing = -free(day);
        if (missing > 0) {
            int possible = Math.max(0, changed.places() - missing);
            String rule = day.equals(changed.validFrom()) ? "quota.abovePlaces" : "quota.abovePlacesLater";
            throw new BusinessRuleViolation("places", rule, "places", sum(day), there, possible, DAY.format(day))
                    .suggesting(possible);
        }
    }

    /**
     * Refuses places that do not hold the quotas.
     *
     * @throws BusinessRuleViolation which suggests the fewest places that hold them
     */
    void requireHolds(CapacityPeriod changed) {
        days().filter(day -> Period.holds(changed.validFrom(), changed.validTo(), day))
                .max(Comparator.comparing(this::given).thenComparing(Comparator.reverseOrder()))
                .filter(day -> free(day) < 0)
                .ifPresent(day -> {
                    Integer there = changed.places();
                    if (there == null) {
                        throw new BusinessRuleViolation(
                                "places", "capacity.quotasNeedPlaces", "kind", sum(day), DAY.format(day));
                    }
                    throw new BusinessRuleViolation(
                                    "places",
                                    "capacity.belowQuotas",
                                    "places",
                                    sum(day),
                                    there,
                                    given(day),
                                    DAY.format(day))
                            .suggesting(given(day));
                });
    }

    /** Every day on which something begins or ends; between two of them nothing changes. */
    private Stream<LocalDate> days() {
        return Stream.of(
                        quotas.stream().map(QuotaPeriod::validFrom),
                        capacities.stream().map(CapacityPeriod::validFrom),
                        capacities.stream().map(CapacityPeriod::validTo).filter(end -> end != null))
                .flatMap(days -> days)
                .distinct();
    }

    private int free(LocalDate day) {
        Integer there = placesOn(day);
        return (there == null ? 0 : there) - given(day);
    }

    private int given(LocalDate day) {
        return on(day).mapToInt(Integer::intValue).sum();
    }

    /** The quotas of a day as a sum in words: "80 + 40 = 120", or the only one. */
    private String sum(LocalDate day) {
        String parts = on(day).map(String::valueOf).collect(Collectors.joining(" + "));
        return parts.contains("+") ? parts + " = " + given(day) : parts;
    }

    private Stream<Integer> on(LocalDate day) {
        return quotas.stream()
                .filter(quota -> quota.holdsOn(day))
                .map(QuotaPeriod::places)
                .filter(places -> places != null && places > 0);
    }

    private @Nullable Integer placesOn(LocalDate day) {
        return capacities.stream()
                .filter(capacity -> Period.holds(capacity.validFrom(), capacity.validTo(), day))
                .map(CapacityPeriod::places)
                .filter(places -> places != null)
                .findFirst()
                .orElse(null);
    }
}
