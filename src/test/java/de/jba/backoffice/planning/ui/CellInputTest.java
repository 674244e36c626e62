// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.planning.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.jba.backoffice.places.Capacity;
import de.jba.backoffice.places.CapacityKind;
import de.jba.backoffice.places.CapacityPeriod;
import de.jba.backoffice.places.CapacityStatus;
import de.jba.backoffice.shared.BusinessRuleViolation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed or pasted into a cell. */
class CellInputTest {
    private static final CapacityPeriod PLACES = held(CapacityKind.PLACES, 20, null);
    private static final CapacityPeriod NEED = held(CapacityKind.INDIVIDUAL_NEED, null, null);
    private static final CapacityPeriod REGION = held(CapacityKind.REGION_BOUND, 18, "Agenturbezirk Bochum");

    @ParameterizedTest
    @CsvSource({"12, 12", "' 12 ', 12", "1.357, 1357", "0, 0", "12 345, ", "99999, 99999"})
    void wholeNumbersAreReadAsGermansWriteThem(String typed, @Nullable Integer number) {
        if (number == null) {
            assertThat(refused(typed).rule()).isEqualTo("cell.noNumber");
        } else {
            assertThat(CellInput.number(typed)).isEqualTo(number);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "–"})
    void anEmptyCellAndADashSayNothing(String typed) {
        assertThat(CellInput.number(typed)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "'12,5', cell.fraction, 12",
        "'1.357,5', cell.fraction, 1357",
        "12.5, cell.fraction, 12",
        "-3, cell.negative, 3",
        "−3, cell.negative, 3",
        "39.0871, cell.fraction, 39",
        "zwölf, cell.noNumber,",
        "12*, cell.noNumber,"
    })
    void whatIsNoWholeNumberIsRefusedWithAWayOut(String typed, String rule, @Nullable Integer suggestion) {
        assertThat(refused(typed).rule()).isEqualTo(rule);
        assertThat(refused(typed).suggestion().orElse(null)).isEqualTo(suggestion);
    }

    @Test
    void aNumberAloneKeepsUnitAndRegion() {
        assertThat(CellInput.capacity("15", PLACES)).isEqualTo(new Capacity(CapacityKind.PLACES, 15, null));
        assertThat(CellInput.capacity("15", REGION))
                .isEqualTo(new Capacity(CapacityKind.REGION_BOUND, 15, "Agenturbezirk Bochum"));
    }

    @Test
    void aNumberAloneIsRefusedWhereThereWasNoUnit() {
        for (CapacityPeriod held : new CapacityPeriod[] {NEED, null}) {
            BusinessRuleViolation refusal =
                    catchThrowableOfType(BusinessRuleViolation.class, () -> CellInput.capacity("15", held));
            assertThat(refusal.rule()).isEqualTo("cell.unit");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "12 Plätze, PLACES, 12,",
        "1 platz, PLACES, 1,",
        "12Pl., PLACES, 12,",
        "nach Bedarf, INDIVIDUAL_NEED, ,",
        "Nach individuellem Bedarf, INDIVIDUAL_NEED, ,",
        "n. B., INDIVIDUAL_NEED, ,",
        "18 im Agenturbezirk Bochum, REGION_BOUND, 18, Agenturbezirk Bochum",
        "18 Agenturbezirk Bochum, REGION_BOUND, 18, Agenturbezirk Bochum"
    })
    void theUnitMayStandBesideTheNumber(
            String typed, CapacityKind kind, @Nullable Integer places, @Nullable String region) {
        assertThat(CellInput.capacity(typed, NEED)).isEqualTo(new Capacity(kind, places, region));
    }

    @Test
    void placesAreNeverEmptied() {
        assertThat(catchThrowableOfType(BusinessRuleViolation.class, () -> CellInput.capacity(" ", PLACES))
                        .rule())
                .isEqualTo("cell.empty");
    }

    private static BusinessRuleViolation refused(String typed) {
        return catchThrowableOfType(BusinessRuleViolation.class, () -> CellInput.number(typed));
    }

    private static CapacityPeriod held(CapacityKind kind, @Nullable Integer places, @Nullable String region) {
        return new CapacityPeriod(
                kind, places, region, LocalDate.of(2022, 1, 1), null, CapacityStatus.CONFIRMED, LocalDate.EPOCH);
    }
}
