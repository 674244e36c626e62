// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.jba.backoffice.api.Api.Answer;
import de.jba.backoffice.shared.Din91379;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The end of a contact on the API: whoever leaves is followed, and two that are one become one. */
@ExtendWith(StackExtension.class)
class ContactEndIT {
    private static final String LAST_DAY = "2026-12-31";
    /** As many of the words of six letters as a field takes. */
    private static final int WORDS = 10;

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
    void everyInstrumentOfAContactThatLeavesIsLookedAfter() {
        String leaving = contact("geht", null);
        String successor = contact("kommt", null);
        String one = instrument("eins", "geht");
        String two = instrument("zwei", "geht");
        String three = instrument("drei", "geht");
        String path = "/contacts/" + leaving + "/departure";
        Map<String, Object> none = departure(List.of());

        assertThat(Api.as(stack, "ja-admin").post(path, "*", none).status()).isEqualTo(404);
        assertThat(Api.as(stack, "jc-lead").post(path, "*", none).status()).isEqualTo(403);
        assertThat(owner.post(path, null, none).status()).isEqualTo(428);
        assertThat(owner.post(path, "\"999\"", none).status()).isEqualTo(412);
        assertThat(owner.post(path, "*", none).json().get("rule").asText()).isEqualTo("departure.open");
        Answer hidden = owner.post(
                path,
                "*",
                departure(List.of(
                        line(one, "SUCCESSOR", foreignContact()),
                        line(two, "MAILBOX", null),
                        line(three, "FRONT_DESK", null))));
        assertThat(hidden.status()).isEqualTo(422);
        assertThat(hidden.json().get("rule").asText()).isEqualTo("contact.successor");

        Answer left = owner.post(
                path,
                owner.get("/contacts/" + leaving).etag(),
                departure(List.of(
                        line(one, "SUCCESSOR", successor),
                        line(two, "MAILBOX", null),
                        line(three, "FRONT_DESK", null))));
        assertThat(left.status()).as(left.body()).isEqualTo(200);
        assertThat(left.json().get("endsOn").asText()).isEqualTo(LAST_DAY);
        assertThat(left.json().get("mailboxStays").asBoolean()).isTrue();
        assertThat(named(one)).containsExactly(successor);
        assertThat(named(two)).containsExactly(leaving);
        assertThat(named(three)).isEmpty();
        assertThat(owner.get("/instruments/" + three + "/history")
                        .json()
                        .get("items")
                        .findValuesAsText("action"))
                .contains("endContact");

        String undo = path + "/undo";
        assertThat(Api.as(stack, "ja-admin").post(undo, "*", Map.of()).status()).isEqualTo(404);
        assertThat(Api.as(stack, "jc-lead").post(undo, "*", Map.of()).status()).isEqualTo(403);
        assertThat(owner.post(undo, "\"999\"", Map.of()).status()).isEqualTo(412);
        Answer undone = owner.post(undo, "*", Map.of());
        assertThat(undone.status()).as(undone.body()).isEqualTo(200);
        assertThat(undone.json().get("endsOn").isNull()).isTrue();
        assertThat(List.of(named(one), named(two), named(three))).containsOnly(List.of(leaving));
        assertThat(owner.post(undo, "*", Map.of()).json().get("rule").asText()).isEqualTo("past.none");

        owner.post(
                path,
                "*",
                departure(List.of(
                        line(one, "SUCCESSOR", successor),
                        line(two, "MAILBOX", null),
                        line(three, "FRONT_DESK", null))));
        owner.put("/instruments/" + three, "*", body("drei", "kommt"));
        assertThat(owner.post(undo, "*", Map.of()).json().get("rule").asText()).isEqualTo("contacts.changedSince");
        assertThat(named(one)).containsExactly(successor);
        assertThat(owner.delete(path, "*", null).json().get("endsOn").isNull()).isTrue();
    }

    @Test
    void thePersonOfAContactThatLeftGoesOnADayThatIsTold() {
        String leaving = contact("geht", Map.of("name", "Erika Mustermann"));
        Answer left = owner.post("/contacts/" + leaving + "/departure", "*", departure(List.of()));
        assertThat(left.json().get("personalUntil").asText()).isEqualTo("2029-12-31");
    }

    @Test
    void aMistypedYearOfTheLastDayIsRefused() {
        String leaving = contact("bleibt", Map.of("name", "Erika Mustermann"));
        for (String day : List.of("1926-12-31", "2099-12-31")) {
            Answer refused = owner.post(
                    "/contacts/" + leaving + "/departure", "*", Map.of("lastDay", day, "instruments", List.of()));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.json().get("rule").asText()).isEqualTo("contact.lastDay");
        }
        assertThat(owner.get("/contacts/" + leaving).json().get("endsOn").isNull())
                .isTrue();
    }

    @Test
    void twoContactsBecomeOne() {
        String kept = contact("Team", null);
        String duplicate = contact("Team ", Map.of("name", "Erika Mustermann"));
        String instrument = instrument("eins", "Team ");
        assertThat(named(instrument)).hasSize(1);
        JsonNode pairs = owner.get("/contacts/duplicates").json();
        assertThat(pairs.findValuesAsText("function")).isNotEmpty();
        String pair = "/contacts/" + kept + "/duplicates/" + duplicate + "/dismissal";
        assertThat(Api.as(stack, "ja-admin").put(pair, null, Map.of()).status()).isEqualTo(404);
        assertThat(Api.as(stack, "jc-lead").put(pair, null, Map.of()).status()).isEqualTo(403);
        assertThat(owner.put("/contacts/" + kept + "/duplicates/" + foreignContact() + "/dismissal", null, Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(owner.put("/contacts/" + kept + "/duplicates/" + kept + "/dismissal", null, Map.of())
                        .status())
                .isEqualTo(422);
        assertThat(owner.put(pair, null, Map.of()).status()).isEqualTo(204);
        assertThat(owner.put(pair, null, Map.of()).status()).isEqualTo(204);
        assertThat(owner.get("/contacts/duplicates?size=200").body()).doesNotContain(duplicate);
        assertThat(owner.get("/contacts/duplicates?size=200&dismissed=true").body())
                .contains(duplicate);
        assertThat(owner.delete(pair, null, null).status()).isEqualTo(204);
        assertThat(owner.get("/contacts/duplicates?size=200").body()).contains(duplicate);
        assertThat(Api.as(stack, "ja-admin").get("/contacts/duplicates").body()).doesNotContain(word);

        Map<String, Object> body = new HashMap<>(entry("Neu", Map.of("name", "Erika Mustermann")));
        body.put("duplicate", duplicate);
        String path = "/contacts/" + kept + "/merge";
        assertThat(Api.as(stack, "ja-admin").post(path, "*", body).status()).isEqualTo(404);
        assertThat(owner.post("/contacts/" + foreignContact() + "/merge", "*", body)
                        .status())
                .isEqualTo(404);
        assertThat(Api.as(stack, "jc-lead").post(path, "*", body).status()).isEqualTo(403);
        assertThat(owner.post(path, null, body).status()).isEqualTo(428);
        Map<String, Object> itself = new HashMap<>(body);
        itself.put("duplicate", kept);
        assertThat(owner.post(path, "*", itself).status()).isEqualTo(422);
        assertThat(owner.post(path, "*", entry("Neu", null)).status()).isEqualTo(422);

        Answer merged = owner.post(path, "*", body);
        assertThat(merged.status()).as(merged.body()).isEqualTo(200);
        assertThat(merged.json().at("/person/name").asText()).isEqualTo("Erika Mustermann");
        assertThat(owner.get("/contacts/" + duplicate).json().get("archived").asBoolean())
                .isTrue();
        assertThat(owner.get("/contacts/" + duplicate + "/history")
                        .json()
                        .get("items")
                        .findValuesAsText("action"))
                .contains("mergeContacts");
        assertThat(owner.post(path, "*", body).status()).isEqualTo(422);

        String undo = "/contacts/" + duplicate + "/merge/undo";
        assertThat(Api.as(stack, "ja-admin").post(undo, "*", Map.of()).status()).isEqualTo(404);
        assertThat(Api.as(stack, "jc-lead").post(undo, "*", Map.of()).status()).isEqualTo(403);
        assertThat(owner.post("/contacts/" + kept + "/merge/undo", "*", Map.of())
                        .json()
                        .get("rule")
                        .asText())
                .isEqualTo("past.none");
        Answer again = owner.post(undo, "*", Map.of());
        assertThat(again.status()).as(again.body()).isEqualTo(200);
        assertThat(again.json().get("archived").asBoolean()).isFalse();
        assertThat(again.json().at("/person/name").asText()).isEqualTo("Erika Mustermann");
        JsonNode before = owner.get("/contacts/" + kept).json();
        assertThat(before.get("function").asText()).isEqualTo("Team " + word);
        assertThat(before.get("person").isNull()).isTrue();
        assertThat(named(instrument)).containsExactly(duplicate);

        assertThat(owner.post(path, "*", body).status()).isEqualTo(200);
        owner.put("/contacts/" + kept, "*", entry("Anders", null));
        assertThat(owner.post(undo, "*", Map.of()).json().get("rule").asText()).isEqualTo("past.changed");
        assertThat(named(instrument)).containsExactly(kept);
    }

    /** DIN 91379: what was entered comes back as it was. */
    @Test
    void everyLetterOfEuropeanNamesComesBackUnchanged() {
        List<String> words = List.of(Din91379.text().split(" "));
        for (int first = 0; first < words.size(); first += WORDS) {
            String part = String.join(" ", words.subList(first, Math.min(words.size(), first + WORDS)));
            Map<String, Object> entry = entry("", Map.of("name", part));
            entry.put("function", part);
            String created =
                    owner.post("/contacts", null, entry).json().get("id").asText();
            JsonNode stored = owner.get("/contacts/" + created).json();
            assertThat(stored.get("function").asText()).isEqualTo(part);
            assertThat(stored.at("/person/name").asText()).isEqualTo(part);
        }
    }

    private String foreignContact() {
        return Api.as(stack, "ja-admin")
                .post("/contacts", null, Map.of("function", "Fremd " + word, "mailbox", "fremd@jugendamt.example"))
                .json()
                .get("id")
                .asText();
    }

    private String contact(String name, @Nullable Map<String, Object> person) {
        Answer created = owner.post("/contacts", null, entry(name, person));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        return created.json().get("id").asText();
    }

    private Map<String, Object> entry(String name, @Nullable Map<String, Object> person) {
        Map<String, Object> entry = new HashMap<>();
        entry.put("function", name + " " + word);
        entry.put("mailbox", word + "@jobcenter.example");
        entry.put("person", person);
        return entry;
    }

    private String instrument(String name, String contact) {
        return owner.post("/instruments", null, body(name, contact))
                .json()
                .get("id")
                .asText();
    }

    private Map<String, Object> body(String name, String contact) {
        return Map.of(
                "name",
                name + " " + word,
                "targetGroup",
                "U25",
                "legalCircles",
                List.of("SGB_II"),
                "contacts",
                List.of(Map.of("function", contact + " " + word, "mailbox", word + "@jobcenter.example")));
    }

    private List<String> named(String instrument) {
        return owner.get("/instruments/" + instrument).json().get("contacts").findValuesAsText("id");
    }

    private static Map<String, Object> departure(List<Map<String, Object>> instruments) {
        return Map.of("lastDay", LAST_DAY, "instruments", instruments);
    }

    private static Map<String, Object> line(String instrument, String way, @Nullable String successor) {
        Map<String, Object> line = new HashMap<>();
        line.put("instrument", instrument);
        line.put("way", way);
        line.put("successor", successor);
        return line;
    }
}
