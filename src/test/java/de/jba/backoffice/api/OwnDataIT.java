// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.jba.backoffice.api.Api.Answer;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A person's question what is held on them (GDPR, Article 15), by every role, and that it is in the log. */
@ExtendWith(StackExtension.class)
class OwnDataIT {
    private static final String DATA = "/me/data";

    private final LocalStack stack;

    OwnDataIT(LocalStack stack) {
        this.stack = stack;
    }

    @ParameterizedTest
    @ValueSource(strings = {"jc-admin", "jc-lead", "jc-reader", "jc-deputy", "editor", "auditor"})
    void everybodyGetsTheirOwnDataAndTheLogSaysSo(String user) {
        String subject = as(user).get("/me").json().get("subject").asText();
        assertThat(as(user).get(DATA).status()).isEqualTo(200);

        JsonNode data = as(user).get(DATA).json();

        assertThat(data.at("/person/username").asText()).isEqualTo(user);
        assertThat(data.at("/person/subject").asText()).isEqualTo(subject);
        assertThat(data.get("log").findValuesAsText("action")).contains("disclose");
        assertThat(as("auditor")
                        .get("/audit?action=disclose&person=" + subject)
                        .json()
                        .get("total")
                        .asInt())
                .isGreaterThan(1);
    }

    @Test
    void whatSomebodyAskedForAndWasRefusedIsPartOfIt() {
        String asked = UUID.randomUUID().toString();
        assertThat(as("ja-reader").get("/instruments/" + asked).status()).isEqualTo(404);

        assertThat(as("ja-reader").get(DATA).json().get("log").toString()).contains(asked);
        assertThat(as("aa-reader").get(DATA).json().get("log").toString()).doesNotContain(asked);
    }

    @Test
    void nobodyGetsNothing() {
        assertThat(Api.asNobody(stack).get(DATA).status()).isEqualTo(401);
    }

    @Test
    void theAdministrationAnswersForThePersonBehindAnOwnContact() {
        Answer contact = as("jc-admin")
                .post(
                        "/contacts",
                        null,
                        Map.of(
                                "function",
                                "Auskunftsprobe " + UUID.randomUUID(),
                                "mailbox",
                                "probe@jobcenter.invalid",
                                "person",
                                Map.of("name", "Erika Mustermann")));
        assertThat(contact.status()).as(contact.body()).isEqualTo(201);
        String id = contact.json().get("id").asText();
        String path = "/contacts/" + id;

        Answer answer = as("jc-admin").get(path + "/disclosure");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().at("/person/person_name").asText()).isEqualTo("Erika Mustermann");
        assertThat(as("jc-lead")
                        .get("/audit?action=disclose&objectId=" + id)
                        .json()
                        .get("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(as("jc-lead").get(path + "/disclosure").status()).isEqualTo(403);
        assertThat(as("jc-reader").get(path + "/disclosure").status()).isEqualTo(403);
        assertThat(as("ja-admin").get(path + "/disclosure").status()).isEqualTo(404);
        assertThat(as("auditor").get(path + "/disclosure").status()).isEqualTo(403);
    }

    private Api as(String user) {
        return Api.as(stack, user);
    }
}
