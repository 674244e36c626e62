// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import de.jba.backoffice.api.Api;
import de.jba.backoffice.api.SmallProgramme;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Places that change after publication: the editor sees it, decides and says why; the edition stays as it is. */
@ExtendWith(StackExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AmendmentProposalE2E {
    private static final int YEAR = 2093;
    private static final Map<String, String> BECAUSE = Map.of("justification", "Der Träger wechselt im Herbst.");

    private final LocalStack stack;
    private final Browser browser;

    AmendmentProposalE2E(LocalStack stack, Browser browser) {
        this.browser = browser;
        this.stack = stack;
    }

    @Test
    void theEditorDismissesAProposalWithAReason() {
        SmallProgramme programme = SmallProgramme.begin(stack, YEAR);
        Api admin = programme.as("jc-admin");
        String name = "Angebot " + UUID.randomUUID().toString().substring(0, 8);
        String id = admin.post(
                        "/instruments",
                        null,
                        Map.of(
                                "name", name,
                                "targetGroup", "U25",
                                "legalCircles", List.of("SGB_II"),
                                "explanation", "Ein Satz.",
                                "legalBasis", "§ 16h SGB II"))
                .json()
                .get("id")
                .asText();
        admin.post("/instruments/" + id + "/places", "*", Map.of("kind", "PLACES", "places", 20));
        admin.put(programme.path() + "/contributions/" + id, "*", Map.of());
        for (JsonNode finding :
                programme.as("editor").get(programme.path() + "/findings").json()) {
            if (finding.get("justifiable").asBoolean()) {
                programme
                        .as("editor")
                        .post(
                                programme.path() + "/findings/"
                                        + finding.get("id").asText() + "/justification",
                                "*",
                                BECAUSE);
            }
        }
        assertThat(programme.coordinate().status()).isEqualTo(200);
        programme.signAll();
        assertThat(programme.publish().status()).isEqualTo(201);
        String printed = programme.read().json().get("contentHash").asText();
        admin.post("/instruments/" + id + "/places", "*", Map.of("kind", "PLACES", "places", 15));

        String proposals = programme.path() + "/amendment-proposals";
        JsonNode proposal = programme.as("editor").get(proposals).json().get(0);
        assertThat(proposal.at("/printed/places").asInt()).isEqualTo(20);
        assertThat(proposal.at("/live/places").asInt()).isEqualTo(15);
        String dismissal = proposals + "/" + proposal.get("id").asText() + "/dismissal";
        assertThat(admin.get(proposals).json()).hasSize(1);
        assertThat(programme.as("ja-admin").get(proposals).json()).isEmpty();
        assertThat(admin.post(dismissal, "*", BECAUSE).status()).isEqualTo(403);
        assertThat(programme.as("jc-lead").post(dismissal, null, BECAUSE).status())
                .as("the lead sees it and is not the editor")
                .isEqualTo(403);
        assertThat(programme.as("ja-lead").post(dismissal, "*", BECAUSE).status())
                .isEqualTo(404);
        Api editor = programme.as("editor");
        assertThat(editor.post(proposals + "/" + UUID.randomUUID() + "/dismissal", "*", BECAUSE)
                        .status())
                .isEqualTo(404);
        assertThat(editor.post(dismissal, null, BECAUSE).status()).isEqualTo(428);
        assertThat(editor.post(dismissal, "\"7\"", BECAUSE).status()).isEqualTo(412);
        assertThat(editor.post(dismissal, "*", Map.of()).status()).isEqualTo(422);

        try (Desk desk = Desk.of(browser, stack.appUrl(), "editor")) {
            new ProgrammePage(desk).open(YEAR).dismissProposal(name, "Der Träger wechselt im Herbst.");
        }
        assertThat(editor.get(proposals).json()).isEmpty();
        assertThat(editor.post(dismissal, "*", BECAUSE).status()).isEqualTo(404);
        assertThat(programme.read().json().get("contentHash").asText()).isEqualTo(printed);
    }
}
