// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import static de.jba.backoffice.programme.ContentFixture.chapter;
import static de.jba.backoffice.programme.ContentFixture.indicator;
import static de.jba.backoffice.programme.ContentFixture.programme;
import static de.jba.backoffice.programme.ContentFixture.row;
import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.programme.ProgrammeChange.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgrammeComparisonTest {
    private final ProgrammeContent before = programme(
            List.of(chapter("1", "Alter Text")),
            List.of(indicator("applicants", "1357", Unit.PERSONS)),
            List.of(row("BreakUp", 20, "Erreicht junge Menschen.")));

    @Test
    void findsNothingBetweenTheSame() {
        assertThat(ProgrammeComparison.between(before, before)).isEmpty();
    }

    @Test
    void namesEachPartAndFieldWithOldAndNew() {
        ProgrammeContent after = programme(
                List.of(chapter("1", "Neuer Text")),
                List.of(indicator("applicants", "1358", Unit.PERSONS)),
                List.of(row("BreakUp", 15, "Erreicht junge Menschen.")));
        assertThat(ProgrammeComparison.between(before, after))
                .containsExactly(
                        new ProgrammeChange(Kind.CHAPTER, "1", "Kapitel 1", "body", "Alter Text", "Neuer Text"),
                        new ProgrammeChange(Kind.INDICATOR, "applicants", "applicants", "value", "1357", "1358"),
                        new ProgrammeChange(
                                Kind.ANNEX, "instrument-BreakUp", "BreakUp", "capacity.places", "20", "15"));
    }

    @Test
    void showsWhatIsGoneWithoutANewValue() {
        ProgrammeContent after = programme(before.chapters(), before.indicators(), List.of());
        assertThat(ProgrammeComparison.between(before, after))
                .isNotEmpty()
                .allSatisfy(change -> assertThat(change.after()).isNull());
    }
}
