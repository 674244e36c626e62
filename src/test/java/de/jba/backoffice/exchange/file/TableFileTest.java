// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange.file;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.stack.Extent;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables come out of files as people see them; everything else is refused with a sentence, in bounded time. */
class TableFileTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final byte[] BOOK = Workbooks.of(List.of(
            List.of("Bezeichnung", "Plätze", "Gültig ab", "Quote"),
            Arrays.asList("Ağ Ñame – „Süd“", 12, LocalDate.of(2022, 3, 14), 29.61),
            Arrays.asList(null, null, null, null),
            Arrays.asList("Zweites", null, LocalDate.of(1900, 3, 1), -1)));
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @Test
    void aWorkbookIsReadAsItIsSeen() {
        Table table = TableFile.read(BOOK);

        assertThat(table.heads().cells()).containsExactly("Bezeichnung", "Plätze", "Gültig ab", "Quote");
        assertThat(table.rows())
                .containsExactly(
                        new Table.Row(2, List.of("Ağ Ñame – „Süd“", "12", "14.03.2022", "29,61")),
                        new Table.Row(4, List.of("Zweites", "", "01.03.1900", "-1")));
    }

    @ParameterizedTest
    @CsvSource({
        "<c r=\"B2\" t=\"inlineStr\"><is><r><t>1</t></r><r><t>8</t></r><rPh><t>x</t></rPh></is></c>, 18",
        "<c r=\"B2\"><f>6*3</f><v>18</v></c>, 18",
        "<c r=\"B2\" t=\"str\"><f>x</f><v>18 im Bezirk</v></c>, 18 im Bezirk",
        "<c r=\"B2\" t=\"b\"><v>1</v></c>, ja",
        "<c r=\"B2\"><v>1.2E1</v></c>, 12",
        "<c r=\"B2\"/>, ''"
    })
    void cellsOfEveryKind(String cell, String seen) throws IOException {
        String sheet = new String(Workbooks.parts(BOOK).get(SHEET), UTF_8);
        String number = sheet.replaceAll("(?s).*(<c r=\"B2\".*?</c>).*", "$1");
        assertThat(TableFile.read(Workbooks.with(BOOK, SHEET, number, cell))
                        .rows()
                        .get(0)
                        .cells()
                        .get(1))
                .isEqualTo(seen);
    }

    static Stream<Arguments> texts() {
        String text = "Bezeichnung;Straße\r\n\r\n\"Ä; \"\"x\"\"\";\"zwei\nZeilen\"\r\n'=1+1;5,5\r\n";
        return Stream.of(
                Arguments.of("UTF-8", text.getBytes(UTF_8)),
                Arguments.of("with a mark", ("\uFEFF" + text).getBytes(UTF_8)),
                Arguments.of("Windows", text.getBytes(WINDOWS)),
                Arguments.of("UTF-16", ("\uFEFF" + text).getBytes(UTF_16LE)),
                Arguments.of(
                        "tabs", text.replace(';', '\t').replace("Ä\t", "Ä;").getBytes(UTF_8)),
                Arguments.of(
                        "commas",
                        text.replace(';', ',')
                                .replace("Ä,", "Ä;")
                                .replace("5,5", "\"5,5\"")
                                .getBytes(UTF_8)),
                Arguments.of("unfinished", text.strip().replace("\r\n", "\n").getBytes(UTF_8)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void csvOfEveryKind(String kind, byte[] file) {
        Table table = TableFile.read(file);

        assertThat(table.heads().cells()).containsExactly("Bezeichnung", "Straße");
        assertThat(table.rows())
                .containsExactly(
                        new Table.Row(3, List.of("Ä; \"x\"", "zwei\nZeilen")),
                        new Table.Row(4, List.of("=1+1", "5,5")));
    }

    static Stream<Arguments> refused() throws IOException {
        byte[] bomb = new byte[70 * 1024 * 1024];
        byte[] longTag = ("<worksheet a=\"" + "x".repeat(2 * 1024 * 1024) + "\"/>").getBytes(UTF_8);
        Map<String, byte[]> manyParts = Workbooks.parts(BOOK);
        for (int i = 0; i < 300; i++) {
            manyParts.put("part" + i, new byte[0]);
        }
        return Stream.of(
                Arguments.of("empty", new byte[0]),
                Arguments.of("tooLarge", new byte[TableFile.MAX_BYTES + 1]),
                Arguments.of("oldOrLocked", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}),
                Arguments.of("pdf", new byte[] {'%', 'P', 'D', 'F', 0, 1}),
                Arguments.of("noTable", Workbooks.zip(Map.of("word/document.xml", new byte[] {1}))),
                Arguments.of("damaged", Arrays.copyOf(BOOK, BOOK.length / 2)),
                Arguments.of("damaged", Workbooks.with(BOOK, SHEET, "</row>", "")),
                Arguments.of("damaged", Workbooks.with(BOOK, SHEET, "<c r=\"A2\"", "<c r=\"ZZZZZZZ2\"")),
                Arguments.of("damaged", Workbooks.with(BOOK, SHEET, "t=\"s\"><v>0<", "t=\"s\"><v>2000000000<")),
                Arguments.of(
                        "damaged",
                        Workbooks.with(
                                BOOK, SHEET, "<worksheet", "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><worksheet")),
                Arguments.of("damaged", Workbooks.with(BOOK, SHEET, "<row r=\"4\"", "<row r=\"1048577\"")),
                Arguments.of("macros", Workbooks.and(BOOK, "xl/vbaProject.bin", new byte[1])),
                Arguments.of(
                        "macros",
                        Workbooks.with(
                                BOOK, "[Content_Types].xml", "spreadsheetml.sheet.main", "sheet.macroEnabled.main")),
                Arguments.of("external", Workbooks.and(BOOK, "xl/externalLinks/externalLink1.xml", new byte[1])),
                Arguments.of("bomb", Workbooks.and(BOOK, "xl/media/image1.png", bomb)),
                Arguments.of("bomb", Workbooks.and(BOOK, SHEET, longTag)),
                Arguments.of("bomb", Workbooks.zip(manyParts)),
                Arguments.of("tooManyColumns", Workbooks.with(BOOK, SHEET, "r=\"D1\"", "r=\"BJ1\"")),
                Arguments.of("tooManyRows", text("a\n" + "b\n".repeat(Table.MAX_ROWS + 1))),
                Arguments.of("tooManyColumns", text("a;".repeat(Table.MAX_COLUMNS) + "a\nb")),
                Arguments.of("cellTooLong", text("a\n" + "b".repeat(Table.MAX_CELL + 1))),
                Arguments.of("noHead", text("a;b\nc;d;e")),
                Arguments.of("noRows", text("a;b\n;\n")),
                Arguments.of("damaged", text("a;b\n\"c\"x;d")));
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource("refused")
    void whatIsNoTableIsRefusedWithASentence(String rule, byte[] file) {
        assertThatThrownBy(() -> TableFile.read(file)).isInstanceOfSatisfying(BusinessRuleViolation.class, refusal -> {
            assertThat(refusal.rule()).isEqualTo("file." + rule);
            assertThat(refusal.message(Locale.GERMAN)).endsWith(".");
        });
    }

    /** 100 in verify, 1,000 in full. */
    @Test
    void mutatedFilesAreReadOrRefused() throws IOException {
        Random random = Extent.random("TableFileTest");
        byte[] csv = ("Bezeichnung;Plätze\n" + String.join("", Collections.nCopies(50, "\"Straße\";12\n")))
                .getBytes(WINDOWS);
        Map<String, Integer> ends = new TreeMap<>();
        for (int i = 0; i < (Extent.isFull() ? 1_000 : 100); i++) {
            byte[] file = Mutation.of(i % 4 == 0 ? csv : BOOK, random);
            Instant start = Instant.now();
            String end;
            try {
                TableFile.read(file);
                end = "read";
            } catch (BusinessRuleViolation refusal) {
                end = refusal.rule();
            }
            ends.merge(end, 1, Integer::sum);
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
        }
        assertThat(ends).containsKey("file.damaged");
    }

    private static byte[] text(String text) {
        return text.getBytes(UTF_8);
    }
}
