// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.jba.backoffice.api.Api.Answer;
import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A lead appoints a deputy through the API, who signs in the lead's place; and the appointment is ended. */
@ExtendWith(StackExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeputyIT {
    private static final LocalDate TODAY = LocalDate.now(BusinessTime.ZONE);
    private static final String LEADS_FUNCTION = "Teamleitung Jobcenter Herne";

    private final LocalStack stack;
    private SmallProgramme programme;
    private String deputies;

    DeputyIT(LocalStack stack) {
        this.stack = stack;
    }

    @BeforeAll
    void beginAProgramme() {
        programme = SmallProgramme.begin(stack, 2033);
        deputies = programme.path() + "/deputies";
        assertThat(programme.coordinate().status()).isEqualTo(200);
    }

    @AfterEach
    void endWhatStands() {
        as("jc-lead").get(deputies).json().forEach(each -> as("jc-lead")
                .delete(deputies + "/" + each.get("id").asText(), "*", null));
    }

    @Test
    void aDeputySignsInTheLeadsPlaceAndDoesNothingElse() throws IOException {
        String hash = programme.read().json().get("contentHash").asText();
        String sign = programme.path() + "/cosignatures";
        assertThat(as("jc-deputy").get(programme.path()).status()).isEqualTo(404);
        assertThat(as("jc-deputy")
                        .post(sign, programme.tag(), Map.of("contentHash", hash))
                        .status())
                .isEqualTo(404);

        Answer appointed = appoint("jc-lead", entry("jc-deputy", null, TODAY));
        assertThat(appointed.status()).as(appointed.body()).isEqualTo(201);
        assertThat(appointed.etag()).isNotEmpty();
        assertThat(appointed.json().get("appointedBy").asText()).isEqualTo(LEADS_FUNCTION);
        assertThat(appointed.json().get("inForce").asBoolean()).isTrue();
        assertThat(appointed.json().get("from").asText()).isEqualTo(TODAY.toString());

        JsonNode permissions = as("jc-deputy").get("/me").json().get("permissions");
        assertThat(permissions.get("programme.cosign")).hasToString("[\"own\"]");
        assertThat(permissions.has("programme.withdraw")).isFalse();
        JsonNode seen = as("jc-deputy").get(programme.path()).json();
        assertThat(seen.get("signable").asBoolean()).isTrue();
        assertThat(seen.get("deputyFor").asText()).isEqualTo(LEADS_FUNCTION);
        for (String forbidden : new String[] {"/coordination", "/publication", "/chapters/1/return"}) {
            assertThat(as("jc-deputy")
                            .post(programme.path() + forbidden, programme.tag(), Map.of("comment", "x"))
                            .status())
                    .as(forbidden)
                    .isEqualTo(403);
        }
        assertThat(as("jc-deputy")
                        .post("/programmes/2022/cosignatures", "*", Map.of("contentHash", hash))
                        .status())
                .as("another year's")
                .isEqualTo(403);

        Answer signed = as("jc-deputy").post(sign, programme.tag(), Map.of("contentHash", hash));
        assertThat(signed.status()).as(signed.body()).isEqualTo(201);
        JsonNode signature = signatureOf("jobcenter");
        assertThat(signature.get("status").asText()).isEqualTo("VALID");
        assertThat(signature.get("deputyFor").asText()).isEqualTo(LEADS_FUNCTION);
        assertThat(signature.get("function").asText()).isNotEqualTo(LEADS_FUNCTION);
        assertThat(as("jc-deputy").delete(sign, programme.tag(), "Doch nicht.").status())
                .isEqualTo(403);
        Answer again = as("jc-lead").post(sign, programme.tag(), Map.of("contentHash", hash));
        assertThat(again.json().get("rule").asText()).isEqualTo("cosign.agencyHasSigned");

        theLogNamesBoth(seen.get("id").asText(), signature.get("function").asText());
        theEvidenceNamesBothFunctions(sign, hash, signature.get("function").asText());
    }

    private void theLogNamesBoth(String id, String function) {
        JsonNode entries =
                as("jc-lead").get("/audit?size=200&objectId=" + id).json().get("items");
        JsonNode signed = entry(entries, "cosign");
        assertThat(signed.at("/after/deputy_for").asText()).isEqualTo(LEADS_FUNCTION);
        assertThat(signed.toString()).contains(function);
        JsonNode appointed = entry(entries, "appointDeputy");
        assertThat(appointed.at("/after/appointed_by_name").asText()).isEqualTo(LEADS_FUNCTION);
        assertThat(appointed.at("/after/function_name").asText()).isEqualTo(function);
        assertThat(as("ja-lead")
                        .get("/audit?size=200&objectId=" + id)
                        .json()
                        .get("items")
                        .findValuesAsText("action"))
                .as("another agency's appointments")
                .doesNotContain("appointDeputy");
    }

    private void theEvidenceNamesBothFunctions(String sign, String hash, String function) throws IOException {
        for (String lead : new String[] {"aa-lead", "ja-lead"}) {
            assertThat(as(lead).post(sign, programme.tag(), Map.of("contentHash", hash))
                            .status())
                    .isEqualTo(201);
        }
        assertThat(programme.publish().status()).isEqualTo(201);
        JsonNode evidence = new ObjectMapper()
                .readTree(URI.create(stack.appUrl() + "/programm/2033/nachweis.json")
                        .toURL());
        assertThat(evidence.get("signatures"))
                .anySatisfy(each -> {
                    assertThat(each.get("agency").asText()).isEqualTo("jobcenter");
                    assertThat(each.get("function").asText()).isEqualTo(function);
                    assertThat(each.get("deputyFor").asText()).isEqualTo(LEADS_FUNCTION);
                })
                .anySatisfy(each -> assertThat(each.has("deputyFor")).isFalse());
        assertThat(evidence.toString()).doesNotContain(subject("jc-deputy")).doesNotContain(subject("jc-lead"));
    }

    @Test
    void anEndedAppointmentCountsNoLongerAtThatMoment() {
        String one = deputies + "/"
                + appoint("jc-lead", entry("jc-deputy", TODAY, TODAY.plusYears(1)))
                        .json()
                        .get("id")
                        .asText();
        assertThat(as("jc-deputy").get(programme.path()).status()).isEqualTo(200);
        assertThat(as("jc-deputy").get(deputies).status()).isEqualTo(403);
        assertThat(as("jc-deputy").delete(one, "*", null).status()).isEqualTo(403);
        assertThat(as("ja-lead").delete(one, "*", null).status()).isEqualTo(404);
        assertThat(as("ja-lead").get(deputies).json()).isEmpty();
        assertThat(as("jc-lead").delete(one, null, null).status()).isEqualTo(428);
        assertThat(as("jc-lead").delete(one, "\"999\"", null).status()).isEqualTo(412);
        Answer ended = as("jc-lead").delete(one, "*", null);
        assertThat(ended.status()).as(ended.body()).isEqualTo(200);
        assertThat(ended.json().get("inForce").asBoolean()).isFalse();
        assertThat(as("jc-deputy").get(programme.path()).status()).isEqualTo(404);
        assertThat(as("jc-lead").delete(one, "*", null).status()).isEqualTo(404);
    }

    @Test
    void anAppointmentForLaterLendsNothingYet() {
        Answer appointed = appoint("jc-lead", entry("jc-deputy", TODAY.plusDays(1), TODAY.plusDays(2)));
        assertThat(appointed.json().get("inForce").asBoolean()).isFalse();
        assertThat(as("jc-lead").get(deputies).json()).hasSize(1);
        assertThat(as("jc-deputy").get(programme.path()).status()).isEqualTo(404);
    }

    @Test
    void nobodyButALeadAppoints() {
        Map<String, Object> entry = entry("jc-deputy", TODAY, TODAY);
        assertThat(Api.asNobody(stack).post(deputies, null, entry).status()).isEqualTo(401);
        assertThat(appoint("jc-reader", entry).status()).isEqualTo(404);
        for (String user : new String[] {"jc-admin", "editor", "auditor"}) {
            assertThat(appoint(user, entry).status()).as(user).isEqualTo(403);
        }
        assertThat(as("jc-lead").post("/programmes/2007/deputies/", null, entry).status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "jc-lead,    0, 0, person, deputy.oneself",
        "ja-reader,  0, 0, person, deputy.notOfAgency",
        "auditor,    0, 0, person, deputy.notOfAgency",
        "nobody,     0, 0, person, deputy.notOfAgency",
        "jc-deputy, -1, 0, from,   deputy.past",
        "jc-deputy,  2, 1, until,  deputy.untilBeforeFrom",
        "jc-deputy,  0, 367, until, deputy.tooLong"
    })
    void whatCannotBeIsRefusedAtItsField(String person, int from, int until, String field, String rule) {
        Answer refused = appoint("jc-lead", entry(person, TODAY.plusDays(from), TODAY.plusDays(until)));
        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.json().get("field").asText()).isEqualTo(field);
        assertThat(refused.json().get("rule").asText()).isEqualTo(rule);
    }

    @Test
    void oneAppointmentAtATimeIsEnough() {
        appoint("jc-lead", entry("jc-deputy", TODAY, TODAY.plusDays(2)));
        Answer twice = appoint("jc-lead", entry("jc-deputy", TODAY.plusDays(2), TODAY.plusDays(3)));
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.json().get("rule").asText()).isEqualTo("deputy.already");
        assertThat(appoint("jc-lead", entry("jc-deputy", TODAY.plusDays(3), TODAY.plusDays(3)))
                        .status())
                .isEqualTo(201);
        Answer nothing = as("jc-lead").post(deputies, null, Map.of());
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.body()).contains("deputy.nobody", "deputy.until");
    }

    private Answer appoint(String user, Map<String, Object> entry) {
        return as(user).post(deputies, null, entry);
    }

    private Map<String, Object> entry(String user, @Nullable LocalDate from, LocalDate until) {
        Map<String, Object> entry = new HashMap<>(Map.of("person", subject(user), "until", until.toString()));
        if (from != null) {
            entry.put("from", from.toString());
        }
        return entry;
    }

    private JsonNode signatureOf(String agency) {
        for (JsonNode each :
                as("ja-admin").get(programme.path() + "/cosignatures").json()) {
            if (each.get("agency").asText().equals(agency)) {
                return each;
            }
        }
        throw new AssertionError("no signature of " + agency);
    }

    private static JsonNode entry(JsonNode entries, String action) {
        for (JsonNode each : entries) {
            if (each.get("action").asText().equals(action) && !each.at("/after").isEmpty()) {
                return each;
            }
        }
        throw new AssertionError("no " + action + " in " + entries);
    }

    private String subject(String user) {
        for (JsonNode each : as("auditor").get("/access-review?size=200").json().get("items")) {
            if (each.get("username").asText().equals(user)) {
                return each.get("subject").asText();
            }
        }
        return user;
    }

    private Api as(String user) {
        return Api.as(stack, user);
    }
}
