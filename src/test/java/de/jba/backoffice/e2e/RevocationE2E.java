// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import de.jba.backoffice.api.Api;
import de.jba.backoffice.api.Api.Answer;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** A revoked share takes the record from open screens within two seconds; what was being entered is neither saved nor lost. */
@ExtendWith(StackExtension.class)
@Isolated // the two seconds are the product's, not those of a busy machine
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RevocationE2E {
    private static final IsVisibleOptions AT_ONCE = new IsVisibleOptions().setTimeout(2_000);
    /** Until what was typed last has reached the server, in ms. */
    private static final int TYPED = 1_000;

    private final LocalStack stack;
    private final Browser browser;
    private String name;
    private String path;
    private Api owner;

    RevocationE2E(LocalStack stack, Browser browser) {
        this.browser = browser;
        this.stack = stack;
    }

    @BeforeEach
    void shareAnInstrument() {
        owner = Api.as(stack, "jc-admin");
        name = "Angebot " + UUID.randomUUID();
        Answer created = owner.post(
                "/instruments",
                null,
                Map.of("name", name, "targetGroup", "U25", "legalCircles", List.of("SGB_II"), "explanation", "Alt."));
        path = "/instruments/" + created.json().get("id").asText();
    }

    @Test
    void anOpenRecordLeavesWithASentence() {
        String share = grant("READ");
        try (Desk desk = Desk.of(browser, stack.appUrl(), "ja-admin")) {
            new InstrumentsPage(desk).open(name);
            revoke(share);
            assertThat(desk.page().getByText("ist nicht mehr für Sie freigegeben"))
                    .isVisible(AT_ONCE);
            assertThat(desk.page().locator(".pane h2")).isHidden();
            assertThat(desk.page()
                            .locator("vaadin-grid-cell-content .name:visible")
                            .filter(new Locator.FilterOptions().setHasText(name)))
                    .hasCount(0);
            desk.button("Schließen").last().click();
            assertThat(desk.page().locator(".pane")).hasCount(0);
        }
    }

    @Test
    void whatWasBeingEnteredIsNotSavedAndNotLost() {
        String share = grant("EDIT");
        try (Desk desk = Desk.of(browser, stack.appUrl(), "ja-admin")) {
            InstrumentsPage instruments = new InstrumentsPage(desk).open(name);
            instruments.enter("Erläuterung", "Ein langer neuer Text.");
            desk.page().waitForTimeout(TYPED);
            revoke(share);
            assertThat(desk.page().getByText("Es wurde nichts gespeichert")).isVisible(AT_ONCE);
            assertThat(desk.page().locator("[data-lost]").getByLabel("Erläuterung"))
                    .hasValue("Ein langer neuer Text.");
            assertThat(desk.page().locator(".pane").getByLabel("Bezeichnung")).isHidden();
            assertThat(owner.get(path).json().get("explanation").asText()).isEqualTo("Alt.");
        }
    }

    @Test
    void othersChangesAppearAndWhatIsBeingEnteredStays() {
        try (Desk desk = Desk.of(browser, stack.appUrl(), "jc-admin")) {
            InstrumentsPage instruments = new InstrumentsPage(desk).open(name);
            change("Neu.");
            assertThat(instruments.field("Erläuterung")).hasValue("Neu.");
            instruments.enter("Abkürzung", "ABC");
            desk.page().waitForTimeout(TYPED);
            change("Neuer.");
            assertThat(desk.page().getByText("inzwischen geändert")).isVisible();
            assertThat(instruments.field("Abkürzung")).hasValue("ABC");
        }
    }

    private void change(String explanation) {
        Map<String, Object> entry = Map.of(
                "name", name, "targetGroup", "U25", "legalCircles", List.of("SGB_II"), "explanation", explanation);
        Answer changed = owner.put(path, "*", entry);
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    }

    private String grant(String level) {
        Map<String, Object> share = new HashMap<>(Map.of("agency", "jugendamt", "level", level, "purpose", "Pflege"));
        Answer granted = owner.post(path + "/shares", "*", share);
        assertThat(granted.status()).as(granted.body()).isEqualTo(201);
        return path + "/shares/" + granted.json().get("id").asText();
    }

    private void revoke(String share) {
        assertThat(owner.delete(share, "*", null).status()).isEqualTo(200);
    }
}
