// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jba.backoffice.shared.BusinessRuleViolation;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CapacityTest {
    @Test
    void refusesABareNumber() {
        refuses(() -> Capacity.of(null, 18, null), "capacity.unitMissing", "kind");
    }

    @Test
    void refusesPlacesWithoutANumber() {
        refuses(() -> Capacity.of(CapacityKind.PLACES, null, null), "capacity.numberMissing", "places");
    }

    @Test
    void refusesANegativeNumber() {
        refuses(() -> Capacity.of(CapacityKind.PLACES, -1, null), "capacity.numberOutOfRange", "places");
    }

    @Test
    void refusesANumberForARegionThatIsNotNamed() {
        refuses(() -> Capacity.of(CapacityKind.REGION_BOUND, 18, "  "), "capacity.regionMissing", "region");
    }

    @Test
    void refusesARegionForPlainPlaces() {
        refuses(() -> Capacity.of(CapacityKind.PLACES, 18, "Bochum"), "capacity.regionNotWanted", "region");
    }

    @Test
    void refusesANumberForIndividualNeed() {
        refuses(
                () -> Capacity.of(CapacityKind.INDIVIDUAL_NEED, 3, null),
                "capacity.individualNeedHasNoNumber",
                "places");
    }

    @Test
    void keepsTheRegionThatANumberIsFor() {
        assertThat(Capacity.of(CapacityKind.REGION_BOUND, 18, " Agenturbezirk Bochum "))
                .isEqualTo(new Capacity(CapacityKind.REGION_BOUND, 18, "Agenturbezirk Bochum"));
    }

    @Test
    void saysInGermanWhatToDoAboutABareNumber() {
        assertThatThrownBy(() -> Capacity.of(null, 18, null))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class, refusal -> assertThat(refusal.message(Locale.GERMAN))
                                .startsWith("Eine Zahl allein genügt nicht."));
    }

    private static void refuses(ThrowingCallable attempt, String rule, String field) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(BusinessRuleViolation.class, refusal -> {
            assertThat(refusal.rule()).isEqualTo(rule);
            assertThat(refusal.field()).isEqualTo(field);
        });
    }
}
