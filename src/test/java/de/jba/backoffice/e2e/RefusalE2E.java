// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import de.jba.backoffice.api.Api;
import de.jba.backoffice.stack.Browsers;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a screen refuses stands in the log: the hidden and the absent alike, as at the API. */
@ExtendWith(StackExtension.class)
class RefusalE2E {
    private final LocalStack stack;

    RefusalE2E(LocalStack stack) {
        this.stack = stack;
    }

    @Test
    void hiddenAndAbsentRecordsAreLoggedAlikeOnScreenAndAtTheApi() {
        String hidden = Api.as(stack, "jc-admin")
                .post(
                        "/instruments",
                        null,
                        Map.of(
                                "name",
                                "Verborgen " + UUID.randomUUID(),
                                "targetGroup",
                                "U25",
                                "legalCircles",
                                List.of("SGB_II")))
                .json()
                .get("id")
                .asText();
        String absent = UUID.randomUUID().toString();
        try (Playwright playwright = Browsers.playwright();
                Browser browser = Browsers.launch(playwright);
                Desk reader = Desk.of(browser, stack.appUrl(), "ja-reader")) {
            for (String id : List.of(hidden, absent)) {
                reader.open("/instrumente/" + id);
                reader.expect("Diese Seite gibt es für Sie nicht");
            }
            reader.open("/protokoll");
        }
        for (String id : List.of(hidden, absent)) {
            assertThat(Api.as(stack, "ja-reader").get("/instruments/" + id).status())
                    .isEqualTo(404);
        }

        JsonNode ofHidden = entries(hidden);
        assertThat(ofHidden).isEqualTo(entries(absent)).hasSize(2);
        assertThat(ofHidden.findValuesAsText("channel")).containsExactlyInAnyOrder("SCREEN", "API");
        assertThat(ofHidden.findValuesAsText("agency")).containsOnly("jugendamt");
        assertThat(entries("protokoll").toString()).contains("denied", "SCREEN");
    }

    /** The refusals that name it, without what differs from one request to the next. */
    private JsonNode entries(String asked) {
        JsonNode items = Api.as(stack, "auditor")
                .get("/audit?action=refuse&size=200&q=" + asked)
                .json()
                .get("items");
        items.forEach(item ->
                ((ObjectNode) item).remove(List.of("seq", "at", "objectId", "requestId", "chain", "canonical")));
        return items;
    }
}
