// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.jba.backoffice.api.Api.Answer;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The life of a programme on the API, from the draft to the public PDF, with every way back. */
@ExtendWith(StackExtension.class)
class ProgrammeLifeIT {
    private static final AtomicInteger NEXT_YEAR = new AtomicInteger(2060);

    private LocalStack stack;
    private int year;
    private String path;
    private String instrument;

    @BeforeEach
    void beginAProgramme(LocalStack running) {
        stack = running;
        year = NEXT_YEAR.getAndIncrement();
        path = "/programmes/" + year;
        Answer begun = as("editor")
                .post(
                        "/programmes",
                        null,
                        Map.of(
                                "year",
                                year,
                                "title",
                                "Ausbildungs- und Integrationsprogramm",
                                "asOf",
                                year + "-03-31",
                                "chapters",
                                List.of(
                                        chapter("1", "Vorwort", "joint"),
                                        chapter("2", "Ausbildungsmarkt", "arbeitsagentur"),
                                        chapter("Anlage", "Arbeitsmarktinstrumente", "generated"))));
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        assertThat(as("editor")
                        .put(
                                path + "/indicators/applicants",
                                "*",
                                Map.of(
                                        "chapter", "2",
                                        "label", "Gemeldete Bewerber*innen",
                                        "value", 1357,
                                        "unit", "PERSONS",
                                        "referenceDate", year + "-09-30",
                                        "source", "Statistik der Bundesagentur für Arbeit"))
                        .status())
                .isEqualTo(200);
        instrument = as("jc-admin")
                .post(
                        "/instruments",
                        null,
                        Map.of(
                                "name",
                                "Werkstatt " + year,
                                "explanation",
                                "Ein Angebot zum Ausprobieren.",
                                "targetGroup",
                                "U25",
                                "legalCircles",
                                List.of("SGB_II"),
                                "capacity",
                                Map.of("kind", "PLACES", "places", 20)))
                .json()
                .get("id")
                .asText();
        contribute();
    }

    @Test
    void whatThreeAgenciesSignedIsWhatThePublicReads() throws IOException {
        as("jc-admin").post("/instruments/" + instrument + "/places", "*", Map.of("kind", "PLACES", "places", 4711));
        contribute();
        String hash = coordinate();
        signAll(hash);
        Answer published = as("ja-lead").post(path + "/publication", tag(), "");
        assertThat(published.status()).as(published.body()).isEqualTo(201);
        assertThat(published.json().get("state").asText()).isEqualTo("PUBLISHED");
        assertThat(published.json().get("contentHash").asText()).isEqualTo(hash);
        assertThat(publicPdf()).contains("Werkstatt " + year).contains("4.711");
        JsonNode verification = as("auditor").get("/audit/verification").json();
        assertThat(verification.get("valid").asBoolean())
                .as(verification.toString())
                .isTrue();
    }

    @Test
    void whatIsPublishedIsNoLongerChanged() {
        String hash = coordinate();
        signAll(hash);
        as("ja-lead").post(path + "/publication", tag(), "");
        Answer refused = as("editor").put(path + "/chapters/1", "*", Map.of("title", "Vorwort", "body", "anders"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("rule").asText()).isEqualTo("programme.published");
        assertThat(as("jc-lead")
                        .delete(path + "/cosignatures", tag(), "zu spät")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aChangeOfContentVoidsEverySignature() {
        String hash = coordinate();
        sign("aa-lead", hash);
        sign("jc-lead", hash);
        as("aa-admin").put(path + "/chapters/2", "*", Map.of("title", "Ausbildungsmarkt", "body", "Neuer Satz."));
        JsonNode programme = as("editor").get(path).json();
        assertThat(programme.get("state").asText()).isEqualTo("DRAFT");
        assertThat(programme.get("revision").asInt()).isEqualTo(2);
        assertThat(statuses()).containsExactly("VOID", "VOID", "OPEN");
        JsonNode changes = as("jc-lead").get(path + "/changes?since=signature").json();
        assertThat(changes).hasSize(1);
        assertThat(changes.at("/0/after").asText()).isEqualTo("Neuer Satz.");
        Api lead = as("jc-lead");
        assertThat(lead.get(path + "/changes?since=1999").status()).isEqualTo(404);
        assertThat(lead.get(path + "/changes?since=gestern").status()).isEqualTo(400);
    }

    @Test
    void aWithdrawnSignatureLeavesTheOthersStanding() {
        String hash = coordinate();
        signAll(hash);
        assertThat(as("jc-lead").delete(path + "/cosignatures", tag(), null).status())
                .isEqualTo(422);
        assertThat(as("jc-lead")
                        .delete(path + "/cosignatures", tag(), "Noch eine Frage")
                        .status())
                .isEqualTo(200);
        assertThat(statuses()).containsExactly("VALID", "WITHDRAWN", "VALID");
        assertThat(as("aa-lead").post(path + "/publication", tag(), "").status())
                .isEqualTo(422);
        sign("jc-lead", hash);
        assertThat(as("editor").get(path).json().get("state").asText()).isEqualTo("COSIGNED");
    }

    @Test
    void aSignatureNamesTheHashThatWasRead() {
        coordinate();
        Answer refused = as("jc-lead").post(path + "/cosignatures", tag(), Map.of("contentHash", "0".repeat(64)));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("field").asText()).isEqualTo("contentHash");
        assertThat(as("jc-lead").post(path + "/cosignatures", tag(), Map.of()).status())
                .isEqualTo(422);
    }

    @Test
    void onlyLeadsSignAndReadersDoNotEvenSee() {
        String hash = coordinate();
        Map<String, String> body = Map.of("contentHash", hash);
        assertThat(as("jc-admin").post(path + "/cosignatures", tag(), body).status())
                .isEqualTo(403);
        assertThat(as("editor").post(path + "/cosignatures", tag(), body).status())
                .isEqualTo(403);
        assertThat(as("jc-reader").post(path + "/cosignatures", tag(), body).status())
                .isEqualTo(404);
        assertThat(as("jc-reader").get(path).status()).isEqualTo(404);
        assertThat(as("auditor").get(path).status()).isEqualTo(200);
    }

    @Test
    void aFigureWithoutSourceBlocksCoordination() {
        as("editor")
                .put(
                        path + "/indicators/bare",
                        "*",
                        Map.of("chapter", "2", "label", "Ohne Quelle", "value", 1, "unit", "PERSONS"));
        Answer refused = as("editor").post(path + "/coordination", tag(), "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("detail").asText()).startsWith("2 Fehler sind noch offen.");
        assertThat(as("editor").get(path + "/findings").json().findValuesAsText("rule"))
                .contains("indicator.source", "indicator.reference");
    }

    @Test
    void aChapterIsWrittenByItsAgenciesAlone() {
        Map<String, String> body = Map.of("title", "Ausbildungsmarkt", "body", "x");
        assertThat(as("jc-admin").put(path + "/chapters/2", "*", body).status()).isEqualTo(403);
        assertThat(as("aa-lead").put(path + "/chapters/2", "*", body).status()).isEqualTo(403);
        assertThat(as("aa-admin").put(path + "/chapters/2", "*", body).status()).isEqualTo(200);
        assertThat(as("ja-admin").put(path + "/chapters/1", "*", body).status()).isEqualTo(200);
    }

    @Test
    void anInstrumentIsContributedByItsOwnerAlone() {
        String contribution = path + "/contributions/" + instrument;
        assertThat(as("aa-admin").put(contribution, "*", Map.of()).status()).isEqualTo(404);
        assertThat(as("aa-admin").delete(contribution, "*", null).status()).isEqualTo(403);
        assertThat(as("jc-admin").delete(contribution, "*", null).status()).isEqualTo(204);
    }

    @Test
    void peopleWhoActAtTheSameMomentEndInOneOutcome() throws Exception {
        String hash = coordinate();
        String tag = tag();
        List<Callable<Integer>> attempts = new ArrayList<>();
        for (String lead : List.of("aa-lead", "jc-lead", "ja-lead")) {
            for (int i = 0; i < 4; i++) {
                attempts.add(() -> as(lead).post(path + "/cosignatures", tag, Map.of("contentHash", hash))
                        .status());
            }
        }
        attempts.add(() -> as("aa-admin")
                .put(path + "/chapters/1", "*", Map.of("title", "Vorwort", "body", "gleichzeitig"))
                .status());
        ExecutorService people = Executors.newFixedThreadPool(attempts.size());
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> attempt : people.invokeAll(attempts)) {
            statuses.add(attempt.get());
        }
        people.shutdown();
        assertThat(statuses).isSubsetOf(200, 201, 412, 422);
        JsonNode programme = as("editor").get(path).json();
        assertThat(programme.get("state").asText()).isEqualTo("DRAFT");
        assertThat(programme.get("revision").asInt()).isEqualTo(2);
        assertThat(statuses()).doesNotContain("VALID");
        assertThat(statuses.stream().filter(s -> s == 201).count()).isLessThanOrEqualTo(1);
    }

    private Api as(String user) {
        return Api.as(stack, user);
    }

    private String tag() {
        return as("editor").get(path).etag();
    }

    private void contribute() {
        Answer contributed = as("jc-admin").put(path + "/contributions/" + instrument, "*", Map.of());
        assertThat(contributed.status()).as(contributed.body()).isEqualTo(200);
    }

    private String coordinate() {
        Answer sent = as("editor").post(path + "/coordination", tag(), "");
        assertThat(sent.status()).as(sent.body()).isEqualTo(200);
        assertThat(sent.json().get("state").asText()).isEqualTo("IN_COORDINATION");
        return sent.json().get("contentHash").asText();
    }

    private void signAll(String hash) {
        sign("aa-lead", hash);
        sign("jc-lead", hash);
        sign("ja-lead", hash);
    }

    private void sign(String lead, String hash) {
        Answer signed = as(lead).post(path + "/cosignatures", tag(), Map.of("contentHash", hash));
        assertThat(signed.status()).as(signed.body()).isEqualTo(201);
    }

    private List<String> statuses() {
        return as("editor").get(path + "/cosignatures").json().findValuesAsText("status");
    }

    private String publicPdf() throws IOException {
        URI address = URI.create(stack.appUrl() + "/programm/" + year + "/programm.pdf");
        try (InputStream body = address.toURL().openStream();
                PDDocument pdf = Loader.loadPDF(body.readAllBytes())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static Map<String, Object> chapter(String number, String title, String editors) {
        return Map.of(
                "number", number, "title", title, "editors", List.of(editors), "body", "Ein Satz über " + title + ".");
    }
}
