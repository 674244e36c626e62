// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.jba.backoffice.api.Api.Answer;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A warning waits for a sentence why it may stand. */
@ExtendWith(StackExtension.class)
class JustificationIT {
    private static final AtomicInteger NEXT_YEAR = new AtomicInteger(2081);
    private static final Map<String, String> BECAUSE = Map.of("justification", "Die Zahlen liegen erst im Herbst vor.");

    private SmallProgramme programme;
    private String justification;

    @BeforeEach
    void leaveAChapterEmpty(LocalStack stack) {
        programme = SmallProgramme.begin(stack, NEXT_YEAR.getAndIncrement());
        assertThat(programme.write("editor", "2", "").status()).isEqualTo(200);
        justification = programme.path() + "/findings/" + warning().get("id").asText() + "/justification";
    }

    @Test
    void anUnjustifiedWarningBlocksCoordination() {
        Answer refused = programme.coordinate();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("rule").asText()).isEqualTo("coordination.openWarnings");
        assertThat(refused.json().get("detail").asText()).startsWith("Eine Warnung ist noch nicht begründet.");
        Answer justified = programme.as("aa-admin").post(justification, programme.tag(), BECAUSE);
        assertThat(justified.status()).as(justified.body()).isEqualTo(201);
        assertThat(warning().at("/justification/text").asText()).isEqualTo(BECAUSE.get("justification"));
        assertThat(warning().at("/justification/function").asText()).isEqualTo("Verwaltung Agentur für Arbeit Herne");
        assertThat(programme.coordinate().status()).isEqualTo(200);
        assertThat(programme
                        .as("editor")
                        .post(justification, programme.tag(), BECAUSE)
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aJustificationIsOfOneWarningAlone() {
        programme.as("editor").post(justification, programme.tag(), BECAUSE);
        programme.write("editor", "1", "");
        assertThat(programme.coordinate().json().get("detail").asText())
                .startsWith("Eine Warnung ist noch nicht begründet.");
    }

    @Test
    void onlyThoseWhoAnswerForTheChapterJustify() {
        String tag = programme.tag();
        assertThat(programme.as("jc-admin").post(justification, tag, BECAUSE).status())
                .isEqualTo(403);
        assertThat(programme.as("aa-lead").post(justification, tag, BECAUSE).status())
                .isEqualTo(403);
        assertThat(programme.as("aa-reader").post(justification, tag, BECAUSE).status())
                .isEqualTo(404);
        assertThat(programme
                        .as("editor")
                        .post(programme.path() + "/findings/nothing:2/justification", null, BECAUSE)
                        .status())
                .isEqualTo(404);
        assertThat(programme.as("editor").post(justification, null, BECAUSE).status())
                .isEqualTo(428);
        assertThat(programme
                        .as("editor")
                        .post(justification, "\"999\"", BECAUSE)
                        .status())
                .isEqualTo(412);
        Answer silent = programme.as("editor").post(justification, tag, Map.of("justification", ""));
        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.json().get("field").asText()).isEqualTo("justification");
    }

    @Test
    void anErrorIsMendedAndNotJustified() {
        programme
                .as("editor")
                .put(
                        programme.path() + "/indicators/bare",
                        "*",
                        Map.of("chapter", "2", "label", "Ohne Quelle", "value", 1, "unit", "PERSONS"));
        Answer refused = programme
                .as("editor")
                .post(programme.path() + "/findings/indicator.source:bare/justification", programme.tag(), BECAUSE);
        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.json().get("rule").asText()).isEqualTo("finding.error");
    }

    @Test
    void theLogHoldsTheJustification() {
        programme.as("editor").post(justification, programme.tag(), BECAUSE);
        assertThat(programme
                        .as("auditor")
                        .get("/audit?action=justify&objectId="
                                + programme.read().json().get("id").asText())
                        .body())
                .contains(BECAUSE.get("justification"));
    }

    private JsonNode warning() {
        for (JsonNode finding :
                programme.as("editor").get(programme.path() + "/findings").json()) {
            if (finding.get("severity").asText().equals("WARNING")) {
                return finding;
            }
        }
        throw new AssertionError("no warning");
    }
}
