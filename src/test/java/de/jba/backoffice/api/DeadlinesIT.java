// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.jba.backoffice.api.Api.Answer;
import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The days of a programme's steps through the API: the editor sets them, everybody who sees it reads who is late. */
@ExtendWith(StackExtension.class)
class DeadlinesIT {
    private static final AtomicInteger NEXT_YEAR = new AtomicInteger(2034);
    private static final LocalDate TODAY = LocalDate.now(BusinessTime.ZONE);
    private static final Map<String, String> DAYS =
            Map.of("send", "2034-11-01", "cosign", "2034-12-01", "publish", "2034-12-15");

    private SmallProgramme programme;
    private String deadlines;

    @BeforeEach
    void beginAProgramme(LocalStack stack) {
        programme = SmallProgramme.begin(stack, NEXT_YEAR.getAndAdd(2));
        deadlines = programme.path() + "/deadlines";
    }

    @Test
    void theEditorSetsThemInTheOrderOfTheContract() {
        String none = "/programmes/2001/deadlines";
        assertThat(Api.asNobody(programme.stack()).put(deadlines, "*", DAYS).status())
                .isEqualTo(401);
        assertThat(programme.as("jc-reader").put(deadlines, null, DAYS).status())
                .isEqualTo(404);
        assertThat(programme.as("jc-reader").get(deadlines).status()).isEqualTo(404);
        assertThat(programme.as("editor").put(none, null, DAYS).status()).isEqualTo(404);
        assertThat(programme.as("jc-lead").put(deadlines, null, DAYS).status()).isEqualTo(403);
        assertThat(programme.as("jc-admin").put(deadlines, "*", DAYS).status()).isEqualTo(403);
        assertThat(programme
                        .as("editor")
                        .put(deadlines, null, Map.of("send", "2034-12-01", "cosign", "2034-11-01"))
                        .status())
                .isEqualTo(428);
        assertThat(programme
                        .as("editor")
                        .put(deadlines, "\"999\"", Map.of("send", "2034-12-01", "cosign", "2034-11-01"))
                        .status())
                .isEqualTo(412);
        Answer disordered = programme
                .as("editor")
                .put(deadlines, programme.tag(), Map.of("send", "2034-12-01", "cosign", "2034-11-01"));
        assertThat(disordered.status()).isEqualTo(422);
        assertThat(disordered.json().get("field").asText()).isEqualTo("cosign");
        assertThat(disordered.json().get("detail").asText()).contains("den 01.12.2034 oder einen späteren Tag");

        String before = programme.tag();
        Answer set = programme.as("editor").put(deadlines, before, DAYS);
        assertThat(set.status()).as(set.body()).isEqualTo(200);
        assertThat(set.etag()).isNotEqualTo(before).isEqualTo(programme.tag());
        assertThat(programme.as("editor").put(deadlines, before, DAYS).status())
                .as("made on what was read before")
                .isEqualTo(412);

        for (String reader : new String[] {"aa-lead", "jc-admin", "editor", "auditor"}) {
            JsonNode read = programme.as(reader).get(deadlines).json();
            DAYS.forEach((step, day) -> assertThat(read.get(step).asText()).isEqualTo(day));
        }
        Answer again = programme
                .as("editor")
                .put(deadlines, "*", programme.as("editor").get(deadlines).json());
        assertThat(again.status()).as("what was read can be sent").isEqualTo(200);
        assertThat(programme
                        .as("editor")
                        .put(deadlines, "*", Map.of())
                        .json()
                        .get("send")
                        .isNull())
                .as("none is set any more")
                .isTrue();
    }

    @Test
    void whoIsLateIsComputedAndSignaturesStay() {
        assertThat(step(0).get("due").isNull()).as("nothing is set unasked").isTrue();
        assertThat(programme.coordinate().status()).isEqualTo(200);
        String hash = programme.read().json().get("contentHash").asText();
        Answer signed = programme
                .as("jc-lead")
                .post(programme.path() + "/cosignatures", programme.tag(), Map.of("contentHash", hash));
        assertThat(signed.status()).isEqualTo(201);

        Answer set = programme
                .as("editor")
                .put(
                        deadlines,
                        programme.tag(),
                        Map.of("cosign", TODAY.minusDays(3).toString(), "publish", TODAY.toString()));
        assertThat(set.status()).as(set.body()).isEqualTo(200);

        assertThat(programme.state()).isEqualTo("IN_COORDINATION");
        assertThat(programme.read().json().get("revision").asInt()).isOne();
        assertThat(programme
                        .as("jc-lead")
                        .get(programme.path() + "/cosignatures")
                        .json()
                        .findValuesAsText("status"))
                .containsExactlyInAnyOrder("VALID", "OPEN", "OPEN");
        assertThat(step(0).get("doneOn").asText()).isEqualTo(TODAY.toString());
        assertThat(step(1).get("daysOverdue").asInt()).isEqualTo(3);
        assertThat(step(1).get("owedByEditor").asBoolean()).isFalse();
        assertThat(step(1).get("agencies")).extracting(JsonNode::asText).containsExactly("arbeitsagentur", "jugendamt");
        assertThat(step(2).get("daysOverdue").asInt()).isZero();

        for (String lead : new String[] {"aa-lead", "ja-lead"}) {
            programme.as(lead).post(programme.path() + "/cosignatures", programme.tag(), Map.of("contentHash", hash));
        }
        assertThat(step(1).get("done").asBoolean()).isTrue();
        assertThat(step(1).get("daysOverdue").asInt()).isZero();
        assertThat(programme.publish().status()).isEqualTo(201);
        Answer late = programme.as("editor").put(deadlines, programme.tag(), DAYS);
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.json().get("rule").asText()).isEqualTo("deadlines.published");
        assertThat(step(2).get("doneOn").asText()).isEqualTo(TODAY.toString());
        assertThat(programme
                        .as("auditor")
                        .get("/audit?objectId="
                                + programme.read().json().get("id").asText())
                        .json()
                        .get("items")
                        .findValuesAsText("action"))
                .contains("setDeadlines");
    }

    private JsonNode step(int index) {
        return programme.as("aa-lead").get(deadlines).json().get("steps").get(index);
    }
}
