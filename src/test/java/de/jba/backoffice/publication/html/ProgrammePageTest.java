// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication.html;

import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.publication.Programme2022;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ProgrammePageTest {
    private final String page = new String(ProgrammePage.render(Programme2022.content()), StandardCharsets.UTF_8);

    @Test
    void saysLanguageAndTitle() {
        assertThat(page)
                .startsWith("<!DOCTYPE html>\n<html lang=\"de\">")
                .contains(
                        "<title>Ausbildungs- und Integrationsprogramm 2022 – Jugendberufsagentur Herne</title>",
                        "<meta name=\"viewport\"");
    }

    @Test
    void runsNothingAndLoadsNothing() {
        assertThat(page)
                .doesNotContain("<script", "<link", "<img", " style=", "@import", "url(")
                .doesNotContainPattern(" on[a-z]+=");
    }

    @Test
    void leadsEveryInnerLinkToItsPlace() {
        List<String> places = all(" id=\"([^\"]+)\"");
        assertThat(places).doesNotHaveDuplicates();
        assertThat(places).containsAll(all(" href=\"#([^\"]+)\""));
        assertThat(places).containsAll(all(" aria-labelledby=\"([^\"]+)\""));
    }

    @Test
    void leavesOutNoHeadingLevel() {
        int previous = 0;
        List<String> levels = all("<h([1-6])[ >]");
        for (String level : levels) {
            assertThat(Integer.parseInt(level)).isLessThanOrEqualTo(previous + 1);
            previous = Integer.parseInt(level);
        }
        assertThat(levels).hasSizeGreaterThan(40).startsWith("1").containsOnlyOnce("1");
    }

    @Test
    void headsEveryColumnAndRow() {
        assertThat(page).doesNotContainPattern("<th(?![^>]*scope=)[ >]").contains("<th scope=\"row\"");
    }

    @Test
    void leadsFromAFootnoteBackToItsText() {
        assertThat(page)
                .contains("id=\"zu-quelle-1\"", "<li id=\"quelle-1\">Stadt Herne, Statistikstelle, Stand 31.12.2020")
                .contains("aria-label=\"Zurück zur ersten Stelle von Fußnote 1\"");
    }

    @Test
    void showsBothTablesOfTheAnnex() {
        assertThat(page)
                .contains("Tabelle 1: Instrumente für junge Menschen unter 25 Jahren", "Tabelle 2: ")
                .contains(
                        "18 Plätze (Agenturbezirk Bochum)", "href=\"mailto:Jobcenter-Herne.Team621@jobcenter-ge.de\"");
    }

    @Test
    void describesTheChart() {
        assertThat(page).contains("role=\"img\" aria-label=\"Säulendiagramm: Arbeitslosenquote unter 25 Jahre");
    }

    private List<String> all(String pattern) {
        return Pattern.compile(pattern).matcher(page).results().map(MatchResult::group).toList().stream()
                .map(match -> Pattern.compile(pattern).matcher(match).replaceAll("$1"))
                .toList();
    }
}
