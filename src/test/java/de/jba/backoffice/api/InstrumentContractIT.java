// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.jba.backoffice.api.Api.Answer;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Instruments with their places on the API: what the contract promises, and what other agencies get. */
@ExtendWith(StackExtension.class)
class InstrumentContractIT {
    private LocalStack stack;
    private Api admin;
    private String name;
    private String path;
    private Answer created;

    @BeforeEach
    void createAnInstrument(LocalStack running) {
        stack = running;
        admin = Api.as(stack, "jc-admin");
        name = "Angebot " + UUID.randomUUID();
        created = admin.post("/instruments", null, instrument(Map.of("kind", "PLACES", "places", 20)));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        path = "/instruments/" + created.json().get("id").asText();
    }

    @Test
    void whatWasReadMayBeSentBack() {
        Answer read = admin.get(path);
        Answer sent = admin.put(path, read.etag(), read.json());
        assertThat(sent.status()).as(sent.body()).isEqualTo(200);
        assertThat(sent.json().get("name")).isEqualTo(read.json().get("name"));
    }

    @Test
    void aChangeNamesTheVersionItIsMadeOn() {
        JsonNode body = admin.get(path).json();
        assertThat(admin.put(path, null, body).status()).isEqualTo(428);
        assertThat(admin.put(path, "\"999\"", body).status()).isEqualTo(412);
        assertThat(admin.put(path, "*", body).status()).isEqualTo(200);
    }

    @Test
    void aChangeOfPlacesAdvancesTheInstrument() {
        Answer changed = admin.post(path + "/places", created.etag(), Map.of("kind", "PLACES", "places", 15));
        assertThat(changed.status()).as(changed.body()).isEqualTo(201);
        assertThat(changed.etag()).isNotEqualTo(created.etag());
        assertThat(admin.get(path).etag()).isEqualTo(changed.etag());
        assertThat(admin.get(path).json().at("/capacity/places").asInt()).isEqualTo(15);
        assertThat(admin.post(path + "/places", created.etag(), Map.of("kind", "PLACES", "places", 16))
                        .status())
                .isEqualTo(412);
    }

    @Test
    void earlierPlacesStayAsHistory() {
        admin.post(path + "/places", "*", Map.of("kind", "PLACES", "places", 30, "validFrom", "2040-08-01"));
        admin.post(path + "/places", "*", Map.of("kind", "PLACES", "places", 25, "validFrom", "2040-01-01"));
        JsonNode history = admin.get(path + "/places").json();
        assertThat(history.findValuesAsText("places")).containsExactly("30", "25", "20");
        assertThat(history.findValuesAsText("validTo")).containsExactly("null", "2040-08-01", "2040-01-01");
    }

    @Test
    void everyBrokenRuleIsNamedAtOnce() {
        Answer refused = admin.post("/instruments", null, Map.of("name", " ", "legalBasis", "irgendwas"));
        assertThat(refused.status()).isEqualTo(422);
        JsonNode problem = refused.json();
        assertThat(problem.get("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("name", "targetGroup", "legalCircles", "legalBasis");
        assertThat(problem.at("/errors/0/detail")).isEqualTo(problem.get("detail"));
        assertThat(problem.get("errors"))
                .allSatisfy(each -> assertThat(each.get("rule")).isNotNull());
        assertThat(admin.get("/instruments?sort=owner_id").json().get("errors")).hasSize(1);
        assertThat(admin.get("/instruments/" + UUID.randomUUID()).json().has("errors"))
                .isFalse();
    }

    @Test
    void aBareNumberIsRefusedWhereItWasEntered() {
        Answer refused = admin.post(path + "/places", "*", Map.of("places", 18));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("field").asText()).isEqualTo("kind");
        assertThat(refused.json().get("detail").asText()).startsWith("Eine Zahl allein genügt nicht.");
        assertThat(admin.get(path + "/places").json()).hasSize(1);
    }

    @Test
    void aFractionIsRefused() {
        Answer refused = admin.post(path + "/places", "*", Map.of("kind", "PLACES", "places", 1.5));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("detail").asText())
                .isEqualTo("Das Feld „places“ nimmt nur ganze Zahlen an, keine Bruchteile.");
        assertThat(refused.json().get("field").asText()).isEqualTo("places");
        assertThat(refused.json().get("rule").asText()).isEqualTo("number.fraction");
        assertThat(refused.json().get("errors")).hasSize(1);
        Map<String, Object> whole = Map.of("name", "N", "capacity", Map.of("kind", "PLACES", "places", 0.5));
        assertThat(admin.post("/instruments", null, whole).json().get("field").asText())
                .isEqualTo("capacity.places");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aa-admin", "aa-lead", "ja-reader", "ja-admin", "editor"})
    void anotherAgencyGetsTheSameAnswerAsForWhatNeverExisted(String user) {
        Api other = Api.as(stack, user);
        String never = "/instruments/" + UUID.randomUUID();
        for (String below : List.of("", "/places", "/history")) {
            assertThat(withoutReference(other.get(path + below))).isEqualTo(withoutReference(other.get(never + below)));
        }
        JsonNode body = admin.get(path).json();
        Map<String, Object> places = Map.of("kind", "PLACES", "places", 1);
        assertThat(other.put(path, null, body).status()).isEqualTo(404);
        assertThat(other.delete(path, null, null).status()).isEqualTo(404);
        assertThat(other.post(path + "/places", null, places).status()).isEqualTo(404);
        assertThat(other.get("/instruments?q=" + name.substring(8))
                        .json()
                        .get("total")
                        .asInt())
                .isZero();
        assertThat(other.get("/instruments?size=200").body()).doesNotContain(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jc-reader", "jc-lead", "jc-deputy"})
    void aColleagueSeesItAndMayNotChangeIt(String user) {
        Api colleague = Api.as(stack, user);
        Answer read = colleague.get(path);
        assertThat(read.status()).isEqualTo(200);
        assertThat(colleague.put(path, null, read.json()).status()).isEqualTo(403);
        assertThat(colleague.post(path + "/places", null, Map.of()).status()).isEqualTo(403);
    }

    @Test
    void aNamedParticipantReadsAndDoesNotChange() {
        Answer named = admin.put(
                path,
                "*",
                Map.of(
                        "name",
                        name,
                        "targetGroup",
                        "U25",
                        "legalCircles",
                        List.of("SGB_II"),
                        "participating",
                        List.of("jugendamt")));
        assertThat(named.status()).as(named.body()).isEqualTo(200);
        Api participant = Api.as(stack, "ja-admin");
        assertThat(participant.get(path).status()).isEqualTo(200);
        assertThat(participant.put(path, "*", named.json()).status()).isEqualTo(403);
        assertThat(Api.as(stack, "aa-admin").get(path).status()).isEqualTo(404);
    }

    @Test
    void theHistoryTellsEveryChangeToThoseWhoReadTheLog() {
        admin.post(path + "/places", "*", Map.of("kind", "PLACES", "places", 15));
        JsonNode history = admin.get(path + "/history").json();
        assertThat(history.get("total").asInt()).isGreaterThanOrEqualTo(3);
        assertThat(history.get("items").findValuesAsText("objectId")).containsOnly(path.substring(13));
        assertThat(Api.as(stack, "auditor").get(path + "/history").json().get("total"))
                .isEqualTo(history.get("total"));
        assertThat(Api.as(stack, "jc-reader").get(path + "/history").status()).isEqualTo(403);
    }

    @Test
    void anArchivedInstrumentLeavesTheList() {
        assertThat(admin.delete(path, created.etag(), null).status()).isEqualTo(200);
        assertThat(admin.get("/instruments?q=" + name.substring(8))
                        .json()
                        .get("total")
                        .asInt())
                .isZero();
        assertThat(admin.get(path).json().get("archived").asBoolean()).isTrue();
    }

    @Test
    void aPageIsCutAndSortedByGermanRules() {
        JsonNode page = admin.get("/instruments?size=200&sort=name,asc").json();
        List<String> names = page.get("items").findValuesAsText("name");
        assertThat(names)
                .containsSubsequence(
                        "Aktivierungshilfen für Jüngere",
                        "Einstiegsgeld",
                        "Förderung der beruflichen Weiterbildung",
                        "Job Speeddating",
                        "quaz.ruhr");
        assertThat(admin.get("/instruments?size=1&page=1&total=false")
                        .json()
                        .get("total")
                        .isNull())
                .isTrue();
        assertThat(admin.get("/instruments?size=201").status()).isEqualTo(422);
        assertThat(admin.get("/instruments?sort=owner_id").status()).isEqualTo(422);
    }

    private Map<String, Object> instrument(Map<String, Object> capacity) {
        return Map.of(
                "name",
                name,
                "targetGroup",
                "U25",
                "legalCircles",
                List.of("SGB_II"),
                "contacts",
                List.of(Map.of("function", "Team", "mailbox", "team@jobcenter.example")),
                "capacity",
                capacity);
    }

    private static String withoutReference(Answer answer) {
        assertThat(answer.status()).isEqualTo(404);
        return answer.body().replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "…");
    }
}
