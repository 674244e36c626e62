// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.jba.backoffice.api.Api.Answer;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contacts and network partners on the API: their life, their shares, and the person that few are shown. */
@ExtendWith(StackExtension.class)
class ContactIT {
    private static final Map<String, Object> PERSON = Map.of("name", "Erika Mustermann", "phone", "02323 595-117");

    private LocalStack stack;
    private Api owner;
    private Api friend;
    private String word;

    @BeforeEach
    void signIn(LocalStack running) {
        stack = running;
        owner = Api.as(stack, "jc-admin");
        friend = Api.as(stack, "ja-admin");
        word = "w" + UUID.randomUUID();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/contacts", "/partners"})
    void itLivesFromCreationToArchiveWithTagsInTheRightOrder(String kind) {
        String path = create(kind);
        Answer stored = owner.get(path);
        Map<String, Object> entry = entry(kind, "02323 59-0110");
        Map<String, Object> wrong = entry(kind, "keine");
        assertThat(friend.put(path, null, wrong).status()).isEqualTo(404);
        assertThat(Api.as(stack, "jc-lead").put(path, null, wrong).status()).isEqualTo(403);
        assertThat(owner.put(path, null, wrong).status()).isEqualTo(428);
        assertThat(owner.put(path, "\"999\"", wrong).status()).isEqualTo(412);
        Answer refused = owner.put(path, stored.etag(), wrong);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().toString()).contains("phone");
        Answer changed = owner.put(path, stored.etag(), entry);
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.json().get("phone").asText()).isEqualTo("+492323590110");
        assertThat(changed.etag()).isNotEqualTo(stored.etag());
        assertThat(owner.put(path, changed.etag(), changed.json()).status()).isEqualTo(200);
        assertThat(listed(owner, kind)).hasSize(1);
        assertThat(owner.delete(path, "*", null).json().get("archived").asBoolean())
                .isTrue();
        assertThat(listed(owner, kind)).isEmpty();
        assertThat(owner.get(path + "/history").json().get("total").asInt()).isGreaterThan(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/contacts", "/partners"})
    void aPrivateOneIsTheSameAsOneThatNeverExisted(String kind) {
        String path = create(kind);
        String never = kind + "/" + UUID.randomUUID();
        for (Api other : List.of(friend, Api.as(stack, "aa-reader"), Api.as(stack, "editor"))) {
            for (String below : List.of("", "/history", "/shares", "/access")) {
                assertThat(hidden(other.get(path + below))).isEqualTo(hidden(other.get(never + below)));
            }
            assertThat(listed(other, kind)).isEmpty();
        }
        assertThat(friend.get(kind + "?size=200&sort=mailbox,desc").body()).doesNotContain(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/contacts", "/partners"})
    void aShareOpensItAsFarAsItSaysAndEndsAtOnce(String kind) {
        String path = create(kind);
        String reading = grant(path, "jugendamt", "READ", false);
        assertThat(friend.get(path).json().get("coMaintained").asBoolean()).isFalse();
        assertThat(friend.put(path, "*", entry(kind, null)).status()).isEqualTo(403);
        assertThat(listed(friend, kind)).hasSize(1);
        assertThat(listed(Api.as(stack, "aa-admin"), kind)).isEmpty();
        owner.delete(reading, "*", null);
        assertThat(friend.get(path).status()).isEqualTo(404);
        grant(path, "jugendamt", "EDIT", false);
        assertThat(friend.get(path).json().get("coMaintained").asBoolean()).isTrue();
        assertThat(friend.put(path, "*", entry(kind, null)).status()).isEqualTo(200);
        assertThat(friend.delete(path, "*", null).status()).isEqualTo(403);
        assertThat(friend.get(path + "/shares").status()).isEqualTo(403);
        assertThat(friend.post(path + "/shares", "*", share("*", "READ", false)).status())
                .isEqualTo(403);
        assertThat(owner.get(path + "/shares").json()).hasSize(1);
        assertThat(listed(owner, kind).get(0).at("/shares/0/agency").asText()).isEqualTo("jugendamt");
        assertThat(listed(friend, kind).get(0).get("shares")).isEmpty();
        assertThat(owner.get(path + "/history").json().get("items").findValuesAsText("action"))
                .contains("share", "revoke");
        assertThat(friend.get(path + "/history").json().get("total").asInt()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"jugendamt, READ", "jugendamt, EDIT", "*, READ"})
    void whoSeesAndEditsIsWhatTheAccessExplains(String agency, String level) {
        for (String kind : List.of("/contacts", "/partners")) {
            String path = create(kind);
            grant(path, agency, level, true);
            JsonNode rows = owner.get(path + "/access").json().get("rows");
            for (String user : List.of("ja-reader/jugendamt/reader", "aa-reader/arbeitsagentur/reader")) {
                String[] who = user.split("/");
                JsonNode row = row(rows, who[1], who[2]);
                Answer got = Api.as(stack, who[0]).get(path);
                assertThat(got.status() == 200).isEqualTo(row.get("view").asBoolean());
                assertThat(got.json().path("personalShown").asBoolean())
                        .isEqualTo(row.get("viewPersonal").asBoolean());
            }
            assertThat(friend.put(path, "*", entry(kind, null)).status() == 200)
                    .isEqualTo(
                            row(rows, "jugendamt", "agency-admin").get("edit").asBoolean());
        }
    }

    @Test
    void theAccessTellsOfTheInstrumentsThroughWhichAContactIsSeen() {
        String mailbox = word + "@jobcenter.example";
        Map<String, Object> instrument = Map.of(
                "name",
                word,
                "targetGroup",
                "U25",
                "legalCircles",
                List.of("SGB_II"),
                "contacts",
                List.of(Map.of("function", word, "mailbox", mailbox)));
        JsonNode created = owner.post("/instruments", null, instrument).json();
        String path = "/contacts/" + created.at("/contacts/0/id").asText();
        grant("/instruments/" + created.get("id").asText(), "jugendamt", "READ", true);
        JsonNode row = row(owner.get(path + "/access").json().get("rows"), "jugendamt", "team-lead");
        assertThat(row.get("view").asBoolean()).isTrue();
        assertThat(row.get("viewPersonal").asBoolean()).isTrue();
        assertThat(row.at("/reasons/0/rule").asText()).isEqualTo("NAMING_INSTRUMENT");
        assertThat(row.at("/reasons/0/instrument/name").asText()).isEqualTo(word);
        assertThat(Api.as(stack, "ja-lead")
                        .get(path)
                        .json()
                        .get("personalShown")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void thePersonIsShownToFewAndItsReadingByOthersIsInTheOwnersLog() {
        String path = withPerson();
        assertThat(owner.get(path).json().at("/person/phone").asText()).isEqualTo("+492323595117");
        assertThat(owner.get("/contacts?q=" + word).body()).doesNotContain("Mustermann");
        grant(path, "jugendamt", "EDIT", false);
        Answer without = friend.get(path);
        assertThat(without.body()).doesNotContain("Mustermann");
        assertThat(friend.put(path, "*", without.json()).status()).isEqualTo(200);
        assertThat(owner.get(path).json().at("/person/name").asText()).isEqualTo("Erika Mustermann");
        Map<String, Object> named = new HashMap<>(entry("/contacts", null));
        named.put("person", Map.of("name", "Max Mustermann"));
        assertThat(friend.put(path, null, named).status()).isEqualTo(403);
        assertThat(Api.as(stack, "auditor").get(path).body()).doesNotContain("Mustermann");
        assertThat(Api.as(stack, "auditor").get("/audit?q=Mustermann").body()).doesNotContain("Mustermann");
        assertThat(readings(path)).isZero();
        String personal = grant(path, "jugendamt", "READ", true);
        assertThat(friend.get(path).json().at("/person/name").asText()).isEqualTo("Erika Mustermann");
        assertThat(readings(path)).isOne();
        assertThat(friend.put(path, "*", named).status()).isEqualTo(200);
        owner.delete(personal, "*", null);
        assertThat(friend.get(path).body()).doesNotContain("Mustermann");
    }

    @Test
    void anErasedContactIsGoneAndTheLogStillVerifies() {
        String path = withPerson();
        String id = path.substring(path.lastIndexOf('/') + 1);
        grant(path, "jugendamt", "EDIT", true);
        assertThat(given(id)).isOne();
        assertThat(friend.post(path + "/erase", "*", Map.of()).status()).isEqualTo(403);
        assertThat(owner.post(path + "/erase", null, Map.of()).status()).isEqualTo(428);
        assertThat(owner.post(path + "/erase", "*", Map.of()).status()).isEqualTo(204);
        assertThat(owner.get(path).status()).isEqualTo(404);
        assertThat(friend.get(path).status()).isEqualTo(404);
        assertThat(given(id)).as("what shared it has ended").isZero();
        String log = owner.get("/audit?size=200&objectId=" + id).body();
        assertThat(log).doesNotContain("Mustermann").doesNotContain(word);
        assertThat(Api.as(stack, "jc-lead")
                        .get("/audit/verification")
                        .json()
                        .get("valid")
                        .asBoolean())
                .isTrue();
    }

    /** How many of the shares that the owner gave are of this record. */
    private long given(String id) {
        long found = 0;
        for (int page = 0; ; page++) {
            Answer shares = owner.get("/shares?size=200&page=" + page);
            assertThat(shares.status()).as(shares.body()).isEqualTo(200);
            List<String> records = shares.json().get("items").findValuesAsText("record");
            found += records.stream().filter(id::equals).count();
            if (records.size() < 200) {
                return found;
            }
        }
    }

    private long readings(String path) {
        return owner.get(path + "/history?size=200").json().get("items").findValuesAsText("action").stream()
                .filter("readPersonal"::equals)
                .count();
    }

    private String withPerson() {
        String path = create("/contacts");
        Map<String, Object> entry = entry("/contacts", null);
        entry.put("person", PERSON);
        assertThat(owner.put(path, "*", entry).status()).isEqualTo(200);
        return path;
    }

    private String create(String kind) {
        Answer created = owner.post(kind, null, entry(kind, null));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        return kind + "/" + created.json().get("id").asText();
    }

    private Map<String, Object> entry(String kind, @Nullable String phone) {
        Map<String, Object> entry = new HashMap<>();
        entry.put("mailbox", word + "@jobcenter.example");
        entry.put("phone", phone);
        if (kind.equals("/contacts")) {
            entry.put("function", "Team " + word);
            entry.put("person", null);
        } else {
            entry.put("type", "SCHOOL");
            entry.put("name", "Schule " + word);
        }
        return entry;
    }

    private JsonNode listed(Api reader, String kind) {
        JsonNode page = reader.get(kind + "?q=" + word).json();
        assertThat(page.get("total").asInt()).isEqualTo(page.get("items").size());
        return page.get("items");
    }

    private String grant(String path, String agency, String level, boolean personal) {
        Answer granted = owner.post(path + "/shares", "*", share(agency, level, personal));
        assertThat(granted.status()).as(granted.body()).isEqualTo(201);
        return path + "/shares/" + granted.json().get("id").asText();
    }

    private static Map<String, Object> share(String agency, String level, boolean personal) {
        return Map.of("agency", agency, "level", level, "personal", personal, "purpose", "Gemeinsame Pflege");
    }

    private static JsonNode row(JsonNode rows, String agency, String role) {
        for (JsonNode row : rows) {
            if (row.get("agency").asText().equals(agency)
                    && row.get("role").asText().equals(role)) {
                return row;
            }
        }
        throw new AssertionError("no row of " + agency + " " + role);
    }

    private static String hidden(Answer answer) {
        assertThat(answer.status()).isEqualTo(404);
        return answer.body().replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "…");
    }
}
