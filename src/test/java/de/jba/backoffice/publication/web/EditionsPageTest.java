// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.programme.ProgrammeYear;
import de.jba.backoffice.publication.Edition;
import de.jba.backoffice.publication.html.PageStyle;
import de.jba.backoffice.publication.opendata.Evidence;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EditionsPageTest {
    private static final Edition EDITION = new Edition(
            new ProgrammeYear(2022),
            1,
            "Ausbildungs- und <Integrationsprogramm>",
            "aa",
            "bb",
            Instant.parse("2022-03-31T22:30:00Z"),
            "Teamleitung",
            List.of(new Evidence.Signature("jobcenter", "Teamleitung", null, "2022-03-24T23:30:00Z", "aa", "bb")),
            0,
            null,
            new Evidence.Seal("Stadt Herne, Siegel", "CN=x", "cc", "2022-03-31T22:30:00Z", false, 123456, "dd"),
            false);

    @Test
    void namesSignaturesByAgencyFunctionAndDayInHerne() {
        assertThat(page(List.of(EDITION)))
                .contains("Jobcenter Herne, Teamleitung, 25.03.2022", "01.04.2022")
                .contains("href=\"/programm/2022/fassung/1/programm.pdf\"", "href=\"/programm/2022\"")
                .contains("Ausbildungs- und &lt;Integrationsprogramm&gt; 2022");
    }

    @Test
    void saysInWhosePlaceADeputySigned() {
        Evidence.Signature signature =
                new Evidence.Signature("jobcenter", "Fachkraft", "Teamleitung", "2022-03-24T23:30:00Z", "aa", "bb");
        Edition edition = new Edition(
                EDITION.year(),
                1,
                EDITION.title(),
                "aa",
                "bb",
                EDITION.publishedAt(),
                "Teamleitung",
                List.of(signature),
                0,
                null,
                null,
                false);
        assertThat(page(List.of(edition)))
                .contains("Jobcenter Herne, Fachkraft in Vertretung für Teamleitung, 25.03.2022");
    }

    @Test
    void saysThatANewerProgrammeReplacesAnOlderOne() {
        Edition archived = new Edition(
                EDITION.year(),
                1,
                EDITION.title(),
                "aa",
                "bb",
                EDITION.publishedAt(),
                "Teamleitung",
                EDITION.signatures(),
                0,
                null,
                null,
                true);
        assertThat(page(List.of(archived))).contains("Archiviert: Das Programm 2023 ist erschienen.");
        assertThat(page(List.of(EDITION))).doesNotContain("Archiviert");
    }

    @Test
    void saysWhoseSealItIsAndWhatASealIsNot() {
        assertThat(page(List.of(EDITION)))
                .contains("Stadt Herne, Siegel, am 01.04.2022", "Die ersten 123.456 Bytes der PDF-Datei", ">dd<")
                .contains("kein qualifiziertes Siegel", "keine Unterschrift der JBA-Partner");
    }

    @Test
    void saysThatThereIsNoSeal() {
        Edition unsealed = new Edition(
                EDITION.year(),
                1,
                EDITION.title(),
                "aa",
                "bb",
                EDITION.publishedAt(),
                "Teamleitung",
                EDITION.signatures(),
                0,
                null,
                null,
                false);
        assertThat(page(List.of(unsealed)))
                .contains("ohne elektronisches Siegel")
                .doesNotContain("Die ersten", "qualifiziert");
    }

    @Test
    void saysWhenNothingIsPublished() {
        assertThat(page(List.of())).contains("Es ist noch kein Programm veröffentlicht.");
    }

    @Test
    void allowsItsOwnStyleAndNothingElse() {
        byte[] page = NoticePage.notFound("JBA");

        assertThat(PageStyle.policyOf(page)).startsWith("default-src 'none'; style-src 'sha256-");
        assertThat(PageStyle.policyOf("<p>ohne Stil</p>".getBytes(StandardCharsets.UTF_8)))
                .contains("style-src 'none'");
    }

    @Test
    void knowsTheTagAReaderSends() {
        assertThat(PublicPages.isKnown("W/\"x\", \"abc\"", "\"abc\"")).isTrue();
        assertThat(PublicPages.isKnown("*", "\"abc\"")).isTrue();
        assertThat(PublicPages.isKnown("\"other\"", "\"abc\"")).isFalse();
        assertThat(PublicPages.isKnown(null, "\"abc\"")).isFalse();
    }

    private static String page(List<Edition> editions) {
        return new String(
                EditionsPage.render("JBA", editions, Map.of("jobcenter", "Jobcenter Herne")), StandardCharsets.UTF_8);
    }
}
