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

/** A lead sends a chapter back instead of signing it; what is asked for is done before the next coordination. */
@ExtendWith(StackExtension.class)
class ReturnOfChaptersIT {
    private static final AtomicInteger NEXT_YEAR = new AtomicInteger(2071);
    private static final Map<String, String> COMMENT = Map.of("comment", "Bitte die Zahl von 2021 nennen.");

    private SmallProgramme programme;
    private String back;

    @BeforeEach
    void beginAProgramme(LocalStack stack) {
        programme = SmallProgramme.begin(stack, NEXT_YEAR.getAndIncrement());
        back = programme.path() + "/chapters/2/return";
        assertThat(programme.coordinate().status()).isEqualTo(200);
    }

    @Test
    void aReturnMakesADraftOfTheNextRevisionAndVoidsEverySignature() {
        programme.signAll();
        Answer returned = programme.as("jc-lead").post(back, programme.tag(), COMMENT);
        assertThat(returned.status()).as(returned.body()).isEqualTo(201);
        assertThat(returned.json().get("state").asText()).isEqualTo("DRAFT");
        assertThat(returned.json().get("revision").asInt()).isEqualTo(2);
        assertThat(returned.etag()).isEqualTo(programme.tag());
        assertThat(programme
                        .as("editor")
                        .get(programme.path() + "/cosignatures")
                        .json()
                        .findValuesAsText("status"))
                .containsOnly("VOID");
    }

    @Test
    void everybodyReadsWhichFunctionOfWhichAgencyAsksForWhat() {
        programme.as("jc-lead").post(back, programme.tag(), COMMENT);
        JsonNode read = programme.as("ja-admin").get(back).json().get(0);
        assertThat(read.get("agency").asText()).isEqualTo("jobcenter");
        assertThat(read.get("function").asText()).isEqualTo("Teamleitung Jobcenter Herne");
        assertThat(read.get("comment").asText()).isEqualTo(COMMENT.get("comment"));
        assertThat(read.get("resolvedAt").isNull()).isTrue();
        JsonNode finding = programme
                .as("editor")
                .get(programme.path() + "/findings")
                .json()
                .get(0);
        assertThat(finding.get("severity").asText()).isEqualTo("ERROR");
        assertThat(finding.get("chapter").asText()).isEqualTo("2");
        assertThat(finding.get("message").asText())
                .isEqualTo("Jobcenter Herne hat das Kapitel zurückgegeben: „%s“".formatted(COMMENT.get("comment")));
    }

    @Test
    void whatCameBackIsDoneBeforeTheNextCoordination() {
        programme.as("jc-lead").post(back, programme.tag(), COMMENT);
        Answer refused = programme.coordinate();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("rule").asText()).isEqualTo("coordination.openErrors");
        Answer done = programme.as("aa-admin").post(back + "/resolution", programme.tag(), "");
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        assertThat(programme.as("jc-lead").get(back).json().at("/0/resolvedBy").asText())
                .isEqualTo("Verwaltung Agentur für Arbeit Herne");
        assertThat(programme.coordinate().status()).isEqualTo(200);
    }

    @Test
    void onlyThoseWhoWriteTheChapterSayThatItIsDone() {
        programme.as("jc-lead").post(back, programme.tag(), COMMENT);
        String resolution = back + "/resolution";
        assertThat(programme
                        .as("jc-admin")
                        .post(resolution, programme.tag(), "")
                        .status())
                .isEqualTo(403);
        assertThat(programme.as("jc-lead").post(resolution, programme.tag(), "").status())
                .isEqualTo(403);
        assertThat(programme
                        .as("jc-reader")
                        .post(resolution, programme.tag(), "")
                        .status())
                .isEqualTo(404);
        assertThat(programme.as("editor").post(resolution, null, "").status()).isEqualTo(428);
        assertThat(programme.as("editor").post(resolution, "\"999\"", "").status())
                .isEqualTo(412);
        assertThat(programme.as("editor").post(resolution, programme.tag(), "").status())
                .isEqualTo(200);
        assertThat(programme.as("editor").post(resolution, programme.tag(), "").status())
                .isEqualTo(422);
    }

    @Test
    void onlyALeadReturnsAndNamesTheVersionAndTheComment() {
        String tag = programme.tag();
        assertThat(programme.as("jc-admin").post(back, tag, COMMENT).status()).isEqualTo(403);
        assertThat(programme.as("editor").post(back, tag, COMMENT).status()).isEqualTo(403);
        assertThat(programme.as("jc-reader").post(back, tag, COMMENT).status()).isEqualTo(404);
        assertThat(programme
                        .as("jc-lead")
                        .post(programme.path() + "/chapters/99/return", null, COMMENT)
                        .status())
                .isEqualTo(404);
        assertThat(programme.as("jc-lead").post(back, null, COMMENT).status()).isEqualTo(428);
        assertThat(programme.as("jc-lead").post(back, "\"999\"", COMMENT).status())
                .isEqualTo(412);
        Answer silent = programme.as("jc-lead").post(back, tag, Map.of("comment", " "));
        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.json().get("field").asText()).isEqualTo("comment");
        assertThat(programme.state()).isEqualTo("IN_COORDINATION");
    }

    @Test
    void aDraftAndAPublishedProgrammeAreNotReturned() {
        programme.signAll();
        assertThat(programme.publish().status()).isEqualTo(201);
        assertThat(programme.as("jc-lead").post(back, programme.tag(), COMMENT).status())
                .isEqualTo(422);
        SmallProgramme draft = SmallProgramme.begin(programme.stack(), NEXT_YEAR.getAndIncrement());
        Answer refused = draft.as("jc-lead").post(draft.path() + "/chapters/2/return", draft.tag(), COMMENT);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("rule").asText()).isEqualTo("programme.notInCoordination");
    }

    @Test
    void theLogSaysWhoReturnedTheChapterAndThatItIsDone() {
        programme.as("jc-lead").post(back, programme.tag(), COMMENT);
        programme.as("editor").post(back + "/resolution", programme.tag(), "");
        String chapter = programme
                .as("editor")
                .get(programme.path() + "/chapters/2")
                .json()
                .get("id")
                .asText();
        assertThat(programme
                        .as("auditor")
                        .get("/audit?objectId=" + chapter)
                        .json()
                        .get("items")
                        .findValuesAsText("action"))
                .contains("return", "resolve");
    }
}
