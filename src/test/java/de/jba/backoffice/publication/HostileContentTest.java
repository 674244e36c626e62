// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.jba.backoffice.programme.ProgrammeContent;
import de.jba.backoffice.programme.ProgrammeContent.AnnexRow;
import de.jba.backoffice.programme.ProgrammeContent.CapacityContent;
import de.jba.backoffice.programme.ProgrammeContent.ContactContent;
import de.jba.backoffice.programme.RenderedSnapshot;
import de.jba.backoffice.publication.pdf.PdfText;
import de.jba.backoffice.publication.pdf.VeraPdf;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.Din91379;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HostileContentTest {
    private static final String LONG_WORD = "W".repeat(300);
    private static final String LETTERS = "Ģ ǰ Č Ł Ő Ș ẞ Ǧ ṇ ẗ Ω Я § € „ “ – …";

    private final ProgrammeRenderer renderer = new ProgrammeRenderer();

    @Test
    void printsHtmlInATextAsText() {
        RenderedSnapshot snapshot = renderer.render(Programme2022.withBodies(
                "Vorher <script>alert(1)</script> <b onclick=\"x()\">fett</b>\n\n<iframe src=\"https://example.org\"></iframe>"
                        + "\n\n[klick](javascript:alert(2)) [ort](#gibt-es-nicht) ![Bild](https://example.org/x.png)"));

        String html = new String(snapshot.html(), StandardCharsets.UTF_8);
        assertThat(html).contains("&lt;script&gt;alert(1)&lt;/script&gt;").doesNotContain("<script", "<iframe", "<img");
        assertThat(html).doesNotContainPattern("<[^>]+onclick").doesNotContain("href=\"javascript");
        assertThat(PdfText.of(snapshot.pdf())).contains("<script>alert(1)</script>", "klick", "ort", "Bild");
        assertThat(VeraPdf.findings(snapshot.pdf())).isEmpty();
    }

    @Test
    void keepsEveryKindOfMarkdownAccessible() {
        RenderedSnapshot snapshot = renderer.render(Programme2022.withBodies(
                "###### Tief\n\n# Hoch\n\n- \n- a\n  1. b\n\n     c\n\n> - Zitat\n>   > tief\n\n```\nCode  mit\n  Abstand\n```\n\n---\n",
                "| a | b |\n|---|---|\n",
                "| a |\n|---|\n| " + LONG_WORD + " |\n\nZeile  \nUmbruch\\\nnoch einer",
                "",
                "***\n\n[](https://example.org)\n\n[*schräg* und **fett**](https://example.org/'quote')"));

        assertThat(VeraPdf.findings(snapshot.pdf())).isEmpty();
        assertThat(PdfText.of(snapshot.pdf())).contains("Tief", "Hoch", "Zitat", "Code", "Umbruch", "schräg und fett");
    }

    @Test
    void setsWhatLeavesNoRoom() {
        RenderedSnapshot snapshot = renderer.render(Programme2022.withBodies(
                ">".repeat(3000) + " tief",
                "- ".repeat(200) + "tief",
                "|a".repeat(12) + "|\n" + "|-".repeat(12) + "|\n" + "|Verselbständigung post@example.org".repeat(12)
                        + "|",
                "*a ".repeat(300) + "a* ".repeat(300)));

        assertThat(PdfText.of(snapshot.pdf()).replaceAll("[\\s\u200b]", "")).contains("tief", "post@example.org");
        assertThat(PdfText.outsideThePaper(snapshot.pdf())).isEmpty();
        assertThat(VeraPdf.findings(snapshot.pdf())).isEmpty();
    }

    @Test
    void losesNothingOfLongWordsAndRows() {
        List<String> many =
                IntStream.rangeClosed(1, 400).mapToObj(i -> "Ort" + i + "x").toList();
        ProgrammeContent content = Programme2022.withAnnex(
                Programme2022.withBodies(LONG_WORD + " https://example.org/" + "pfad/".repeat(60) + " Ende"),
                List.of(
                        row(
                                1,
                                "Name " + LONG_WORD,
                                many,
                                "Sehr langer Bezirk " + LONG_WORD,
                                "w".repeat(60) + "@example.org"),
                        row(2, "Nachfolger", List.of(), "Bezirk", "post@example.org")));

        byte[] pdf = renderer.render(content).pdf();

        String text = PdfText.of(pdf).replaceAll("[\\s\u200b]", "");
        assertThat(text).contains(LONG_WORD, "w".repeat(60) + "@example.org", "Nachfolger");
        assertThat(text.replace("-", ""))
                .contains(many.stream().map(String::strip).toList());
        assertThat(PdfText.outsideThePaper(pdf)).isEmpty();
        assertThat(VeraPdf.findings(pdf)).isEmpty();
    }

    @Test
    void printsTheLettersOfEuropeanNames() {
        RenderedSnapshot snapshot = renderer.render(Programme2022.withBodies(LETTERS));

        assertThat(PdfText.of(snapshot.pdf())).contains(LETTERS);
        assertThat(new String(snapshot.html(), StandardCharsets.UTF_8)).contains(LETTERS);
    }

    /** DIN 91379, in the text, in the annex and in its open data. */
    @Test
    void printsEveryLetterOfEuropeanNames() {
        String letters = Din91379.text();
        List<String> names = List.of(letters.split(" "));
        ProgrammeContent content = Programme2022.withAnnex(
                Programme2022.withBodies(letters), List.of(row(1, "Name", names, "Bezirk", "post@example.org")));
        RenderedSnapshot snapshot = renderer.render(content);

        String text = PdfText.of(snapshot.pdf()).replaceAll("[\\s\u200b]", "");
        assertThat(names).allSatisfy(name -> assertThat(text).contains(name));
        assertThat(new String(snapshot.html(), StandardCharsets.UTF_8)).contains(names);
        assertThat(new String(snapshot.annexCsv(), StandardCharsets.UTF_8)).contains(names);
        assertThat(VeraPdf.findings(snapshot.pdf())).isEmpty();
    }

    @Test
    void refusesACharacterThatCannotBePrinted() {
        for (String sign : List.of("😀", "漢", "\u0007", "م")) {
            ProgrammeContent content = Programme2022.withBodies("gut", "schlecht " + sign);

            BusinessRuleViolation refusal =
                    catchThrowableOfType(BusinessRuleViolation.class, () -> renderer.render(content));

            assertThat(refusal.field()).isEqualTo("chapters[1].body");
            assertThat(refusal.message(Locale.GERMAN)).contains("U+%04X".formatted(sign.codePointAt(0)));
        }
    }

    private static AnnexRow row(int number, String name, List<String> subOffers, String region, String mailbox) {
        return new AnnexRow(
                number,
                "id-" + number,
                name,
                null,
                List.of(),
                "U25",
                List.of("SGB_II", "SGB_III", "SGB_VIII"),
                "jobcenter",
                List.of("jugendamt"),
                new CapacityContent("REGION_BOUND", 18, region, null),
                "Erläuterung " + LONG_WORD,
                null,
                subOffers,
                new ContactContent(null, mailbox, null));
    }
}
