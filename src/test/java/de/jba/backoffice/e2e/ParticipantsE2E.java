// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import de.jba.backoffice.api.Api;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who shares an instrument says who takes part in it, and need not be able to edit it. */
@ExtendWith(StackExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ParticipantsE2E {
    private static final String PARTNER = "Stadt Herne – Jugendamt";

    private final LocalStack stack;
    private final Browser browser;
    private final String name = "Beteiligung " + UUID.randomUUID();

    ParticipantsE2E(LocalStack stack, Browser browser) {
        this.browser = browser;
        this.stack = stack;
    }

    @Test
    void whoOnlySharesNamesParticipants() {
        Api.as(stack, "jc-admin")
                .post(
                        "/instruments",
                        null,
                        Map.of("name", name, "targetGroup", "U25", "legalCircles", List.of("SGB_II")));
        try (Desk manager = Desk.of(browser, stack.appUrl(), stack.personWith("jobcenter", "share-manager"))) {
            SharingPage.of(manager, name);
            assertThat(manager.button("Speichern")).not().isVisible();
            manager.expect("Beteiligt ist niemand.");
            choose(manager);
            org.assertj.core.api.Assertions.assertThat(
                            new AxeBuilder(manager.page()).analyze().getViolations())
                    .isEmpty();
            manager.page()
                    .locator("vaadin-dialog-overlay vaadin-button[data-save]")
                    .click();
            manager.expect("Beteiligt: " + PARTNER);
            assertThat(manager.page().locator("vaadin-dialog-overlay")).hasCount(0);
            new Keyboard(manager).expectFocus(manager.button("Beteiligte …"), "closing gives the focus back");
        }
        try (Desk lead = Desk.of(browser, stack.appUrl(), "jc-lead")) {
            SharingPage.of(lead, name);
            lead.expect("Beteiligt: " + PARTNER);
            assertThat(lead.button("Beteiligte …")).hasCount(0);
        }
        try (Desk partner = Desk.of(browser, stack.appUrl(), "ja-reader")) {
            SharingPage.of(partner, name);
            partner.expect(PARTNER + " ist beteiligt; die Federführung hat");
            assertThat(partner.button("Beteiligte …")).hasCount(0);
        }
    }

    private static void choose(Desk manager) {
        manager.button("Beteiligte …").click();
        Page page = manager.page();
        Locator agencies = page.locator("vaadin-dialog-overlay vaadin-multi-select-combo-box");
        agencies.click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(PARTNER))
                .click();
        page.keyboard().press("Escape");
    }
}
