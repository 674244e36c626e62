// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.jba.backoffice.api.Api.Answer;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** A published year is begun anew: once, with everything to be confirmed, and no figure carried over as this year's. */
@ExtendWith(StackExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RolloverIT {
    private static final int YEAR = 2038;
    private static final String NEXT = "/programmes/" + (YEAR + 1);
    private static final String APPLICANTS = "/indicators/applicants";

    private SmallProgramme last;
    private String instrument;

    @BeforeAll
    void publishAProgramme(LocalStack stack) {
        last = SmallProgramme.begin(stack, YEAR);
        assertThat(last.as("aa-admin")
                        .put(last.path() + APPLICANTS, "*", figure(1357, YEAR + "-09-30"))
                        .status())
                .isEqualTo(200);
        instrument = last.as("jc-admin")
                .post(
                        "/instruments",
                        null,
                        Map.of(
                                "name",
                                "Jahreswerkstatt",
                                "targetGroup",
                                "U25",
                                "legalCircles",
                                List.of("SGB_II"),
                                "explanation",
                                "Ein Satz."))
                .json()
                .get("id")
                .asText();
        last.as("jc-admin").post("/instruments/" + instrument + "/places", "*", Map.of("kind", "PLACES", "places", 20));
        assertThat(last.as("jc-admin")
                        .put(last.path() + contribution(), "*", Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(last.coordinate().status()).isEqualTo(200);
        last.signAll();
        assertThat(last.publish().status()).isEqualTo(201);
    }

    @Test
    void theNextYearIsBegunOnceAndConfirmedPartByPart() {
        String rollover = last.path() + "/rollover";
        assertThat(Api.asNobody(last.stack()).post(rollover, null, "").status()).isEqualTo(401);
        assertThat(last.as("jc-reader").post(rollover, null, "").status()).isEqualTo(404);
        assertThat(last.as("editor").post("/programmes/2001/rollover", null, "").status())
                .isEqualTo(404);
        for (String other : List.of("jc-lead", "jc-admin", "auditor")) {
            assertThat(last.as(other).post(rollover, null, "").status())
                    .as(other)
                    .isEqualTo(403);
        }
        Answer begun = last.as("editor").post(rollover, null, "");
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        assertThat(begun.json().get("year").asInt()).isEqualTo(YEAR + 1);
        assertThat(begun.json().get("state").asText()).isEqualTo("DRAFT");
        assertThat(begun.json().get("revision").asInt()).isOne();
        assertThat(begun.json().get("asOf").asText()).isEqualTo((YEAR + 1) + "-03-31");
        Answer again = last.as("editor").post(rollover, null, "");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(begun.body());
        assertThat(again.etag()).isEqualTo(begun.etag());

        JsonNode figure = last.as("editor").get(NEXT + APPLICANTS).json();
        for (String open : List.of("value", "referenceDate", "source")) {
            assertThat(figure.get(open).isNull()).as(open).isTrue();
        }
        assertThat(figure.at("/comparison/0/label").asText()).isEqualTo(Integer.toString(YEAR));
        assertThat(figure.at("/comparison/0/value").asInt()).isEqualTo(1357);
        assertThat(rules()).contains("chapter.unconfirmed", "indicator.unconfirmed", "annex.unconfirmed");
        assertThat(coordinate().status()).isEqualTo(422);
        assertThat(last.as("editor").get(NEXT + "/changes?since=" + YEAR).json().findValuesAsText("kind"))
                .as("chapters are the same over the years, and so is the annex")
                .isNotEmpty()
                .containsOnly("INDICATOR");

        confirmChapters();
        confirmFigureAndContribution();
        assertThat(unconfirmed("editor")).isEmpty();
        assertThat(rules()).isEmpty();
        assertThat(coordinate().status()).isEqualTo(200);
    }

    private void confirmChapters() {
        String chapter = NEXT + "/chapters/2/confirmation";
        assertThat(last.as("jc-reader").post(chapter, null, "").status()).isEqualTo(404);
        assertThat(last.as("editor")
                        .post(NEXT + "/chapters/99/confirmation", null, "")
                        .status())
                .isEqualTo(404);
        assertThat(last.as("jc-admin").post(chapter, null, "").status()).isEqualTo(403);
        assertThat(last.as("aa-admin").post(chapter, null, "").status()).isEqualTo(428);
        assertThat(last.as("aa-admin").post(chapter, "\"999\"", "").status()).isEqualTo(412);
        String tag = last.as("aa-admin").get(NEXT + "/chapters/2").etag();
        Answer confirmed = last.as("aa-admin").post(chapter, tag, "");
        assertThat(confirmed.status()).as(confirmed.body()).isEqualTo(204);
        assertThat(confirmed.etag())
                .isNotEqualTo(tag)
                .isEqualTo(last.as("aa-admin").get(NEXT + "/chapters/2").etag());
        assertThat(last.as("aa-admin").post(chapter, "*", "").status())
                .as("once")
                .isEqualTo(422);
        assertThat(last.as("editor")
                        .put(NEXT + "/chapters/1", "*", Map.of("title", "Vorwort", "body", "Neu geschrieben."))
                        .status())
                .isEqualTo(200);
        assertThat(unconfirmed("editor").findValuesAsText("kind"))
                .as("who writes confirms")
                .containsExactly("INDICATOR", "ANNEX");
    }

    private void confirmFigureAndContribution() {
        String confirmation = NEXT + contribution() + "/confirmation";
        assertThat(last.as("aa-admin").post(confirmation, "*", "").status()).isEqualTo(403);
        assertThat(last.as("editor").post(confirmation, "*", "").status()).isEqualTo(403);
        assertThat(last.as("jc-admin").post(confirmation, null, "").status()).isEqualTo(428);
        assertThat(last.as("jc-admin").post(confirmation, "\"999\"", "").status())
                .isEqualTo(412);
        String all = NEXT + "/confirmation";
        assertThat(last.as("jc-lead").post(all, "*", "").status()).isEqualTo(403);
        assertThat(last.as("jc-admin").post(all, null, "").status()).isEqualTo(428);
        assertThat(last.as("jc-admin").post(all, "\"999\"", "").status()).isEqualTo(412);
        assertThat(last.as("aa-admin").post(all, "*", "").json().findValuesAsText("kind"))
                .as("another's contribution waits for its owner")
                .containsExactly("INDICATOR", "ANNEX");
        Answer own = last.as("jc-admin").post(all, last.as("jc-admin").get(NEXT).etag(), "");
        assertThat(own.status()).as(own.body()).isEqualTo(200);
        assertThat(own.json().findValuesAsText("kind")).containsExactly("INDICATOR");
        assertThat(last.as("aa-admin")
                        .put(NEXT + APPLICANTS, "*", figure(1400, (YEAR + 1) + "-09-30"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aYearThatWasBegunOtherwiseIsLeftAlone() {
        SmallProgramme other = SmallProgramme.begin(last.stack(), YEAR - 1);
        Answer taken = other.as("editor").post(other.path() + "/rollover", null, "");
        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.json().get("rule").asText()).isEqualTo("rollover.yearTaken");
    }

    private Answer coordinate() {
        return last.as("editor")
                .post(NEXT + "/coordination", last.as("editor").get(NEXT).etag(), "");
    }

    private List<String> rules() {
        return last.as("editor").get(NEXT + "/findings").json().findValuesAsText("rule");
    }

    private JsonNode unconfirmed(String user) {
        return last.as(user).get(NEXT + "/unconfirmed").json();
    }

    private String contribution() {
        return "/contributions/" + instrument;
    }

    private static Map<String, Object> figure(int value, String day) {
        return Map.of(
                "chapter",
                "2",
                "label",
                "Gemeldete Bewerber*innen",
                "value",
                value,
                "unit",
                "PERSONS",
                "referenceDate",
                day,
                "source",
                "Statistik der Bundesagentur für Arbeit");
    }
}
