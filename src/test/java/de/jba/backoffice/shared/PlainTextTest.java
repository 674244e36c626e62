// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
    @Test
    void composesWhatWasTypedInParts() {
        assertThat(PlainText.line("name", "G\u0327oku\u0308", 10)).isEqualTo("Ģokü");
    }

    @Test
    void keepsLettersThatHaveNoComposedForm() {
        assertThat(PlainText.line("name", "J\u030c \u0141\u0304", 10)).isEqualTo("J\u030c \u0141\u0304");
    }

    @Test
    void keepsEveryLetterOfEuropeanNames() {
        assertThat(Din91379.letters()).hasSize(649).doesNotHaveDuplicates().allSatisfy(letter -> assertThat(
                        PlainText.line("name", letter, 4))
                .isEqualTo(letter));
        assertThat(Din91379.signs()).hasSize(17).allSatisfy(sign -> assertThat(PlainText.line("name", sign, 1))
                .isEqualTo(sign));
    }

    @Test
    void countsLettersBeyondTheFirstPlaneOnce() {
        assertThat(PlainText.line("name", "𝄞𝄞", 2)).isEqualTo("𝄞𝄞");
    }

    @Test
    void refusesNul() {
        assertThatThrownBy(() -> PlainText.line("name", "a\u0000b", 10))
                .isInstanceOf(BusinessRuleViolation.class)
                .hasMessageContaining("text.control");
    }

    @Test
    void refusesAHalfSurrogate() {
        assertThatThrownBy(() -> PlainText.line("name", "a\ud800b", 10)).hasMessageContaining("text.control");
    }

    @Test
    void refusesALineBreakWhereOneLineIsAsked() {
        assertThatThrownBy(() -> PlainText.line("name", "a\nb", 10)).hasMessageContaining("text.oneLine");
    }

    @Test
    void takesATabForABlank() {
        assertThat(PlainText.line("name", "a\tb", 10)).isEqualTo("a b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Berufs\u00adhilfe", "Berufs\u200bhilfe", "Berufs\u202ehilfe", "Be\u00adrufs\ufeffhilfe"})
    void saysBehindWhichLettersAnInvisibleCharacterStands(String name) {
        assertThatThrownBy(() -> PlainText.line("name", name, 30))
                .isInstanceOfSatisfying(
                        BusinessRuleViolation.class, refused -> assertThat(refused.message(Locale.GERMAN))
                                .startsWith("Hinter „Be")
                                .contains("steht ein unsichtbares Zeichen"));
    }

    @Test
    void saysThatAnInvisibleCharacterStandsFirst() {
        assertThatThrownBy(() -> PlainText.line("name", "\ufeffBerufshilfe", 30))
                .hasMessageContaining("text.invisibleFirst");
    }

    @Test
    void refusesWhatTurnsTheDirectionOfReadingInLongTextsToo() {
        assertThatThrownBy(() -> PlainText.optionalText("explanation", "zu\u202e21 Plätze", 30))
                .hasMessageContaining("text.invisible");
        assertThat(PlainText.optionalText("explanation", "Berufs\u00adhilfe", 30))
                .contains("Berufs\u00adhilfe");
    }

    @Test
    void takesBlanksForNothing() {
        assertThat(PlainText.optionalText("explanation", " \t\r\n ", 10)).isEmpty();
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThatThrownBy(() -> PlainText.line("name", "abc", 2)).hasMessageContaining("text.tooLong");
    }
}
