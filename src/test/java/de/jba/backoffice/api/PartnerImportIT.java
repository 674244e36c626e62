// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.jba.backoffice.api.Api.Answer;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Network partners come from a table as instruments and contacts do, and an export of theirs comes back as it went. */
@ExtendWith(StackExtension.class)
class PartnerImportIT {
    private final Api admin;
    private final Api other;
    private String word = "";
    private String school = "";

    PartnerImportIT(LocalStack stack) {
        admin = Api.as(stack, "jc-admin");
        other = Api.as(stack, "ja-admin");
    }

    @BeforeEach
    void createASchool() {
        word = "imp" + UUID.randomUUID().toString().substring(0, 8);
        school = admin.post(
                        "/partners",
                        null,
                        Map.of(
                                "type",
                                "SCHOOL",
                                "name",
                                "Schule " + word,
                                "schoolType",
                                "GYMNASIUM",
                                "notes",
                                "Bleibt.",
                                "phone",
                                "02323 590110"))
                .json()
                .get("id")
                .asText();
    }

    @Test
    void aTableIsPlannedCellByCellAppliedAndUndone() {
        JsonNode plan = imported("Name;Art;Schulform;Stadtbezirk;Anschrift;Telefon;Notiz\n"
                + "schule  " + word + ";Schule;Gesamtschule;Eickel;\"Hauptstr. 1\n44649 Herne\";(02323) 590-111;x\n"
                + "Träger " + word + ";Maßnahmeträger;;;;;\n");

        assertThat(plan.get("counts").toString())
                .isEqualTo("{\"created\":1,\"changed\":1,\"unchanged\":0,\"wrong\":0}");
        assertThat(plan.at("/rows/0/changes").findValuesAsText("address"))
                .containsExactlyInAnyOrder("A2", "C2", "D2", "E2", "F2");
        assertThat(plan.at("/rows/0/changes").toString())
                .contains(
                        "\"before\":\"Gymnasium\",\"after\":\"Gesamtschule\"",
                        "\"after\":\"Hauptstr. 1, 44649 Herne\"",
                        "\"before\":\"02323 590110\",\"after\":\"02323 590111\"");
        assertThat(read().get("schoolType").asText()).as("only planned").isEqualTo("GYMNASIUM");

        assertThat(act(plan, "apply").status()).isEqualTo(200);
        assertThat(read().get("schoolType").asText()).isEqualTo("GESAMTSCHULE");
        assertThat(read().get("address").asText()).isEqualTo("Hauptstr. 1, 44649 Herne");
        assertThat(read().get("notes").asText())
                .as("a column that is not there changes nothing")
                .isEqualTo("Bleibt.");
        assertThat(listed()).contains("Träger " + word);
        assertThat(admin.get("/audit?objectId=" + school).json().get("items"))
                .anySatisfy(entry -> assertThat(entry.get("action").asText()).isEqualTo("import"));
        assertThat(act(plan, "apply").status()).as("once").isEqualTo(422);

        assertThat(act(plan, "undo").status()).isEqualTo(200);
        assertThat(read().get("schoolType").asText()).isEqualTo("GYMNASIUM");
        assertThat(read().get("phone").asText()).isEqualTo("+492323590110");
        assertThat(listed()).doesNotContain("Träger " + word);
    }

    @Test
    void everyWrongCellIsSaidByItsAddressAndMended() {
        JsonNode plan = imported("Name;Art;Schulform;Funktionspostfach;Telefon\n"
                + "A " + word + ";Kirche;;;\n"
                + "B " + word + ";Stelle;Gymnasium;kein Postfach;590110\n"
                + "C " + word + ";;;;\n"
                + "D " + word + ";Stelle;;;\n"
                + "d " + word + ";Stelle;;;\n"
                + ";Stelle;;;\n");

        assertThat(problems(plan, 0)).contains("B2");
        assertThat(plan.at("/rows/0/problems/0/message").asText()).contains("Kirche", "Maßnahmeträger");
        assertThat(problems(plan, 1)).containsExactlyInAnyOrder("C3", "D3", "E3");
        assertThat(problems(plan, 2)).containsExactly("B4");
        assertThat(problems(plan, 3)).isEmpty();
        assertThat(problems(plan, 4)).containsExactly("A6");
        assertThat(problems(plan, 5)).containsExactly("A7");
        assertThat(act(plan, "apply").status()).isEqualTo(422);

        Answer mended = admin.put(
                "/imports/" + plan.get("id").asText(),
                "*",
                Map.of("cells", Map.of("B2", "stelle", "C3", "", "D3", "b" + word + "@example.org", "E3", "")));
        assertThat(mended.json().get("rows").findValuesAsText("outcome"))
                .containsExactly("NEW", "NEW", "WRONG", "NEW", "WRONG", "WRONG");
        admin.delete("/imports/" + plan.get("id").asText(), "*", null);
    }

    @Test
    void anExportComesBackAsItWent() {
        admin.post(
                "/partners",
                null,
                Map.of("type", "SITE", "name", "Standort " + word, "address", "Markt 2, 44623 Herne"));
        byte[] file = admin.get("/exports/partners.csv?q=" + word).body().getBytes(StandardCharsets.UTF_8);

        JsonNode plan = imported(file);

        assertThat(plan.get("counts").toString())
                .isEqualTo("{\"created\":0,\"changed\":0,\"unchanged\":2,\"wrong\":0}");
        assertThat(plan.get("columns").findValuesAsText("field"))
                .containsExactly("name", "type", "schoolType", "cityDistrict", "address", "mailbox", "phone", "owner");
    }

    /** What a row names is looked for among the own records alone, a partner that is shared for editing or not. */
    @Test
    void anotherAgencysPartnerReadsLikeOneThatNeverWas() {
        admin.post(
                "/partners/" + school + "/shares",
                "*",
                Map.of("agency", "jugendamt", "level", "EDIT", "personal", false, "purpose", "Gemeinsame Pflege"));
        String[] plans = new String[2];
        String[] ids = {school, UUID.randomUUID().toString()};
        for (int i = 0; i < ids.length; i++) {
            plans[i] = other.upload(
                            "/imports",
                            "x.csv",
                            ("Kennung;Name;Art\n" + ids[i] + ";x;Schule").getBytes(StandardCharsets.UTF_8),
                            Map.of("kind", "partners"))
                    .json()
                    .get("rows")
                    .toString()
                    .replace(ids[i], "?");
        }
        assertThat(plans[0]).isEqualTo(plans[1]).contains("row.unknownId");
        assertThat(imported("Name;Art;Federführung\nX " + word + ";Stelle;Jugendamt")
                        .at("/rows/0/problems/0/address")
                        .asText())
                .isEqualTo("C2");
    }

    @Test
    void whatWasUsedOrChangedSinceIsNotUndone() {
        JsonNode plan = imported("Name;Art\nTräger " + word + ";Maßnahmeträger");
        assertThat(act(plan, "apply").status()).isEqualTo(200);
        String provider = admin.get("/partners?type=PROVIDER&q=" + word)
                .json()
                .at("/items/0/id")
                .asText();
        Map<String, Object> instrument =
                new HashMap<>(Map.of("name", "Kurs " + word, "targetGroup", "U25", "legalCircles", List.of("SGB_II")));
        instrument.put("provider", Map.of("id", provider));
        Answer named = admin.post("/instruments", null, instrument);
        assertThat(named.status()).as(named.body()).isEqualTo(201);

        Answer undone = act(plan, "undo");

        assertThat(undone.status()).isEqualTo(422);
        assertThat(undone.body()).contains("Träger " + word);
        assertThat(listed()).contains("Träger " + word);
        JsonNode changing = imported("Name;Stadtbezirk\nSchule " + word + ";Sodingen");
        assertThat(act(changing, "apply").status()).isEqualTo(200);
        admin.put(
                "/partners/" + school,
                "*",
                Map.of("type", "SCHOOL", "name", "Schule " + word, "cityDistrict", "Wanne"));
        assertThat(act(changing, "undo").status()).isEqualTo(422);
        assertThat(read().get("cityDistrict").asText()).isEqualTo("Wanne");
    }

    private JsonNode imported(String table) {
        return imported(table.getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode imported(byte[] file) {
        Answer planned = admin.upload("/imports", "netzwerk.csv", file, Map.of("kind", "partners"));
        assertThat(planned.status()).as(planned.body()).isEqualTo(201);
        return planned.json();
    }

    private static List<String> problems(JsonNode plan, int row) {
        return plan.get("rows").get(row).get("problems").findValuesAsText("address");
    }

    private Answer act(JsonNode plan, String act) {
        return admin.post("/imports/" + plan.get("id").asText() + "/" + act, "*", Map.of());
    }

    private JsonNode read() {
        return admin.get("/partners/" + school).json();
    }

    private String listed() {
        return admin.get("/partners?size=200&q=" + word).json().get("items").toString();
    }
}
