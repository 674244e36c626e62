// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import de.jba.backoffice.api.Api;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * An instrument changes hands: its owner offers it, the other agency's lead accepts, and it is gone from here. Both use
 * the keyboard alone.
 */
@ExtendWith(StackExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandOverE2E {
    private static final String NAME = "Übergabewerkstatt";

    private final LocalStack stack;
    private final Browser browser;

    HandOverE2E(LocalStack stack, Browser browser) {
        this.browser = browser;
        this.stack = stack;
    }

    @Test
    void oneSideOffersAndTheOtherAccepts() {
        Api.as(stack, "jc-admin")
                .post(
                        "/instruments",
                        null,
                        Map.of("name", NAME, "targetGroup", "U25", "legalCircles", List.of("SGB_II")));
        try (Desk owner = Desk.of(browser, stack.appUrl(), "jc-admin");
                Desk lead = Desk.of(browser, stack.appUrl(), "ja-lead", 390, 844)) {
            comment(owner);
            offer(owner);

            lead.open("/uebergaben");
            lead.expect(NAME);
            assertThat(lead.page().locator("vaadin-side-nav-item[path='uebergaben']"))
                    .containsText(Pattern.compile("[1-9]"));
            new Keyboard(lead)
                    .on(lead.page()
                            .locator(".hand-overs > *")
                            .filter(new Locator.FilterOptions().setHasText(NAME))
                            .locator("vaadin-button")
                            .filter(new Locator.FilterOptions().setHasText("Annehmen")))
                    .on(lead.page()
                            .locator("vaadin-confirm-dialog-overlay vaadin-button[slot='confirm-button']")
                            .filter(new Locator.FilterOptions().setHasText("Annehmen")));
            lead.expect("gehört jetzt Ihrer Behörde");
            new InstrumentsPage(lead).open(NAME);

            assertThat(owner.page().locator(".pane [data-lost]")).isVisible();
        }
    }

    private static void comment(Desk owner) {
        Page page = owner.page();
        new InstrumentsPage(owner).open(NAME);
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Anmerkungen"))
                .click();
        page.getByLabel("Neue Anmerkung").fill("Stimmen die Plätze noch?");
        owner.button("Anmerken").click();
        assertThat(page.locator(".comment-text")).hasText("Stimmen die Plätze noch?");
    }

    private static void offer(Desk owner) {
        Page page = owner.page();
        Keyboard keys = new Keyboard(owner)
                .act(page.locator(".pane-head vaadin-menu-bar-button").first(), "Übergeben …");
        Locator dialog = page.locator("vaadin-dialog-overlay");
        dialog.waitFor();
        keys.on(owner.button("Übergabe anbieten"));
        owner.expect("Bitte angeben, an wen übergeben wird.");
        keys.choose(dialog.locator("vaadin-select"), "Stadt Herne – Jugendamt")
                .write(page.getByLabel("Grund"), "Neue Zuständigkeit")
                .on(owner.button("Übergabe anbieten"));
        owner.expect("Zur Übergabe an");
    }
}
