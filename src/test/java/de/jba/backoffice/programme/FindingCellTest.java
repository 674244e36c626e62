// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import static de.jba.backoffice.programme.ContentFixture.chapter;
import static de.jba.backoffice.programme.ContentFixture.in;
import static de.jba.backoffice.programme.ContentFixture.indicator;
import static de.jba.backoffice.programme.ContentFixture.programme;
import static de.jba.backoffice.programme.ContentFixture.row;
import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.programme.Finding.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingCellTest {
    private final ProgrammeContent content = programme(
            List.of(chapter("2.1", "Text")),
            List.of(indicator("share", "9.7", Unit.PERCENT, in("2020", "9.5"))),
            List.of(row("Einstiegsgeld", 20, "Hilft.")));

    private final ProgrammeContent changed = programme(
            List.of(chapter("2.1", "Anders")),
            List.of(indicator("share", "9.7", Unit.PERCENT, in("2020", "9.4"))),
            List.of(row("Einstiegsgeld", 15, "Hilft.")));

    @ParameterizedTest
    @CsvSource({"2.1,body", "share,value", "share,label", "instrument-Einstiegsgeld,capacity"})
    void isAnotherWhenItsValueIs(String target, String field) {
        assertThat(hash(changed, target, field)).isNotEqualTo(hash(content, target, field));
    }

    @ParameterizedTest
    @CsvSource({"share,source", "instrument-Einstiegsgeld,explanation", "instrument-Einstiegsgeld,contact"})
    void isTheSameWhenSomethingElseChanges(String target, String field) {
        assertThat(hash(changed, target, field)).isEqualTo(hash(content, target, field));
    }

    @Test
    void isTheSameWhenItsRowMoves() {
        ProgrammeContent longer = programme(
                content.chapters(),
                content.indicators(),
                List.of(row("Aktivierungshilfen", 1, null), row("Einstiegsgeld", 20, "Hilft.")));
        assertThat(hash(longer, "instrument-Einstiegsgeld", "unknown"))
                .isEqualTo(hash(content, "instrument-Einstiegsgeld", "unknown"));
    }

    private static String hash(ProgrammeContent content, String target, String field) {
        return FindingCell.hash(
                content, new Finding("x", Severity.WARNING, "x", null, target, field, "x", null, false));
    }
}
