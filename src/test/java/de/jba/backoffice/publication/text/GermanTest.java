// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GermanTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0;0",
                "905;905",
                "1357;1.357",
                "39087;39.087",
                "161089;161.089",
                "1234567;1.234.567",
                "0.54;0,54",
                "1234.50;1.234,50",
                "-1200;−1.200",
                "keine Angabe;keine Angabe"
            })
    void groupsThousandsAndKeepsDecimals(String decimal, String german) {
        assertThat(German.number(decimal)).isEqualTo(german);
    }

    @Test
    void putsANarrowHoldBeforeThePercentSign() {
        assertThat(German.figure("9.7", "PERCENT")).isEqualTo("9,7\u00a0%");
        assertThat(German.figure("1357", "PERSONS")).isEqualTo("1.357");
    }

    @ParameterizedTest
    @CsvSource({
        "2021-09-30, 30.09.2021",
        "2021-10, Oktober\u00a02021",
        "2021, 2021",
        "Jahresdurchschnitt 2020, Jahresdurchschnitt 2020"
    })
    void writesReferencesAsPeopleDo(String reference, String german) {
        assertThat(German.reference(reference)).isEqualTo(german);
    }

    @Test
    void writesADayInWords() {
        assertThat(German.dayInWords(LocalDate.of(2022, 3, 31))).isEqualTo("31.\u00a0März\u00a02022");
    }
}
