// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.jba.backoffice.api.Api.Answer;
import de.jba.backoffice.exchange.file.Mutation;
import de.jba.backoffice.exchange.file.Workbooks;
import de.jba.backoffice.stack.Extent;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A spreadsheet is planned, mended, applied as a whole and undone as a whole, with the rights of whoever brings it. */
@ExtendWith(StackExtension.class)
class ImportIT {
    private final LocalStack stack;
    private String word;
    private Api admin;
    private String instrument;

    ImportIT(LocalStack stack) {
        this.stack = stack;
    }

    @BeforeEach
    void createOneOfEach() {
        word = "imp" + UUID.randomUUID().toString().substring(0, 8);
        admin = Api.as(stack, "jc-admin");
        admin.post("/contacts", null, Map.of("function", "Team " + word, "mailbox", word + "@example.org"));
        instrument = admin.post(
                        "/instruments",
                        null,
                        Map.of(
                                "name",
                                "Hilfe " + word,
                                "abbreviation",
                                "AsA",
                                "targetGroup",
                                "U25",
                                "legalCircles",
                                List.of("SGB_II"),
                                "explanation",
                                "Bleibt.",
                                "capacity",
                                Map.of("kind", "PLACES", "places", 40, "validFrom", "2022-01-01")))
                .json()
                .get("id")
                .asText();
    }

    @Test
    void aWorkbookIsPlannedAppliedAndUndone() {
        JsonNode plan = imported(
                "instruments",
                Workbooks.of(List.of(
                        List.of(
                                "Bezeichnung",
                                "Abkürzung",
                                "Zielgruppe",
                                "Rechtskreis",
                                "Kapazität",
                                "Gültig ab",
                                "Kontakt",
                                "Notiz"),
                        Arrays.asList(
                                "hilfe  " + word,
                                "AsA neu",
                                "U25",
                                "SGB II SGB III",
                                "36 Plätze",
                                LocalDate.of(2022, 3, 1),
                                word + "@exam\nple.org",
                                "x"),
                        Arrays.asList(
                                "Neu " + word,
                                null,
                                "Ü25 und U25",
                                "SGB III",
                                "Nach individuellem Bedarf",
                                null,
                                null,
                                null))));

        assertThat(plan.get("counts").toString())
                .isEqualTo("{\"created\":1,\"changed\":1,\"unchanged\":0,\"wrong\":0}");
        assertThat(plan.at("/rows/0/changes").findValuesAsText("address"))
                .containsExactlyInAnyOrder("A2", "B2", "D2", "E2", "F2", "G2");
        assertThat(plan.at("/rows/0/changes").toString())
                .contains(
                        "\"before\":\"40 Plätze\",\"after\":\"36 Plätze\"", "\"before\":\"AsA\",\"after\":\"AsA neu\"");
        assertThat(admin.get("/instruments/" + instrument)
                        .json()
                        .get("abbreviation")
                        .asText())
                .isEqualTo("AsA");

        assertThat(act(plan, "apply", etag(plan)).status()).isEqualTo(200);
        JsonNode changed = admin.get("/instruments/" + instrument).json();
        assertThat(changed.get("abbreviation").asText()).isEqualTo("AsA neu");
        assertThat(changed.get("explanation").asText()).isEqualTo("Bleibt.");
        assertThat(changed.at("/capacity/places").asInt()).isEqualTo(36);
        assertThat(changed.at("/contacts/0/function").asText()).isEqualTo("Team " + word);
        assertThat(find("Neu " + word)).isEqualTo(1);
        assertThat(admin.get("/audit?objectId=" + instrument).json().get("items"))
                .anySatisfy(entry -> assertThat(entry.get("action").asText()).isEqualTo("import"));

        assertThat(act(plan, "apply", "*").status()).as("once").isEqualTo(422);
        assertThat(act(plan, "undo", "*").status()).isEqualTo(200);
        JsonNode back = admin.get("/instruments/" + instrument).json();
        assertThat(back.get("abbreviation").asText()).isEqualTo("AsA");
        assertThat(back.at("/capacity/places").asInt()).isEqualTo(40);
        assertThat(back.get("contacts")).isEmpty();
        assertThat(find("Neu " + word)).isZero();
        assertThat(admin.get("/instruments/" + instrument + "/places").json()).hasSize(1);
        assertThat(act(plan, "undo", "*").status()).as("once").isEqualTo(422);
    }

    @Test
    void whatWasChangedSinceIsNotUndone() {
        JsonNode plan = imported("places", csv("Bezeichnung;Plätze\nHilfe " + word + ";30 Plätze"));
        assertThat(act(plan, "apply", "*").status()).isEqualTo(200);
        admin.post("/instruments/" + instrument + "/places", "*", Map.of("kind", "PLACES", "places", 31));

        Answer undone = act(plan, "undo", "*");

        assertThat(undone.status()).isEqualTo(422);
        assertThat(undone.body()).contains("Hilfe " + word);
        assertThat(admin.get("/instruments/" + instrument)
                        .json()
                        .at("/capacity/places")
                        .asInt())
                .isEqualTo(31);
    }

    @Test
    void whatWasChangedSinceThePlanIsPlannedAnew() {
        JsonNode plan = imported("places", csv("Bezeichnung;Plätze\nHilfe " + word + ";30 Plätze"));
        admin.post("/instruments/" + instrument + "/places", "*", Map.of("kind", "PLACES", "places", 31));

        assertThat(act(plan, "apply", etag(plan)).status()).isEqualTo(412);
        JsonNode fresh = admin.get("/imports/" + plan.get("id").asText()).json();
        assertThat(fresh.at("/rows/0/changes/0/before").asText()).isEqualTo("31 Plätze");
        assertThat(act(fresh, "apply", etag(fresh)).status()).isEqualTo(200);
        assertThat(admin.get("/instruments/" + instrument)
                        .json()
                        .at("/capacity/places")
                        .asInt())
                .isEqualTo(30);
    }

    @Test
    void wrongRowsAreSaidByAddressMendedAndTakenAsAFile() {
        JsonNode plan = imported(
                "instruments",
                csv(String.join(
                        "\n",
                        "Bezeichnung;Zielgruppe;Rechtskreise;Plätze;Gültig ab;Alter von",
                        "Hilfe " + word + ";U25;SGB II;18;01.01.2022;",
                        "B " + word + ";U25;SGB II;20²;;",
                        "C " + word + ";U25;SGB IX;5,5 Plätze;31.02.2022;x",
                        "D " + word + ";U25;SGB II;18 im Agenturbezirk Bochum;;16",
                        "D " + word + ";U25;SGB II;;;",
                        ";U25;SGB II;;;")));

        assertThat(plan.get("rows").findValuesAsText("outcome"))
                .containsExactly("QUESTION", "QUESTION", "WRONG", "NEW", "WRONG", "WRONG");
        assertThat(plan.at("/rows/0/problems/0/address").asText()).isEqualTo("D2");
        assertThat(plan.at("/rows/0/problems/0/suggestions/0").asText()).isEqualTo("18 Plätze");
        assertThat(plan.at("/rows/2/problems").findValuesAsText("address")).contains("C4", "F4", "E4", "D4");
        assertThat(act(plan, "apply", "*").status()).isEqualTo(422);
        String file =
                admin.get("/imports/" + plan.get("id").asText() + "/wrong.csv").body();
        assertThat(file)
                .contains("Was nicht stimmt", "D2: Eine Zahl allein", "B " + word)
                .doesNotContain("Bochum");

        Answer mended = admin.put(
                "/imports/" + plan.get("id").asText(),
                etag(plan),
                Map.of("cells", Map.of("D2", "18 Plätze", "D3", "20 Plätze")));
        assertThat(mended.json().get("rows").findValuesAsText("outcome"))
                .containsExactly("CHANGED", "NEW", "WRONG", "NEW", "WRONG", "WRONG");
        assertThat(admin.delete("/imports/" + plan.get("id").asText(), "*", null)
                        .status())
                .isEqualTo(204);
        assertThat(admin.get("/imports/" + plan.get("id").asText()).status()).isEqualTo(404);
    }

    @Test
    void columnsAreChosen() throws IOException {
        Answer planned = admin.upload(
                "/imports",
                "k.csv",
                csv("Wer;Wo;Womit\nTeam " + word + ";" + word + "@example.org;02323 590-110\nNeu " + word + ";b" + word
                        + "@example.org;(02323) 590 111"),
                Map.of("kind", "contacts", "columns", "{\"A\":\"function\",\"B\":\"mailbox\",\"C\":\"phone\"}"));

        assertThat(planned.status()).as(planned.body()).isEqualTo(201);
        assertThat(planned.json().at("/rows/0/changes/0/after").asText()).isEqualTo("02323 590110");
        assertThat(act(planned.json(), "apply", "*").status()).isEqualTo(200);
        assertThat(admin.get("/contacts?q=" + word).json().get("items").toString())
                .contains("+492323590110", "+492323590111");
        assertThat(act(planned.json(), "undo", "*").status()).isEqualTo(200);
        assertThat(admin.get("/contacts?q=" + word).json().get("items").toString())
                .doesNotContain("+492323590110");
        assertThat(admin.upload(
                                "/imports",
                                "k.csv",
                                csv("Wer\nx"),
                                Map.of("kind", "contacts", "columns", "{\"A\":\"capacity\"}"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void anExportComesBackAsItWentWithThePartnersRows() {
        assertThat(admin.post(
                                "/instruments/" + instrument + "/shares",
                                "*",
                                Map.of("agency", "jugendamt", "level", "READ", "personal", false, "purpose", "Plan"))
                        .status())
                .isEqualTo(201);
        for (String user : List.of("jc-admin", "ja-admin")) {
            Api api = Api.as(stack, user);
            for (String kind : List.of("places", "instruments")) {
                String file = api.get("/exports/" + kind + ".csv?q=" + word).body();
                assertThat(file).contains("Hilfe " + word);
                assertThat(counts(api, kind, file))
                        .as(user + " " + kind)
                        .isEqualTo("{\"created\":0,\"changed\":0,\"unchanged\":1,\"wrong\":0}");
                assertThat(counts(api, kind, file.replace(";40;", ";39;")))
                        .as(user + " " + kind + " edited")
                        .contains(user.equals("jc-admin") ? "\"changed\":1" : "\"wrong\":1");
            }
        }
    }

    private static String counts(Api api, String kind, String file) {
        return api.upload("/imports", "x.csv", file.getBytes(StandardCharsets.UTF_8), Map.of("kind", kind))
                .json()
                .get("counts")
                .toString();
    }

    /** What a row names is looked for among the own records alone. */
    @Test
    void anotherAgencysRecordReadsLikeOneThatNeverWas() {
        List<String> plans = new ArrayList<>();
        for (String name : List.of("Hilfe " + word, "Nichts " + word)) {
            for (String kind : List.of("instruments", "places")) {
                plans.add(Api.as(stack, "ja-admin")
                        .upload(
                                "/imports",
                                "x.csv",
                                csv("Bezeichnung;Zielgruppe;Rechtskreise;Plätze\n" + name + ";U25;SGB VIII;5 Plätze"),
                                Map.of("kind", kind))
                        .json()
                        .get("rows")
                        .toString()
                        .replace(name, "?"));
            }
            String id =
                    name.startsWith("Hilfe") ? instrument : UUID.randomUUID().toString();
            plans.add(Api.as(stack, "ja-admin")
                    .upload("/imports", "x.csv", csv("Kennung;Bezeichnung\n" + id + ";x"), Map.of("kind", "places"))
                    .json()
                    .get("rows")
                    .toString()
                    .replace(id, "?"));
        }
        assertThat(plans.subList(0, 3)).isEqualTo(plans.subList(3, 6));
    }

    @ParameterizedTest
    @CsvSource({"jc-reader, 403", "jc-lead, 403", "editor, 403", "auditor, 403", "aa-admin, 404"})
    void onlyTheOwnAdministrationSeesAnImport(String user, int status) {
        String path = "/imports/"
                + imported("places", csv("Bezeichnung;Plätze\nHilfe " + word + ";30 Plätze"))
                        .get("id")
                        .asText();
        Api other = Api.as(stack, user);
        assertThat(other.get(path).status()).isEqualTo(status);
        assertThat(other.post(path + "/apply", "*", Map.of()).status()).isEqualTo(status);
        assertThat(other.post(path + "/undo", "*", Map.of()).status()).isEqualTo(status);
        assertThat(other.put(path, "*", Map.of("cells", Map.of())).status()).isEqualTo(status);
        assertThat(other.delete(path, "*", null).status()).isEqualTo(status);
        assertThat(other.get(path + "/wrong.csv").status()).isEqualTo(status);
        assertThat(other.get("/imports").body()).doesNotContain(path.substring("/imports/".length()));
        assertThat(admin.post(path + "/apply", null, Map.of()).status()).isEqualTo(428);
        assertThat(admin.post(path + "/apply", "\"99\"", Map.of()).status()).isEqualTo(412);
    }

    @Test
    void whatIsNoFileIsRefused() {
        assertThat(admin.upload("/imports", "x.xlsx", new byte[] {'P', 'K', 3, 4, 0}, Map.of("kind", "places"))
                        .status())
                .isEqualTo(422);
        assertThat(admin.upload("/imports", "x.csv", csv("a\nb"), Map.of()).status())
                .isEqualTo(400);
        assertThat(admin.upload("/imports", "x.csv", new byte[12 * 1024 * 1024], Map.of("kind", "places"))
                        .status())
                .isEqualTo(413);
        assertThat(admin.post("/imports", null, Map.of("kind", "places")).status())
                .isEqualTo(415);
    }

    /** 100 in verify, 1,000 in full: refused with a sentence or planned; nothing is stored but plans. */
    @Test
    void mutatedFilesHarmNothing() throws IOException {
        Random random = Extent.random("ImportIT");
        byte[] book = Workbooks.of(List.of(
                List.of("Bezeichnung", "Zielgruppe", "Rechtskreise", "Plätze"),
                List.of("Hilfe " + word, "U25", "SGB II", "12 Plätze"),
                List.of("M " + word, "U25", "SGB II", 12)));
        String before = admin.get("/instruments/" + instrument).body();
        for (int i = 0; i < (Extent.isFull() ? 1_000 : 100); i++) {
            Answer answer =
                    admin.upload("/imports", "x.xlsx", Mutation.of(book, random), Map.of("kind", "instruments"));
            assertThat(answer.status()).as(answer.body()).isIn(201, 422);
            if (answer.status() == 201) {
                admin.delete("/imports/" + answer.json().get("id").asText(), "*", null);
            } else {
                assertThat(answer.json().get("detail").asText()).endsWith(".");
            }
        }
        assertThat(admin.get("/instruments/" + instrument).body()).isEqualTo(before);
        assertThat(find("M " + word)).isZero();
    }

    private JsonNode imported(String kind, byte[] file) {
        Answer planned = admin.upload("/imports", "tabelle-ä.csv", file, Map.of("kind", kind));
        assertThat(planned.status()).as(planned.body()).isEqualTo(201);
        return planned.json();
    }

    private Answer act(JsonNode plan, String act, String ifMatch) {
        return admin.post("/imports/" + plan.get("id").asText() + "/" + act, ifMatch, Map.of());
    }

    private long find(String name) {
        return admin.get("/instruments?size=200&q=" + word).json().get("items").findValuesAsText("name").stream()
                .filter(name::equals)
                .count();
    }

    private static String etag(JsonNode plan) {
        return "\"" + plan.get("version").asInt() + "\"";
    }

    private static byte[] csv(String text) {
        return text.getBytes(text.contains("²") ? StandardCharsets.UTF_8 : Charset.forName("windows-1252"));
    }
}
