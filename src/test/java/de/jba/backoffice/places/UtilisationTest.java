// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.places;

import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.shared.AgencyId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UtilisationTest {
    private static final LocalDate DAY = LocalDate.of(2022, 3, 14);
    private static final List<CapacityPeriod> PLACES = List.of(
            new CapacityPeriod(CapacityKind.PLACES, 115, null, DAY.minusDays(9), null, CapacityStatus.CONFIRMED, DAY));

    @Test
    void isWhatAllAgenciesReportDividedByThePlaces() {
        assertThat(Utilisation.on(DAY, PLACES, List.of(report(57), report(40), report(null))))
                .hasValueSatisfying(all -> {
                    assertThat(all.occupied()).isEqualTo(97);
                    assertThat(all.percent()).isEqualTo(84);
                });
    }

    @Test
    void mayExceedThePlaces() {
        assertThat(Utilisation.on(DAY, PLACES, List.of(report(230)))
                        .orElseThrow()
                        .percent())
                .isEqualTo(200);
    }

    @Test
    void isUnknownWithoutReportOrPlaces() {
        assertThat(Utilisation.on(DAY, PLACES, List.of(report(null)))).isEmpty();
        assertThat(Utilisation.on(DAY.minusDays(10), PLACES, List.of(report(1))))
                .isEmpty();
    }

    private static Occupancy report(@Nullable Integer occupied) {
        return new Occupancy(new AgencyId("jobcenter"), DAY, occupied, null, null, null);
    }
}
