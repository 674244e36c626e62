// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.jba.backoffice.api.Api.Answer;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The history of one field, and a record as it was recorded at a moment, under the rights of today. */
@ExtendWith(StackExtension.class)
class HistoryIT {
    private LocalStack stack;
    private Api owner;
    private String word;

    @BeforeEach
    void signIn(LocalStack running) {
        stack = running;
        owner = Api.as(stack, "jc-admin");
        word = "w" + UUID.randomUUID();
    }

    @Test
    void oneFieldTellsWhoChangedItWhenAndHow() {
        String path = contact();
        owner.put(path, "*", entry("Neu ", "Max Beispiel"));
        JsonNode items = owner.get(path + "/history?field=function_name").json().get("items");
        assertThat(items).hasSize(2);
        assertThat(items.at("/0/before").toString()).isEqualTo("{\"function_name\":\"Alt " + word + "\"}");
        assertThat(items.at("/0/after").toString()).isEqualTo("{\"function_name\":\"Neu " + word + "\"}");
        assertThat(items.at("/0/person").asText()).isNotEmpty();
        assertThat(owner.get(path + "/history?field=phone").json().get("total").asInt())
                .isZero();
        assertThat(Api.as(stack, "ja-admin")
                        .get(path + "/history?field=mailbox")
                        .status())
                .isEqualTo(404);
        assertThat(Api.as(stack, "jc-reader")
                        .get(path + "/history?field=mailbox")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aContactIsShownAsItWasRecorded() {
        String path = contact();
        Instant then = Instant.now();
        owner.put(path, "*", entry("Neu ", "Max Beispiel"));
        JsonNode state = at(owner, path, then).json();
        assertThat(state.at("/rows/contact/0/function_name").asText()).isEqualTo("Alt " + word);
        assertThat(state.at("/rows/contact_person/0/person_name").asText()).isEqualTo("Erika Mustermann");
        assertThat(at(owner, path, Instant.now())
                        .json()
                        .at("/rows/contact_person/0/person_name")
                        .asText())
                .isEqualTo("Max Beispiel");
        assertThat(at(owner, path, then.minusSeconds(3_600)).json().get("rule").asText())
                .isEqualTo("recorded.before");
        assertThat(owner.get(path + "/history/state").status()).isEqualTo(400);
        assertThat(at(Api.as(stack, "ja-admin"), path, then).status()).isEqualTo(404);
        assertThat(at(Api.as(stack, "jc-reader"), path, then).status()).isEqualTo(403);
    }

    @Test
    void placesAreShownAsTheyWereRecordedAndNoHistoryGoesAlongWithAHandOver() {
        String path = "/instruments/"
                + owner.post(
                                "/instruments",
                                null,
                                Map.of(
                                        "name",
                                        "Angebot " + word,
                                        "targetGroup",
                                        "U25",
                                        "legalCircles",
                                        List.of("SGB_II"),
                                        "capacity",
                                        Map.of("kind", "PLACES", "places", 20)))
                        .json()
                        .get("id")
                        .asText();
        Instant then = Instant.now();
        owner.post(path + "/places", "*", Map.of("kind", "PLACES", "places", 15));
        assertThat(at(owner, path, then).json().at("/rows/capacity").findValuesAsText("places"))
                .containsExactly("20");
        assertThat(at(owner, path, Instant.now()).json().at("/rows/capacity").findValuesAsText("places"))
                .contains("15");

        String offer = owner.post(path + "/handover", "*", Map.of("agency", "jugendamt", "reason", "Zuständigkeit"))
                .json()
                .get("id")
                .asText();
        Answer accepted = Api.as(stack, "ja-lead").post("/handovers/" + offer + "/acceptance", "*", "");
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(200);
        Api now = Api.as(stack, "ja-admin");
        Instant handedOver = Instant.now();
        Map<String, Object> renamed =
                Map.of("name", "Neu " + word, "targetGroup", "U25", "legalCircles", List.of("SGB_VIII"));
        assertThat(now.put(path, "*", renamed).status()).isEqualTo(200);
        assertThat(at(now, path, handedOver)
                        .json()
                        .at("/rows/instrument/0/name")
                        .asText())
                .isEqualTo("Angebot " + word);
        assertThat(at(now, path, then).json().get("rule").asText()).isEqualTo("recorded.before");
        assertThat(at(owner, path, then).status()).isEqualTo(404);
        assertThat(owner.post(path + "/places", "*", Map.of()).status()).isEqualTo(404);

        now.post(
                path + "/shares",
                "*",
                Map.of("agency", "jobcenter", "level", "READ", "personal", false, "purpose", "Übergang"));
        assertThat(at(owner, path, then).json().get("rule").asText())
                .as("the former owner does not read what has happened since")
                .isEqualTo("recorded.notAll");
    }

    private static Answer at(Api api, String path, Instant moment) {
        return api.get(path + "/history/state?recordedAt=" + moment);
    }

    private String contact() {
        return "/contacts/"
                + owner.post("/contacts", null, entry("Alt ", "Erika Mustermann"))
                        .json()
                        .get("id")
                        .asText();
    }

    private Map<String, Object> entry(String function, String person) {
        Map<String, Object> entry = new HashMap<>();
        entry.put("function", function + word);
        entry.put("mailbox", word + "@jobcenter.example");
        entry.put("person", Map.of("name", person));
        return entry;
    }
}
