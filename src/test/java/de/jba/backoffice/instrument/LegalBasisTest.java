// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jba.backoffice.shared.BusinessRuleViolation;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegalBasisTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "§ 16h SGB II",
                "§§ 51, 53 SGB III",
                "§§ 29 bis 33 SGB III",
                "§§ 73–76 SGB III",
                "§§ 51 ff. SGB III",
                "§ 13 Abs. 1 SGB VIII",
                "§ 16 Abs. 1 Satz 2 Nr. 3 SGB II",
                "§ 16 SGB II i. V. m. § 45 SGB III",
                "§ 45 SGB III und § 16 SGB II",
                "§ 13a SGB VIII, § 11 SGB VIII",
                "§ 42b SchulG NRW",
                "§ 1 BBiG",
                "§ 12 BAföG"
            })
    void takesWhatGermanLawIsCitedBy(String citation) {
        assertThat(LegalBasis.of(citation)).contains(citation);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "§16h  SGB II > § 16h SGB II",
                "§\u00a016h SGB\u00a0II > § 16h SGB II",
                "§§ 73 - 76 SGB III > §§ 73–76 SGB III",
                "§ 13 Abs.1 SGB VIII > § 13 Abs. 1 SGB VIII",
                "§ 16 SGB II i.V.m. § 45 SGB III > § 16 SGB II i. V. m. § 45 SGB III"
            })
    void setsBlanksRight(String entered, String cited) {
        assertThat(LegalBasis.of(entered)).contains(cited);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "16h SGB II",
                "§ 16h",
                "SGB II",
                "§ 16h SGB 2",
                "§ 16h SGB XIII",
                "§ 51, 53 SGB III",
                "§§ 51 SGB III",
                "§ SGB III",
                "freiwillige Leistung",
                "§ 16h SGB II und so weiter",
                "§ 16h Sgb II"
            })
    void refusesEverythingElse(String entered) {
        assertThatThrownBy(() -> LegalBasis.of(entered))
                .isInstanceOfSatisfying(BusinessRuleViolation.class, refusal -> {
                    assertThat(refusal.field()).isEqualTo("legalBasis");
                    assertThat(refusal.message(Locale.GERMAN)).contains("„" + entered + "“", "§ 16h SGB II");
                });
    }

    @Test
    void needsNone() {
        assertThat(LegalBasis.of(" ")).isEmpty();
    }
}
