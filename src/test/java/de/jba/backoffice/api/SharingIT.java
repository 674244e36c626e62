// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import de.jba.backoffice.api.Api.Answer;
import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.time.LocalDate;
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

/** Shares of an instrument on the API: who grants and revokes, what they open, and what nobody learns from them. */
@ExtendWith(StackExtension.class)
class SharingIT {
    private static final LocalDate TODAY = LocalDate.now(BusinessTime.ZONE);

    private LocalStack stack;
    private Api owner;
    private Api friend;
    private Api stranger;
    private String name;
    private String path;

    @BeforeEach
    void createAnInstrument(LocalStack running) {
        stack = running;
        owner = Api.as(stack, "jc-admin");
        friend = Api.as(stack, "ja-admin");
        stranger = Api.as(stack, "aa-admin");
        name = "Angebot " + UUID.randomUUID();
        Map<String, Object> places = Map.of("kind", "PLACES", "places", 20);
        Map<String, Object> contact = Map.of("function", "Team", "mailbox", "team@jobcenter.example");
        Answer created = owner.post(
                "/instruments",
                null,
                Map.of(
                        "name",
                        name,
                        "targetGroup",
                        "U25",
                        "legalCircles",
                        List.of("SGB_II"),
                        "contacts",
                        List.of(contact),
                        "capacity",
                        places));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        path = "/instruments/" + created.json().get("id").asText();
    }

    @Test
    void aShareTakesAndAdvancesTheInstrumentsTag() {
        String before = owner.get(path).etag();
        Answer granted = owner.post(path + "/shares", before, share("jugendamt", "READ", "2099-12-31"));
        assertThat(granted.status()).as(granted.body()).isEqualTo(201);
        assertThat(granted.etag())
                .isNotEqualTo(before)
                .isEqualTo(owner.get(path).etag());
        JsonNode listed = owner.get(path + "/shares").json();
        assertThat(listed).hasSize(1);
        assertThat(listed.get(0)).isEqualTo(granted.json());
        assertThat(listed.get(0).get("purpose").asText()).isEqualTo("Gemeinsame Pflege");
        assertThat(listed.get(0).get("until").asText()).isEqualTo("2099-12-31");
        String one = path + "/shares/" + granted.json().get("id").asText();
        assertThat(owner.delete(one, before, null).status()).isEqualTo(412);
        Answer revoked = owner.delete(one, granted.etag(), null);
        assertThat(revoked.status()).as(revoked.body()).isEqualTo(200);
        assertThat(revoked.etag())
                .isNotEqualTo(granted.etag())
                .isEqualTo(owner.get(path).etag());
        assertThat(owner.get(path + "/shares").json()).isEmpty();
        assertThat(owner.delete(one, "*", null).status()).isEqualTo(404);
    }

    @Test
    void aShareWithoutEndIsConfirmedByItsOwner() {
        String one = path + "/shares/"
                + owner.post(path + "/shares", "*", share("jugendamt", "READ", null))
                        .json()
                        .get("id")
                        .asText();
        assertThat(friend.post(one + "/confirmation", "*", Map.of()).status()).isEqualTo(403);
        assertThat(owner.post(one + "/confirmation", null, Map.of()).status()).isEqualTo(428);
        assertThat(owner.post(one + "/confirmation", "*", Map.of()).status()).isEqualTo(200);
        assertThat(named(owner, "given").get("confirmedAt").isNull()).isFalse();
        assertThat(named(owner, "unconfirmed").isMissingNode()).isTrue();
        String ending = path + "/shares/"
                + owner.post(path + "/shares", "*", share("arbeitsagentur", "READ", TODAY.toString()))
                        .json()
                        .get("id")
                        .asText();
        assertThat(owner.post(ending + "/confirmation", "*", Map.of()).status()).isEqualTo(422);
    }

    @Test
    void bothSidesAreToldOfAShareThatEndsSoon() {
        owner.post(
                path + "/shares",
                "*",
                share("jugendamt", "READ", TODAY.plusDays(14).toString()));
        owner.post(
                path + "/shares",
                "*",
                share("arbeitsagentur", "READ", TODAY.plusDays(15).toString()));
        assertThat(named(owner, "ending").at("/share/agency").asText()).isEqualTo("jugendamt");
        assertThat(named(friend, "ending").get("owner").asText()).isEqualTo("jobcenter");
        assertThat(named(friend, "given").isMissingNode()).isTrue();
        assertThat(named(stranger, "ending").isMissingNode()).isTrue();
        assertThat(named(stranger, "received").at("/share/agency").asText()).isEqualTo("arbeitsagentur");
        assertThat(Api.as(stack, "ja-reader").get("/shares").status()).isEqualTo(403);
        assertThat(owner.get("/shares?selection=all").status()).isEqualTo(400);
        assertThat(owner.get("/shares?sort=purpose").status()).isEqualTo(422);
    }

    /** The first share of this test's instrument in a list. */
    private JsonNode named(Api api, String selection) {
        for (int page = 0; ; page++) {
            Answer answer = api.get("/shares?sort=record&size=200&page=" + page + "&selection=" + selection);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            JsonNode items = answer.json().get("items");
            for (JsonNode item : items) {
                if (item.get("name").asText().equals(name)) {
                    return item;
                }
            }
            if (items.size() < 200) {
                return MissingNode.getInstance();
            }
        }
    }

    @Test
    void theChecksComeInTheirOrder() {
        String shares = path + "/shares";
        Map<String, Object> wrong = share("jobcenter", "READ", null);
        assertThat(stranger.post(shares, null, wrong).status()).isEqualTo(404);
        assertThat(Api.as(stack, "jc-lead").post(shares, null, wrong).status()).isEqualTo(403);
        assertThat(owner.post(shares, null, wrong).status()).isEqualTo(428);
        assertThat(owner.post(shares, "\"999\"", wrong).status()).isEqualTo(412);
        assertThat(owner.post(shares, "*", wrong).status()).isEqualTo(422);
        grant("jugendamt", "EDIT");
        assertThat(friend.post(shares, null, wrong).status()).isEqualTo(403);
        assertThat(friend.delete(shares + "/" + UUID.randomUUID(), null, null).status())
                .isEqualTo(403);
        assertThat(owner.delete(shares + "/" + UUID.randomUUID(), null, null).status())
                .isEqualTo(404);
        String one = shares + "/" + owner.get(shares).json().get(0).get("id").asText();
        assertThat(owner.delete(one, null, null).status()).isEqualTo(428);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "jobcenter, READ, Zweck, -, agency",
                "nirgends, READ, Zweck, -, agency",
                "-, READ, Zweck, -, agency",
                "jugendamt, -, Zweck, -, level",
                "jugendamt, READ, ' ', -, purpose",
                "jugendamt, READ, -, -, purpose",
                "jugendamt, READ, Zweck, 2020-01-01, until",
            })
    void aShareSaysForWhomHowFarWhatForAndUntilWhen(
            @Nullable String agency,
            @Nullable String level,
            @Nullable String purpose,
            @Nullable String until,
            String field) {
        Map<String, Object> entry = new HashMap<>();
        entry.put("agency", agency);
        entry.put("level", level);
        entry.put("purpose", purpose);
        entry.put("until", until);
        Answer refused = owner.post(path + "/shares", "*", entry);
        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.json().get("field").asText()).isEqualTo(field);
    }

    @Test
    void aPurposeIsNotTooLong() {
        Map<String, Object> entry = new HashMap<>(share("jugendamt", "READ", null));
        entry.put("purpose", "x".repeat(301));
        assertThat(owner.post(path + "/shares", "*", entry).json().get("field").asText())
                .isEqualTo("purpose");
        entry.put("purpose", "x".repeat(300));
        assertThat(owner.post(path + "/shares", "*", entry).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"READ", "COMMENT", "EDIT"})
    void aSharedInstrumentIsReadAndChangedAsFarAsItsLevelGoes(String level) {
        grant("jugendamt", level);
        Answer read = friend.get(path);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.json().get("coMaintained").asBoolean()).isEqualTo(level.equals("EDIT"));
        int expected = level.equals("EDIT") ? 200 : 403;
        Answer changed = friend.put(path, read.etag(), read.json());
        assertThat(changed.status()).as(changed.body()).isEqualTo(expected);
        assertThat(friend.post(path + "/places", "*", Map.of("kind", "PLACES", "places", 15))
                        .status())
                .isEqualTo(expected == 200 ? 201 : 403);
        assertThat(Api.as(stack, "ja-reader").put(path, "*", read.json()).status())
                .isEqualTo(403);
        assertThat(friend.delete(path, "*", null).status()).isEqualTo(403);
        assertThat(owner.get(path).json().get("owner").asText()).isEqualTo("jobcenter");
    }

    @Test
    void whoCoMaintainsChangesWhatItSaysAndNothingElse() {
        grant("jugendamt", "EDIT");
        Map<String, Object> entry =
                new HashMap<>(Map.of("name", name, "targetGroup", "U25", "legalCircles", List.of("SGB_VIII")));
        Answer changed = friend.put(path, "*", entry);
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        JsonNode stored = owner.get(path).json();
        assertThat(stored.at("/legalCircles/0").asText()).isEqualTo("SGB_VIII");
        assertThat(stored.at("/contacts/0/mailbox").asText()).isEqualTo("team@jobcenter.example");
        entry.put("contacts", List.of());
        assertThat(friend.put(path, "*", entry).status()).isEqualTo(403);
        entry.remove("contacts");
        entry.put("participating", List.of("arbeitsagentur"));
        assertThat(friend.put(path, "*", entry).status()).isEqualTo(403);
    }

    @Test
    void theWholeJbaReadsWhatIsSharedWithAll() {
        grant("*", "READ");
        for (String user : List.of("aa-reader", "ja-lead", "editor")) {
            assertThat(Api.as(stack, user).get(path).status()).as(user).isEqualTo(200);
        }
    }

    @Test
    void aRevokedShareEndsAtOnce() {
        String one = grant("jugendamt", "EDIT");
        assertThat(friend.get(path).status()).isEqualTo(200);
        owner.delete(one, "*", null);
        assertHidden(friend);
    }

    @Test
    void aShareHoldsOnItsLastDay() {
        Answer granted = owner.post(path + "/shares", "*", share("jugendamt", "READ", TODAY.toString()));
        assertThat(granted.status()).as(granted.body()).isEqualTo(201);
        assertThat(friend.get(path).status()).isEqualTo(200);
        assertHidden(stranger);
    }

    @Test
    void onlyTheOwnersPeopleAndAuditorsReadTheShares() {
        grant("jugendamt", "EDIT");
        assertThat(Api.as(stack, "jc-lead").get(path + "/shares").json()).hasSize(1);
        assertThat(Api.as(stack, "auditor").get(path + "/shares").json()).hasSize(1);
        for (String user : List.of("jc-reader", "ja-admin", "ja-lead", "ja-reader")) {
            assertThat(Api.as(stack, user).get(path + "/shares").status())
                    .as(user)
                    .isEqualTo(403);
        }
        assertThat(shownInList(owner)).hasSize(1);
        assertThat(shownInList(owner).get(0).get("agency").asText()).isEqualTo("jugendamt");
        assertThat(shownInList(friend)).isEmpty();
        assertThat(shownInList(Api.as(stack, "jc-reader"))).isEmpty();
    }

    @Test
    void theLogTellsTheOwnerOfGrantAndRevocationAndTheOtherAgencyNothing() {
        owner.delete(grant("jugendamt", "READ"), "*", null);
        grant("jugendamt", "EDIT");
        JsonNode history = owner.get(path + "/history?size=200").json().get("items");
        assertThat(history.findValuesAsText("action")).contains("share", "revoke");
        assertThat(history.toString()).contains("Gemeinsame Pflege");
        Answer others = friend.get(path + "/history");
        assertThat(others.status()).isEqualTo(200);
        assertThat(others.json().get("total").asInt()).isZero();
    }

    private JsonNode shownInList(Api reader) {
        JsonNode page = reader.get("/instruments?q=" + name.substring(8)).json();
        assertThat(page.get("total").asInt()).isOne();
        return page.at("/items/0/shares");
    }

    private void assertHidden(Api other) {
        String never = "/instruments/" + UUID.randomUUID();
        for (String below : List.of("", "/places", "/history", "/shares")) {
            assertThat(withoutReference(other.get(path + below))).isEqualTo(withoutReference(other.get(never + below)));
        }
        Map<String, Object> share = share("arbeitsagentur", "READ", null);
        assertThat(withoutReference(other.post(path + "/shares", null, share)))
                .isEqualTo(withoutReference(other.post(never + "/shares", null, share)));
        String one = "/shares/" + UUID.randomUUID();
        assertThat(withoutReference(other.delete(path + one, null, null)))
                .isEqualTo(withoutReference(other.delete(never + one, null, null)));
        assertThat(other.put(path, "*", Map.of()).status()).isEqualTo(404);
        assertThat(other.get("/instruments?q=" + name.substring(8))
                        .json()
                        .get("total")
                        .asInt())
                .isZero();
        assertThat(other.get("/instruments?size=200&sort=places,desc").body()).doesNotContain(name);
    }

    private String grant(String agency, String level) {
        Answer granted = owner.post(path + "/shares", "*", share(agency, level, null));
        assertThat(granted.status()).as(granted.body()).isEqualTo(201);
        return path + "/shares/" + granted.json().get("id").asText();
    }

    private static Map<String, Object> share(String agency, String level, @Nullable String until) {
        Map<String, Object> share = new HashMap<>(
                Map.of("agency", agency, "level", level, "personal", false, "purpose", "Gemeinsame Pflege"));
        share.put("until", until);
        return share;
    }

    private static String withoutReference(Answer answer) {
        assertThat(answer.status()).isEqualTo(404);
        return answer.body().replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "…");
    }
}
