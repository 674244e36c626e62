// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import de.jba.backoffice.api.Api;
import de.jba.backoffice.api.Api.Answer;
import de.jba.backoffice.api.SmallProgramme;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Confirmed places that differ from the annex, on the screen on which it is signed. */
@ExtendWith(StackExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveDeviationE2E {
    private final LocalStack stack;
    private final Browser browser;

    LiveDeviationE2E(LocalStack stack, Browser browser) {
        this.browser = browser;
        this.stack = stack;
    }

    @Test
    void confirmedPlacesThatDeviateAreTakenOverAndVoidSignatures() {
        SmallProgramme programme = SmallProgramme.begin(stack, 2046);
        String instrument = contribute(programme);
        justifyAll(programme);
        assertThat(programme.coordinate().status()).isEqualTo(200);
        sign(programme, "jc-lead");
        String takeOver = programme.path() + "/contributions/" + instrument + "/live-places";
        assertThat(programme.as("editor").post(takeOver, "*", "").status()).isEqualTo(422);
        try (Desk editor = desk("editor");
                Desk stranger = desk("ja-lead")) {
            for (Desk desk : List.of(editor, stranger)) {
                new SigningPage(desk).open(2046).read("Arbeitsmarktinstrumente");
            }
            programme
                    .as("jc-admin")
                    .post("/instruments/" + instrument + "/places", "*", Map.of("kind", "PLACES", "places", 35));
            Locator note = editor.page().locator(".part-view .note");
            assertThat(note).containsText("Werkstatt 2046 weicht ab: gedruckt 20 Plätze");
            assertThat(note).containsText("bestätigt 35 Plätze");
            assertThat(stranger.page().locator(".part-view .note")).hasCount(0);
            for (String nobody : List.of("ja-admin", "jc-lead", "ja-lead", "auditor")) {
                assertThat(programme.as(nobody).post(takeOver, "*", "").status())
                        .isEqualTo(403);
            }
            assertThat(programme
                            .as("ja-admin")
                            .get(programme.path() + "/deviations")
                            .json())
                    .isEmpty();
            assertThat(programme
                            .as("jc-lead")
                            .get(programme.path() + "/deviations")
                            .json())
                    .hasSize(1);
            assertThat(programme.as("editor").get("/instruments/" + instrument).status())
                    .as("the instrument itself stays private")
                    .isEqualTo(404);

            note.locator("vaadin-button").click();
            editor.page()
                    .locator("vaadin-confirm-dialog-overlay vaadin-button[slot='confirm-button']")
                    .click();
            editor.expect("Werkstatt 2046: 35 Plätze übernommen.");
        }
        assertThat(programme.state()).isEqualTo("DRAFT");
        assertThat(programme
                        .as("editor")
                        .get(programme.path() + "/cosignatures")
                        .json()
                        .findValuesAsText("status"))
                .containsExactly("OPEN", "VOID", "OPEN");
        try (Desk lead = desk("jc-lead")) {
            lead.open("/hinweise");
            lead.page()
                    .getByText("Der Inhalt des Programms 2046 hat sich geändert: Ihre Mitzeichnung ist ungültig.")
                    .click();
            assertThat(lead.page().locator("tr[data-change]")).containsText("Werkstatt 2046Plätze2035");
        }
    }

    /** An own instrument of the Jobcenter with 20 places, of which nobody else knows. */
    private static String contribute(SmallProgramme programme) {
        Api admin = programme.as("jc-admin");
        String id = admin.post(
                        "/instruments",
                        null,
                        Map.of(
                                "name", "Werkstatt 2046",
                                "targetGroup", "U25",
                                "legalCircles", List.of("SGB_II"),
                                "explanation", "Ein Satz.",
                                "legalBasis", "§ 16h SGB II"))
                .json()
                .get("id")
                .asText();
        admin.post("/instruments/" + id + "/places", "*", Map.of("kind", "PLACES", "places", 20));
        assertThat(admin.put(programme.path() + "/contributions/" + id, "*", Map.of())
                        .status())
                .isEqualTo(200);
        return id;
    }

    private static void justifyAll(SmallProgramme programme) {
        Api editor = programme.as("editor");
        String findings = programme.path() + "/findings";
        for (JsonNode finding : editor.get(findings).json()) {
            editor.post(
                    findings + "/" + finding.get("id").asText() + "/justification",
                    "*",
                    Map.of("justification", "Kommt im Herbst."));
        }
    }

    private static void sign(SmallProgramme programme, String lead) {
        Answer signed = programme
                .as(lead)
                .post(
                        programme.path() + "/cosignatures",
                        programme.tag(),
                        Map.of(
                                "contentHash",
                                programme.read().json().get("contentHash").asText()));
        assertThat(signed.status()).as(signed.body()).isEqualTo(201);
    }

    private Desk desk(String user) {
        return Desk.of(browser, stack.appUrl(), user);
    }
}
