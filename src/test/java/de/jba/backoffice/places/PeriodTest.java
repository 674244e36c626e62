// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.places;

import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.shared.AgencyId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PeriodTest {
    private static final LocalDate DAY = LocalDate.of(2022, 8, 1);

    @Test
    void theFirstHasNoEnd() {
        assertThat(beginning(List.of()).validTo()).isNull();
    }

    @Test
    void whatHeldBeforeEndsOnTheEve() {
        QuotaEntity before = quota(DAY.minusDays(90), null);
        assertThat(beginning(List.of(before)).validTo()).isNull();
        assertThat(before.validTo()).isEqualTo(DAY);
    }

    @Test
    void whatHadEndedStaysEnded() {
        QuotaEntity before = quota(DAY.minusDays(90), DAY.minusDays(30));
        beginning(List.of(before));
        assertThat(before.validTo()).isEqualTo(DAY.minusDays(30));
    }

    @Test
    void aLaterValueKeepsItsDay() {
        QuotaEntity later = quota(DAY.plusDays(90), null);
        assertThat(beginning(List.of(later)).validTo()).isEqualTo(DAY.plusDays(90));
    }

    @Test
    void whatBeganOnTheSameDayIsRestated() {
        QuotaEntity same = quota(DAY, null);
        assertThat(beginning(List.of(same))).isSameAs(same);
    }

    private static QuotaEntity beginning(List<QuotaEntity> known) {
        return Period.beginning(DAY, known, PeriodTest::quota);
    }

    private static QuotaEntity quota(LocalDate from, @Nullable LocalDate to) {
        return new QuotaEntity(UUID.randomUUID(), new AgencyId("jobcenter"), from, to);
    }
}
