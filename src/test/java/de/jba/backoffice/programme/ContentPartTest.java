// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.programme.ProgrammeContent.ChapterContent;
import de.jba.backoffice.programme.Reading.Part;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ContentPartTest {
    private static final ChapterContent MARKET = ContentFixture.chapter("2.2", "1.357 Bewerbungen.");
    private static final ChapterContent PREFACE = ContentFixture.chapter("1", "Vorwort.");
    private static final ProgrammeContent NOW = ContentFixture.programme(
            List.of(PREFACE, MARKET),
            List.of(ContentFixture.indicator(ContentFixture.APPLICANTS, "1357", Unit.PERSONS)),
            List.of(ContentFixture.row("BreakUp", 20, null)));

    @Test
    void figuresBelongToTheirChapterAndRowsToTheAnnex() {
        assertThat(ContentPart.of(NOW).keySet()).containsExactly("chapter-1", "chapter-2.2", Part.ANNEX);
        assertThat(part("chapter-2.2").since(null, null).changes())
                .extracting(ProgrammeChange::kind)
                .contains(ProgrammeChange.Kind.CHAPTER, ProgrammeChange.Kind.INDICATOR)
                .doesNotContain(ProgrammeChange.Kind.ANNEX);
        assertThat(part("chapter-1").since(null, null).changes())
                .extracting(ProgrammeChange::kind)
                .containsOnly(ProgrammeChange.Kind.CHAPTER);
        assertThat(part(Part.ANNEX).since(null, null).isAnnex()).isTrue();
    }

    @Test
    void whatIsUnchangedIsRead() {
        Part same = part("chapter-1").since(part("chapter-1"), null);
        assertThat(same.isChanged()).isFalse();
        assertThat(same.read()).isTrue();
    }

    @Test
    void aMarkHoldsForExactlyWhatWasRead() {
        String hash = part("chapter-2.2").since(null, null).hash();
        assertThat(part("chapter-2.2").since(null, hash).read()).isTrue();
        ContentPart figured = Objects.requireNonNull(ContentPart.of(ContentFixture.programme(
                        List.of(MARKET),
                        List.of(ContentFixture.indicator(ContentFixture.APPLICANTS, "1358", Unit.PERSONS)),
                        List.of()))
                .get("chapter-2.2"));
        assertThat(figured.since(null, hash).read())
                .as("another figure in the chapter")
                .isFalse();
    }

    @Test
    void whatIsGoneIsToBeReadToo() {
        Part gone = part("chapter-1").gone(null);
        assertThat(gone.changes())
                .allSatisfy(change -> assertThat(change.after()).isNull());
        assertThat(gone.read()).isFalse();
        assertThat(part("chapter-1").gone(gone.hash()).read()).isTrue();
    }

    private static ContentPart part(String id) {
        return Objects.requireNonNull(ContentPart.of(NOW).get(id));
    }
}
