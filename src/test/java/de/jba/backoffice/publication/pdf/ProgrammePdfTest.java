// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.publication.Programme2022;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ProgrammePdfTest {
    private static byte[] pdf = {};
    private static List<String> pages = List.of();

    @BeforeAll
    static void renderOnce() {
        pdf = ProgrammePdf.render(Programme2022.content(), "ab".repeat(32));
        pages = PdfText.pages(pdf);
    }

    @Test
    void keepsTheStandardsForArchivesAndAccessibility() {
        assertThat(VeraPdf.findings(pdf)).isEmpty();
    }

    @Test
    void opensWithTitleYearAgenciesAndDate() {
        assertThat(pages.get(0))
                .contains(
                        "Ausbildungs- und Integrationsprogramm",
                        "2022",
                        "Agentur für Arbeit Herne",
                        "Jobcenter Herne",
                        "Stadt Herne – Jugendamt",
                        "Stand 31. März 2022");
    }

    @Test
    void numbersEveryPage() {
        for (int page = 1; page <= pages.size(); page++) {
            assertThat(pages.get(page - 1)).contains("Seite %d von %d".formatted(page, pages.size()));
        }
    }

    @Test
    void listsTheContentsWithTheirPages() {
        int page = pages.subList(2, pages.size())
                        .indexOf(pages.stream()
                                .skip(2)
                                .filter(text -> text.contains("2.2 Ausbildungsmarkt"))
                                .findFirst()
                                .orElseThrow())
                + 3;

        assertThat(pages.get(1)).contains("Inhalt").containsPattern("2\\.2 Ausbildungsmarkt [. ]+" + page + " ");
    }

    @Test
    void printsFiguresInGermanNotation() {
        assertThat(String.join(" ", pages)).contains("161.089", "39.087", "1.357", "0,54", "9,7 %", "42,9 %");
    }

    @Test
    void printsASourceOnceUnderItsNumber() {
        assertThat(pages.get(3)).containsOnlyOnce("Stadt Herne, Statistikstelle, Stand 31.12.2020");
        assertThat(pages.get(3))
                .contains("1 Stadt Herne", "2 Statistik der Bundesagentur für Arbeit, Stand 30.09.2021");
    }

    @Test
    void printsTheAnnexWithPlacesAndContacts() {
        String annex = String.join(" ", pages);
        assertThat(annex)
                .contains("12 Plätze", "nach individuellem Bedarf")
                .contains("Jobcenter-Herne.Team621@jobcenter-ge.de", "siehe Auffangkontakt", "02323 590-110")
                .contains("auch bekannt als #BreakUp", "Teilangebote: Beratungsbus");
        // hyphenated in its narrow column, and a hyphen at the end of a line is no text
        assertThat(annex.replace(" ", "")).contains("18Plätze(AgenturbezirkBochum)");
    }

    @Test
    void repeatsTheHeadOfATableOnEachPage() {
        List<String> annex = pages.stream()
                .filter(page -> page.contains("nach individuellem Bedarf"))
                .toList();

        assertThat(annex).hasSizeGreaterThan(1).allSatisfy(page -> assertThat(page)
                .contains("Nr. Instrument Rechtskreis Plätze Kontakt"));
        assertThat(annex.get(0)).contains("Tabelle 1");
        assertThat(annex.get(1)).doesNotContain("Tabelle 1");
    }

    @Test
    void saysItsLanguageTitleAndDates() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("de-DE");
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("Ausbildungs- und Integrationsprogramm 2022");
            assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .hasToString("2022-03-31T00:00:00Z");
        }
    }

    @Test
    void describesEveryPictureByItsValues() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<PDStructureElement> figures = new ArrayList<>();
            collect(document.getDocumentCatalog().getStructureTreeRoot(), "Figure", figures);

            assertThat(figures).hasSize(1);
            assertThat(figures.get(0).getAlternateDescription())
                    .contains("Arbeitslosenquote unter 25 Jahre", "2018: 9,7", "2019: 9,4", "2020: 9,4", "2021: 9,7");
        }
    }

    @Test
    void saysOfEveryLinkWhereItLeads() throws IOException {
        List<String> descriptions = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                for (PDAnnotation annotation : page.getAnnotations()) {
                    assertThat(annotation).isInstanceOf(PDAnnotationLink.class);
                    descriptions.add(annotation.getContents());
                }
            }
        }
        assertThat(descriptions).hasSizeGreaterThan(60).doesNotContainNull().doesNotContain("", "link");
        assertThat(descriptions)
                .contains("Kapitel 3.2", "Anlage", "Jugendberufsagentur Herne", "jba@herne.de", "Fußnote 1");
    }

    @Test
    void marksHeadingsWithoutLeavingOutALevel() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<PDStructureElement> headings = new ArrayList<>();
            collect(document.getDocumentCatalog().getStructureTreeRoot(), "H[1-6]", headings);
            int previous = 0;
            for (PDStructureElement heading : headings) {
                int level = heading.getStructureType().charAt(1) - '0';
                assertThat(level).isLessThanOrEqualTo(previous + 1);
                previous = level;
            }
            assertThat(headings).hasSizeGreaterThan(40);
        }
    }

    @Test
    void hasABookmarkForEveryChapter() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> titles = new ArrayList<>();
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                titles.add(item.getTitle());
            }
            assertThat(titles).hasSize(4).contains("1 Vorwort", "2 Lokale Strukturen/Rahmenbedingungen");
        }
    }

    @Test
    void givesTheSameBytesAgain() {
        assertThat(ProgrammePdf.render(Programme2022.content(), "ab".repeat(32)))
                .isEqualTo(pdf);
    }

    @Test
    void givesTheSameBytesToSeveralAtOnce() {
        assertThat(Stream.of(1, 2, 3)
                        .parallel()
                        .map(reader -> ProgrammePdf.render(Programme2022.content(), "ab".repeat(32)))
                        .toList())
                .allSatisfy(again -> assertThat(again).isEqualTo(pdf));
    }

    private static void collect(PDStructureNode node, String type, List<PDStructureElement> found) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getStructureType().matches(type)) {
                    found.add(element);
                }
                collect(element, type, found);
            }
        }
    }
}
