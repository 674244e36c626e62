// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.jba.backoffice.api.Api.Answer;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who has access, as Keycloak has it; the leads' statements about it, and their consent to the joint auditors. */
@ExtendWith(StackExtension.class)
class AccessReviewIT {
    private static final String REVIEW = "/access-review";
    private static final String CONSENT = REVIEW + "/consent";
    private static final String RECERTIFICATION = REVIEW + "/recertification";

    private final LocalStack stack;

    AccessReviewIT(LocalStack stack) {
        this.stack = stack;
    }

    @AfterEach
    void theJobcenterConsents() {
        decide("jc-lead", true);
    }

    @Test
    void theAuditorSeesEverybodyWithAgencyAndRoles() {
        Api auditor = as("auditor");
        JsonNode all = auditor.get(REVIEW + "?size=200").json();

        assertThat(usernames(all))
                .contains("aa-admin", "jc-deputy", "ja-reader", "editor", "auditor")
                .doesNotContain("service-account-backoffice");
        assertThat(all.get("total").asInt()).isEqualTo(all.get("items").size());
        JsonNode admin = person(all, "ja-admin");
        assertThat(admin.get("agency").asText()).isEqualTo("jugendamt");
        assertThat(texts(admin.get("roles"))).containsExactly("agency-admin", "share-manager");
        assertThat(admin.get("enabled").asBoolean()).isTrue();
        assertThat(admin.get("objection").isNull()).isTrue();
        assertThat(person(all, "editor").get("agency").isNull()).isTrue();
        assertThat(person(all, "aa-admin").get("lastSignIn").asText()).startsWith("20");
    }

    @Test
    void leadsSeeTheirOwnAgencysPeopleAlone() {
        assertThat(usernames(as("jc-lead").get(REVIEW).json()))
                .contains("jc-admin", "jc-deputy", "jc-lead", "jc-reader")
                .allMatch(name -> !name.startsWith("aa-") && !name.startsWith("ja-") && !name.equals("editor"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jc-admin", "jc-reader", "editor"})
    void everybodyElseSeesNobody(String user) {
        assertThat(as(user).get(REVIEW).status()).isEqualTo(403);
        assertThat(as(user).get(CONSENT).status()).isEqualTo(403);
        assertThat(decide(user, true).status()).isEqualTo(403);
        assertThat(recertify(user, "x", true, null).status()).isEqualTo(403);
    }

    @Test
    void pagesAreCutSearchedAndSorted() {
        JsonNode page = as("auditor")
                .get(REVIEW + "?q=jc-&sort=username,desc&size=2&page=0")
                .json();

        assertThat(usernames(page)).containsExactly("jc-reader", "jc-lead");
        assertThat(page.get("total").asInt()).isEqualTo(4);
        assertThat(as("auditor").get(REVIEW + "?sort=password").status()).isEqualTo(422);
    }

    @Test
    void thePeopleAreATableToo() {
        String table = as("jc-lead").get(REVIEW + "/people.csv").body();

        assertThat(table).startsWith("username,name,agencies,roles,enabled,objection,lastSignIn,keep,note");
        assertThat(table.lines().skip(1))
                .anyMatch(
                        line -> line.startsWith("jc-admin,") && line.contains(",jobcenter,agency-admin|share-manager,"))
                .noneMatch(line -> line.startsWith("aa-") || line.startsWith("ja-") || line.startsWith("editor,"));
        assertThat(as("auditor").get(REVIEW + "/people.csv").body()).contains("aa-admin,", "ja-reader,", "editor,");
        assertThat(as("jc-admin").get(REVIEW + "/people.csv").status()).isEqualTo(403);
        assertThat(Api.asNobody(stack).get(REVIEW + "/people.csv").status()).isEqualTo(401);
    }

    @Test
    void aLeadSaysWhoseAccessStaysAndWhoseGoes() {
        String deputy = subject("jc-deputy");
        String due =
                person(as("jc-lead").get(REVIEW).json(), "jc-admin").get("due").asText();

        assertThat(recertify("jc-lead", deputy, false, null).status()).isEqualTo(422);
        Answer said = recertify("jc-lead", deputy, false, "Hat das Team verlassen.");
        assertThat(said.status()).as(said.body()).isEqualTo(201);

        JsonNode shown = person(as("auditor").get(REVIEW + "?size=200").json(), "jc-deputy");
        assertThat(shown.at("/recertification/keep").asBoolean()).isFalse();
        assertThat(shown.at("/recertification/note").asText()).isEqualTo("Hat das Team verlassen.");
        assertThat(shown.get("due").asText()).isGreaterThan(due);
        assertThat(as("jc-lead")
                        .get("/audit?action=recertify")
                        .json()
                        .get("total")
                        .asInt())
                .isPositive();
    }

    @Test
    void nobodySpeaksForAnotherAgencysPeople() {
        String foreign = subject("ja-reader");

        assertThat(recertify("jc-lead", foreign, true, null).status()).isEqualTo(404);
        assertThat(recertify("jc-lead", "never-existed", true, null).status()).isEqualTo(404);
    }

    @Test
    void withoutConsentTheJointAuditorsSeeNothingOfTheAgency() {
        String path = ownInstrument();
        assertThat(as("auditor").get(path).status()).isEqualTo(200);

        assertThat(auditorIsExplained(path)).isTrue();
        assertThat(decide("jc-lead", false).status()).isEqualTo(201);
        assertThat(auditorIsExplained(path)).isFalse();

        assertThat(as("auditor").get(path).status()).isEqualTo(404);
        assertThat(as("auditor")
                        .get("/audit?objectType=instrument&objectId=" + path.substring(path.lastIndexOf('/') + 1))
                        .json()
                        .get("total")
                        .asInt())
                .isZero();
        assertThat(usernames(as("auditor").get(REVIEW + "?size=200").json()))
                .contains("ja-lead", "editor")
                .doesNotContain("jc-lead");
        assertThat(as("jc-lead").get(CONSENT).json().at("/0/given").asBoolean()).isFalse();

        decide("jc-lead", true);

        assertThat(as("auditor").get(path).status()).isEqualTo(200);
        assertThat(as("auditor").get(CONSENT).json()).hasSize(3);
    }

    @Test
    void whatIsNotSaidIsNotTakenForAnything() {
        assertThat(as("jc-lead").post(CONSENT, null, Map.of()).status()).isEqualTo(422);
        assertThat(as("jc-lead")
                        .post(RECERTIFICATION, null, Map.of("people", List.of()))
                        .status())
                .isEqualTo(422);
    }

    private String ownInstrument() {
        Answer created = as("jc-admin")
                .post(
                        "/instruments",
                        null,
                        Map.of("name", "Für die Revision", "targetGroup", "U25", "legalCircles", List.of("SGB_II")));
        return "/instruments/" + created.json().get("id").asText();
    }

    /** Whether the owner is told that the joint auditors see the record. */
    private boolean auditorIsExplained(String path) {
        for (JsonNode row : as("jc-lead").get(path + "/access").json().get("rows")) {
            if (row.get("agency").isNull() && row.get("role").asText().equals("auditor")) {
                return row.get("view").asBoolean();
            }
        }
        throw new AssertionError("no row for the joint auditors");
    }

    private Answer decide(String user, boolean given) {
        return as(user).post(CONSENT, null, Map.of("given", given));
    }

    private Answer recertify(String user, String subject, boolean keep, @Nullable String note) {
        Map<String, @Nullable Object> entry = new HashMap<>(Map.of("subject", subject, "keep", keep));
        entry.put("note", note);
        return as(user).post(RECERTIFICATION, null, Map.of("people", List.of(entry)));
    }

    private String subject(String username) {
        return person(as("auditor").get(REVIEW + "?size=200").json(), username)
                .get("subject")
                .asText();
    }

    private Api as(String user) {
        return Api.as(stack, user);
    }

    private static JsonNode person(JsonNode page, String username) {
        for (JsonNode item : page.get("items")) {
            if (item.get("username").asText().equals(username)) {
                return item;
            }
        }
        throw new AssertionError(username + " is not listed: " + page);
    }

    private static List<String> usernames(JsonNode page) {
        return page.get("items").findValuesAsText("username");
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
