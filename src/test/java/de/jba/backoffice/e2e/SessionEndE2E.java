// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.WaitForSelectorState;
import de.jba.backoffice.identity.keycloak.KeycloakAdmin;
import de.jba.backoffice.stack.Browsers;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** The end of a session is announced two minutes before, and takes nothing from the screen. */
@ExtendWith(StackExtension.class)
@Isolated
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionEndE2E {
    private static final String NEW_INSTRUMENT = "/instrumente/neu";
    private static final int LONGER_THAN_THE_SESSION = 45_000;
    private static final String ENTERED = "Noch nicht gespeichert";

    private final LocalStack stack;
    private final KeycloakAdmin keycloak;

    SessionEndE2E(LocalStack stack) {
        this.stack = stack;
        this.keycloak = new KeycloakAdmin(stack.keycloakUrl());
    }

    @AfterEach
    void asTheRealmSays() throws Exception {
        keycloak.signInsLast("", "");
    }

    @Test
    void whoIsAskedMayStay() throws Exception {
        keycloak.signInsLast("130", "");
        try (Playwright playwright = Browsers.playwright();
                Browser browser = Browsers.launch(playwright);
                Desk desk = Desk.of(browser, stack.appUrl(), "jc-admin")) {
            enter(desk.open(NEW_INSTRUMENT));
            assertThat(notice(desk.page()).isVisible()).isFalse();

            notice(desk.page()).waitFor();
            assertThat(notice(desk.page()).innerText())
                    .contains("Ohne weitere Eingabe endet Ihre Sitzung in")
                    .containsPattern("[12]:[0-5]\\d\\s+Minuten");
            desk.button("Angemeldet bleiben").click();

            notice(desk.page()).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
            assertThat(field(desk.page()).inputValue()).isEqualTo(ENTERED);
        }
    }

    @Test
    void whatWasEnteredStaysAndTheWayBackLeadsToTheSamePlace() throws Exception {
        keycloak.signInsLast("30", "26");
        try (Playwright playwright = Browsers.playwright();
                Browser browser = Browsers.launch(playwright);
                Desk desk = Desk.of(browser, stack.appUrl(), "jc-admin")) {
            Page page = desk.open(NEW_INSTRUMENT);
            enter(page);
            notice(page).waitFor();

            page.getByText("Ihre Sitzung ist beendet")
                    .waitFor(new Locator.WaitForOptions().setTimeout(LONGER_THAN_THE_SESSION));
            page.keyboard().press("Escape");
            page.waitForTimeout(3_000);
            assertThat(field(page).inputValue()).isEqualTo(ENTERED);
            assertThat((Boolean) field(page).evaluate("field => field.readOnly"))
                    .isTrue();
            assertThat(page.locator(".v-system-error:visible").count()).isZero();

            keycloak.signInsLast("", "");
            Page again = page.context()
                    .waitForPage(() -> page.getByText("Neu anmelden").click());
            again.locator("#username").fill("jc-admin");
            again.locator("#password").fill("demo");
            again.keyboard().press("Enter");
            again.waitForURL(url -> url.endsWith(NEW_INSTRUMENT));
            again.locator("vaadin-text-field").first().waitFor();
            assertThat(field(page).inputValue()).as("the old tab").isEqualTo(ENTERED);
        }
    }

    private static Locator notice(Page page) {
        return page.locator("#session-notice");
    }

    private static Locator field(Page page) {
        return page.locator("aside.pane vaadin-text-field input").first();
    }

    private static void enter(Page page) {
        field(page).click();
        page.keyboard().type(ENTERED);
    }
}
