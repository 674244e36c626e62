// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.BusinessRuleViolation;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuotaRuleTest {
    private static final LocalDate SPRING = LocalDate.of(2022, 1, 1);
    private static final LocalDate AUTUMN = LocalDate.of(2022, 8, 1);

    @Test
    void refusesMoreThanThereAreAndSuggestsWhatIsLeft() {
        QuotaPeriod entered = quota("jobcenter", 40, SPRING);
        BusinessRuleViolation refusal = refused(() -> new QuotaRule(
                        List.of(places(115, SPRING, null)), List.of(entered, quota("arbeitsagentur", 80, SPRING)))
                .requireFits(entered));
        assertThat(refusal.message(Locale.GERMAN))
                .isEqualTo("80 + 40 = 120 Kontingente, es gibt aber 115 Plätze. Höchstens 35 sind möglich.");
        assertThat(refusal.field()).isEqualTo("places");
        assertThat(refusal.suggestion()).contains(35);
    }

    @Test
    void takesExactlyWhatIsLeft() {
        QuotaPeriod entered = quota("jobcenter", 35, SPRING);
        assertThatCode(() -> new QuotaRule(
                                List.of(places(115, SPRING, null)),
                                List.of(entered, quota("arbeitsagentur", 80, SPRING)))
                        .requireFits(entered))
                .doesNotThrowAnyException();
    }

    @Test
    void looksAheadToTheDayOnWhichPlacesShrink() {
        QuotaPeriod entered = quota("jobcenter", 20, SPRING);
        BusinessRuleViolation refusal = refused(
                () -> new QuotaRule(List.of(places(15, AUTUMN, null), places(20, SPRING, AUTUMN)), List.of(entered))
                        .requireFits(entered));
        assertThat(refusal.message(Locale.GERMAN))
                .isEqualTo("20 Kontingente, ab 01.08.2022 gibt es aber nur 15 Plätze. Höchstens 15 sind möglich.");
    }

    @Test
    void aQuotaThatEndsBeforeThePlacesShrinkIsTaken() {
        QuotaPeriod entered = new QuotaPeriod(new AgencyId("jobcenter"), 20, SPRING, AUTUMN);
        assertThatCode(() -> new QuotaRule(
                                List.of(places(15, AUTUMN, null), places(20, SPRING, AUTUMN)), List.of(entered))
                        .requireFits(entered))
                .doesNotThrowAnyException();
    }

    @Test
    void thereIsNoPartOfNoNumber() {
        QuotaPeriod entered = quota("jobcenter", 1, SPRING);
        assertThat(refused(() -> new QuotaRule(
                                        List.of(new CapacityPeriod(
                                                CapacityKind.INDIVIDUAL_NEED,
                                                null,
                                                null,
                                                SPRING,
                                                null,
                                                CapacityStatus.CONFIRMED,
                                                SPRING)),
                                        List.of(entered))
                                .requireFits(entered))
                        .rule())
                .isEqualTo("quota.noPlaces");
    }

    @Test
    void noQuotaNeedsNoPlaces() {
        QuotaPeriod entered = new QuotaPeriod(new AgencyId("jobcenter"), null, SPRING, null);
        assertThatCode(() -> new QuotaRule(List.of(), List.of(entered)).requireFits(entered))
                .doesNotThrowAnyException();
    }

    @Test
    void placesHoldTheirQuotas() {
        CapacityPeriod entered = places(110, AUTUMN, null);
        BusinessRuleViolation refusal = refused(() -> new QuotaRule(
                        List.of(entered, places(115, SPRING, AUTUMN)),
                        List.of(quota("jobcenter", 35, SPRING), quota("arbeitsagentur", 80, SPRING)))
                .requireHolds(entered));
        assertThat(refusal.message(Locale.GERMAN))
                .isEqualTo("80 + 35 = 115 Kontingente ab 01.08.2022, es wären aber nur 110 Plätze. Mindestens 115 sind"
                        + " nötig, oder erst die Kontingente senken.");
        assertThat(refusal.suggestion()).contains(115);
    }

    @Test
    void individualNeedHoldsNoQuotas() {
        CapacityPeriod entered = new CapacityPeriod(
                CapacityKind.INDIVIDUAL_NEED, null, null, SPRING, null, CapacityStatus.CONFIRMED, SPRING);
        assertThat(refused(() -> new QuotaRule(List.of(entered), List.of(quota("jobcenter", 1, SPRING)))
                                .requireHolds(entered))
                        .rule())
                .isEqualTo("capacity.quotasNeedPlaces");
    }

    private static QuotaPeriod quota(String agency, int places, LocalDate from) {
        return new QuotaPeriod(new AgencyId(agency), places, from, null);
    }

    private static CapacityPeriod places(int number, LocalDate from, @Nullable LocalDate to) {
        return new CapacityPeriod(CapacityKind.PLACES, number, null, from, to, CapacityStatus.CONFIRMED, from);
    }

    private static BusinessRuleViolation refused(Runnable attempt) {
        return catchThrowableOfType(BusinessRuleViolation.class, attempt::run);
    }
}
