// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.api;

import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.api.Api.Answer;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list is taken along as it stands, by whoever sees it, and as nothing but text, numbers and days. */
@ExtendWith(StackExtension.class)
class ExportIT {
    private final LocalStack stack;
    private String word;

    ExportIT(LocalStack stack) {
        this.stack = stack;
    }

    @BeforeEach
    void createInstruments() {
        word = "export" + UUID.randomUUID().toString().substring(0, 8);
        for (String name : List.of("=HYPERLINK(1) " + word, "Straße; \"Nord\" " + word, "Ağ Ñame " + word)) {
            Answer created = Api.as(stack, "jc-admin")
                    .post(
                            "/instruments",
                            null,
                            Map.of(
                                    "name",
                                    name,
                                    "targetGroup",
                                    "U25",
                                    "legalCircles",
                                    List.of("SGB_II", "SGB_III"),
                                    "capacity",
                                    Map.of(
                                            "kind",
                                            "REGION_BOUND",
                                            "places",
                                            18,
                                            "region",
                                            "Agenturbezirk Bochum",
                                            "validFrom",
                                            "2022-03-14")));
            assertThat(created.status()).isEqualTo(201);
        }
    }

    @Test
    void theFileHoldsTheRowsOfTheListInItsOrder() throws Exception {
        HttpResponse<byte[]> file = file("jc-reader", "/exports/instruments.csv?q=" + word + "&sort=name,desc");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"instrumente.csv\"");
        List<CsvRecord> rows = rows(file.body());
        assertThat(rows).hasSize(4);
        assertThat(rows.get(0).getFields())
                .startsWith("Bezeichnung", "Abkürzung", "Zielgruppe", "Rechtskreise", "Federführung");
        assertThat(rows.stream().skip(1).map(row -> row.getField(0)))
                .as("a formula is disarmed, all else comes as it is")
                .containsExactly("Straße; \"Nord\" " + word, "Ağ Ñame " + word, "'=HYPERLINK(1) " + word);
        assertThat(rows.get(1).getFields())
                .containsSubsequence(
                        "U25",
                        "SGB II, SGB III",
                        "Jobcenter Herne",
                        "18",
                        "regional gebunden",
                        "Agenturbezirk Bochum",
                        "14.03.2022",
                        "bestätigt");
    }

    @Test
    void theWorkbookHoldsTextsNumbersAndNoFormula() throws Exception {
        HttpResponse<byte[]> file = file("jc-reader", "/exports/instruments.xlsx?q=" + word);

        String texts = part(file.body(), "xl/sharedStrings.xml");
        String cells = part(file.body(), "xl/worksheets/sheet1.xml");
        assertThat(texts).contains("=HYPERLINK(1) " + word, "A&#x11f; &#xd1;ame " + word, "Agenturbezirk Bochum");
        assertThat(cells).contains("<v>18</v>").doesNotContain("<f>").doesNotContain("<f ");
    }

    @Test
    void theFileHasTheColumnsThatAreAskedForInTheirOrder() throws Exception {
        String path = "/exports/instruments.csv?columns=owner&columns=name&columns=legalBasis&q=" + word;
        assertThat(rows(file("jc-reader", path).body()).get(0).getFields())
                .containsExactly("Federführung", "Bezeichnung", "Abkürzung", "Rechtsgrundlage");
    }

    @ParameterizedTest
    @CsvSource({"ja-admin", "aa-lead", "editor"})
    void nothingIsInItThatTheListDoesNotShow(String user) throws Exception {
        for (String list : List.of("instruments", "places")) {
            assertThat(rows(file(user, "/exports/" + list + ".csv?q=" + word).body()))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "jc-reader, /exports/instruments.ods, 404",
        "jc-reader, /exports/secrets.csv, 404",
        "jc-reader, /exports/instruments.csv?sort=secret, 422",
        "jc-reader, /exports/instruments.csv?columns=secret, 422",
        "jc-reader, /exports/contacts.xlsx, 200",
        "auditor, /exports/partners.csv, 200",
        "auditor, /exports/places.csv, 200",
        "jc-reader, /exports/places.csv?asOf=gestern, 400",
        "jc-reader, /exports/places.csv?filter=none, 400",
        "jc-reader, /exports/places.csv?sort=secret, 422",
    })
    void whatIsNotThereIsRefused(String user, String path, int status) throws Exception {
        assertThat(file(user, path).statusCode()).isEqualTo(status);
    }

    @Test
    void theSheetOfPlacesIsAFileOfItsDays() throws Exception {
        HttpResponse<byte[]> file = file(
                "jc-reader",
                "/exports/places.csv?asOf=2022-04-01&comparedWith=2022-03-01&filter=ours&sort=name,desc&q=" + word);

        assertThat(file.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"plaetze.csv\"");
        List<CsvRecord> rows = rows(file.body());
        assertThat(rows.get(0).getFields())
                .containsSubsequence("Plätze am 01.04.2022", "Kontingent Jobcenter Herne", "Plätze am 01.03.2022");
        assertThat(rows.stream().skip(1).map(row -> row.getField(0)))
                .containsExactly("Straße; \"Nord\" " + word, "Ağ Ñame " + word, "'=HYPERLINK(1) " + word);
        assertThat(rows.get(1).getFields()).containsSubsequence("18", "regional gebunden", "Agenturbezirk Bochum");
        assertThat(rows(file("jc-reader", "/exports/places.csv?asOf=2022-03-01&filter=provisional&q=" + word)
                        .body()))
                .hasSize(1);
        assertThat(part(file("jc-reader", "/exports/places.xlsx?q=" + word).body(), "xl/worksheets/sheet1.xml"))
                .contains("<v>18</v>")
                .doesNotContain("<f>")
                .doesNotContain("<f ");
        assertThat(Api.as(stack, "auditor")
                        .get("/audit?size=20&total=false")
                        .json()
                        .get("items"))
                .anySatisfy(entry -> assertThat(entry.toString()).contains("\"objectType\":\"places\"", "\"rows\":3"));
    }

    @Test
    void itStandsInTheLogWhoTookHowMuchAlong() throws Exception {
        file("jc-reader", "/exports/instruments.csv?q=" + word);

        assertThat(Api.as(stack, "auditor")
                        .get("/audit?size=20&total=false")
                        .json()
                        .get("items"))
                .anySatisfy(entry -> {
                    assertThat(entry.get("action").asText()).isEqualTo("export");
                    assertThat(entry.toString()).contains("\"rows\":3", "\"format\":\"csv\"");
                });
    }

    private HttpResponse<byte[]> file(String user, String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(stack.appUrl() + "/api/v1" + path))
                                .header("Authorization", "Bearer " + stack.token(user))
                                .build(),
                        BodyHandlers.ofByteArray());
    }

    private static List<CsvRecord> rows(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF");
        return CsvReader.builder().fieldSeparator(';').ofCsvRecord(text.substring(1)).stream()
                .toList();
    }

    private static String part(byte[] workbook, String name) throws IOException {
        Path file = Files.write(Files.createTempFile("export", ".xlsx"), workbook);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            Files.delete(file);
        }
    }
}
