// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.jba.backoffice.api.Api.Answer;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who sees an instrument and why, as the API explains it: the same as what each person then gets. */
@ExtendWith(StackExtension.class)
class AccessIT {
    /** A demo user, the agency or none, and the roles. */
    private record Person(String user, String agency, String... roles) {}

    private static final List<Person> PEOPLE = List.of(
            new Person("jc-admin", "jobcenter", "agency-admin", "share-manager"),
            new Person("jc-lead", "jobcenter", "team-lead"),
            new Person("jc-reader", "jobcenter", "reader"),
            new Person("ja-admin", "jugendamt", "agency-admin", "share-manager"),
            new Person("ja-lead", "jugendamt", "team-lead"),
            new Person("ja-reader", "jugendamt", "reader"),
            new Person("aa-admin", "arbeitsagentur", "agency-admin", "share-manager"),
            new Person("aa-reader", "arbeitsagentur", "reader"),
            new Person("editor", "", "programme-editor"),
            new Person("auditor", "", "auditor"));

    private LocalStack stack;
    private Api owner;
    private String name;
    private String path;

    @BeforeEach
    void createAnInstrument(LocalStack running) {
        stack = running;
        owner = Api.as(stack, "jc-admin");
        name = "Angebot " + UUID.randomUUID();
        Answer created = owner.post("/instruments", null, instrument());
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        path = "/instruments/" + created.json().get("id").asText();
    }

    @ParameterizedTest
    @CsvSource({
        "jugendamt, READ, READ",
        "jugendamt, COMMENT, EDIT",
        "jugendamt, EDIT, READ",
        "*, READ, READ",
        "*, EDIT, READ"
    })
    void whatIsExplainedIsWhatEverybodyGets(String agency, String level, String further) {
        asEverybodyGetsIt();
        grant(agency, level);
        asEverybodyGetsIt();
        String second = grant("arbeitsagentur", further);
        asEverybodyGetsIt();
        owner.delete(second, "*", null);
        asEverybodyGetsIt();
    }

    @Test
    void aParticipantsAccessIsExplained() {
        Map<String, Object> entry = new HashMap<>(instrument());
        entry.put("participating", List.of("arbeitsagentur"));
        assertThat(owner.put(path, "*", entry).status()).isEqualTo(200);
        asEverybodyGetsIt();
        assertThat(row("arbeitsagentur", "reader").at("/reasons/0/rule").asText())
                .isEqualTo("PARTICIPATING");
    }

    @Test
    void eachAccessNamesItsRuleOrItsShareWithPurposeAndEnd() {
        String share = grant("jugendamt", "COMMENT");
        grant("*", "READ");
        JsonNode lead = row("jugendamt", "team-lead");
        assertThat(lead.get("comment").asBoolean()).isTrue();
        assertThat(lead.get("edit").asBoolean()).isFalse();
        assertThat(lead.get("viewPersonal").asBoolean()).isTrue();
        assertThat(lead.findValuesAsText("rule")).containsExactly("JBA_WIDE", "SHARE");
        assertThat(lead.at("/reasons/1/share/id").asText()).isEqualTo(share.substring(share.lastIndexOf('/') + 1));
        assertThat(lead.at("/reasons/1/share/purpose").asText()).isEqualTo("Gemeinsame Pflege");
        assertThat(lead.at("/reasons/1/share/until").asText()).isEqualTo("2099-12-31");
        assertThat(row("jobcenter", "reader").findValuesAsText("rule")).containsExactly("OWNER");
        assertThat(row("", "programme-editor").findValuesAsText("rule")).containsExactly("JBA_WIDE");
        assertThat(row("", "auditor").findValuesAsText("rule")).containsExactly("AUDITOR");
        assertThat(row("", "anonymous").get("view").asBoolean()).isFalse();
        assertThat(row("jobcenter", "share-manager").get("share").asBoolean()).isTrue();
        assertThat(row("jugendamt", "share-manager").get("share").asBoolean()).isFalse();
    }

    @Test
    void onlyTheOwnersPeopleAndAuditorsAreTold() {
        grant("jugendamt", "EDIT");
        assertThat(Api.as(stack, "jc-lead").get(path + "/access").status()).isEqualTo(200);
        assertThat(Api.as(stack, "auditor").get(path + "/access").status()).isEqualTo(200);
        assertThat(Api.as(stack, "jc-reader").get(path + "/access").status()).isEqualTo(403);
        assertThat(Api.as(stack, "ja-admin").get(path + "/access").status()).isEqualTo(403);
        assertThat(Api.as(stack, "aa-admin").get(path + "/access").status()).isEqualTo(404);
    }

    private void asEverybodyGetsIt() {
        JsonNode access = owner.get(path + "/access").json();
        JsonNode stored = owner.get(path).json();
        for (Person person : PEOPLE) {
            Api api = Api.as(stack, person.user());
            assertThat(api.get(path).status() == 200)
                    .as(person.user() + " sees")
                    .isEqualTo(any(access, person, "view"));
            assertThat(api.put(path, "*", stored).status() == 200)
                    .as(person.user() + " edits")
                    .isEqualTo(any(access, person, "edit"));
        }
    }

    private static boolean any(JsonNode access, Person person, String what) {
        return Arrays.stream(person.roles())
                .anyMatch(role -> row(access, person.agency(), role).get(what).asBoolean());
    }

    private JsonNode row(String agency, String role) {
        return row(owner.get(path + "/access").json(), agency, role);
    }

    private static JsonNode row(JsonNode access, String agency, String role) {
        return StreamSupport.stream(access.get("rows").spliterator(), false)
                .filter(row -> row.get("agency").asText().replace("null", "").equals(agency)
                        && row.get("role").asText().equals(role))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Object> instrument() {
        return Map.of("name", name, "targetGroup", "U25", "legalCircles", List.of("SGB_II"));
    }

    private String grant(String agency, String level) {
        Map<String, Object> share = Map.of(
                "agency",
                agency,
                "level",
                level,
                "personal",
                true,
                "purpose",
                "Gemeinsame Pflege",
                "until",
                "2099-12-31");
        Answer granted = owner.post(path + "/shares", "*", share);
        assertThat(granted.status()).as(granted.body()).isEqualTo(201);
        return path + "/shares/" + granted.json().get("id").asText();
    }
}
