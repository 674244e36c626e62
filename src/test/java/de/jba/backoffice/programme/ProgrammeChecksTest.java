// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import static de.jba.backoffice.programme.ContentFixture.APPLICANTS;
import static de.jba.backoffice.programme.ContentFixture.PLACES;
import static de.jba.backoffice.programme.ContentFixture.RATIO;
import static de.jba.backoffice.programme.ContentFixture.chapter;
import static de.jba.backoffice.programme.ContentFixture.in;
import static de.jba.backoffice.programme.ContentFixture.indicator;
import static de.jba.backoffice.programme.ContentFixture.programme;
import static de.jba.backoffice.programme.ContentFixture.row;
import static de.jba.backoffice.programme.ContentFixture.withIndicators;
import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.programme.Finding.Severity;
import de.jba.backoffice.programme.ProgrammeContent.IndicatorContent;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProgrammeChecksTest {
    @Test
    void findsNothingInTheRealRatios() {
        assertThat(findings(withIndicators(
                        indicator(PLACES, "734", Unit.PLACES, in("2020", "732")),
                        indicator(APPLICANTS, "1357", Unit.PERSONS, in("2020", "1587")),
                        indicator(RATIO, "0.54", Unit.RATIO, in("2020", "0.46")))))
                .isEmpty();
    }

    @Test
    void findsARatioThatItsFiguresDoNotGive() {
        List<Finding> findings = findings(withIndicators(
                indicator(PLACES, "734", Unit.PLACES, in("2020", "732")),
                indicator(APPLICANTS, "1357", Unit.PERSONS, in("2020", "1587")),
                indicator(RATIO, "0.54", Unit.RATIO, in("2020", "0.48"))));
        assertThat(findings)
                .extracting(Finding::message)
                .containsExactly("„places-per-applicant“: 732 geteilt durch 1.587 ergibt 0,46, angegeben ist 0,48.");
    }

    @Test
    void findsAPartAboveItsWhole() {
        assertThat(rules(withIndicators(
                        indicator("population", "161089", Unit.PERSONS),
                        indicator("population-u25", "390871", Unit.PERSONS))))
                .containsExactly("indicator.partAboveWhole");
    }

    @Test
    void findsAShareAboveAHundred() {
        assertThat(rules(withIndicators(indicator("share", "142.9", Unit.PERCENT))))
                .containsExactly("indicator.share");
    }

    @Test
    void findsASeriesOfTwoPrecisions() {
        assertThat(rules(withIndicators(
                        indicator("sgb2-quota-u18", "29.61", Unit.PERCENT, in("2019", "29.5"), in("2018", "29.9")))))
                .containsExactly("indicator.precision");
    }

    @Test
    void findsAFigureWithoutSourceUnitOrDate() {
        IndicatorContent bare = new IndicatorContent("x", "2.2", "x", "1", "", "", "", List.of());
        assertThat(rules(withIndicators(bare)))
                .containsExactly("indicator.source", "indicator.unit", "indicator.reference");
    }

    @Test
    void aFigureThatIsNotStatedYetIsOneFinding() {
        IndicatorContent open =
                new IndicatorContent("population-u25", "2.2", "x", "", "PERCENT", "", "", List.of(in("2021", "9.4")));
        assertThat(rules(withIndicators(open, indicator("population", "1", Unit.PERSONS))))
                .containsExactly("indicator.unconfirmed");
    }

    @Test
    void whatWasCarriedOverIsAnErrorUntilItIsConfirmed() {
        ProgrammeContent content = programme(
                List.of(chapter("2", "x"), chapter("3", "x")), List.of(), List.of(row("Einstiegsgeld", 1, "x")));
        assertThat(ProgrammeChecks.ofUnconfirmed(
                        content, Set.of("2"), Set.of("instrument-Einstiegsgeld"), Locale.GERMAN))
                .allMatch(Finding::blocks)
                .extracting(Finding::id)
                .containsExactly("chapter.unconfirmed:2", "annex.unconfirmed:instrument-Einstiegsgeld");
    }

    @Test
    void findsAnInstrumentWithoutExplanation() {
        Finding finding = findings(programme(List.of(), List.of(), List.of(row("Einstiegsgeld", 1, null))))
                .get(0);
        assertThat(finding.rule()).isEqualTo("annex.explanation");
        assertThat(finding.target()).isEqualTo("instrument-Einstiegsgeld");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void warnsOfAnEmptyChapterButNotOfOneThatOnlyHoldsOthers() {
        assertThat(findings(programme(
                        List.of(chapter("2", ""), chapter("2.1", ""), chapter("Anlage", "")), List.of(), List.of())))
                .extracting(Finding::target)
                .containsExactly("2.1");
    }

    private static List<Finding> findings(ProgrammeContent content) {
        return ProgrammeChecks.of(content, Locale.GERMAN);
    }

    private static List<String> rules(ProgrammeContent content) {
        return findings(content).stream().map(Finding::rule).toList();
    }
}
