// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import de.jba.backoffice.api.SmallProgramme;
import de.jba.backoffice.identity.keycloak.KeycloakAdmin;
import de.jba.backoffice.stack.Browsers;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Whoever signed in a while ago and wants to co-sign proves once more who they are, and is asked again. */
@ExtendWith(StackExtension.class)
@ResourceLock(KeycloakAdmin.SETTINGS)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FreshSignInE2E {
    private static final int YEAR = 2009;

    private final LocalStack stack;
    private final KeycloakAdmin keycloak;

    FreshSignInE2E(LocalStack stack) {
        this.stack = stack;
        this.keycloak = new KeycloakAdmin(stack.keycloakUrl());
    }

    @AfterEach
    void asTheRealmSays() throws Exception {
        keycloak.tokensSayAuthenticatedAt(null);
    }

    @Test
    void anOldSignInIsRenewedBeforeTheSignature() throws Exception {
        SmallProgramme programme = SmallProgramme.begin(stack, YEAR);
        assertThat(programme.coordinate().status()).isEqualTo(200);
        try (Playwright playwright = Browsers.playwright();
                Browser browser = Browsers.launch(playwright)) {
            keycloak.tokensSayAuthenticatedAt(Instant.now().minus(Duration.ofMinutes(6)));
            try (Desk lead = Desk.of(browser, stack.appUrl(), "ja-lead")) {
                keycloak.tokensSayAuthenticatedAt(null);
                SigningPage signing = new SigningPage(lead).open(YEAR).readAll();
                lead.button("mitzeichnen").first().click();
                confirm(lead.page());

                lead.page().locator("#password").waitFor();
                assertThat(lead.page().url()).startsWith(stack.keycloakUrl());
                assertThat(programme.read().json().get("state").asText()).isEqualTo("IN_COORDINATION");
                lead.page().locator("#password").fill("demo");
                lead.page().keyboard().press("Enter");

                lead.page().waitForURL(url -> url.endsWith("/mitzeichnung/" + YEAR));
                assertThat(confirmation(lead.page()).textContent())
                        .contains("Fassung 1 mitzeichnen?")
                        .contains(programme.read().json().get("contentHash").asText());
                assertThat(signing.signature("jugendamt").textContent()).contains("offen");
                confirm(lead.page());
                lead.expect("Mitgezeichnet.");
                assertThat(signing.signature("jugendamt").textContent()).doesNotContain("offen");
            }
        }
    }

    private static Locator confirmation(Page page) {
        return page.locator("vaadin-confirm-dialog-overlay");
    }

    private static void confirm(Page page) {
        confirmation(page).locator("vaadin-button[slot='confirm-button']").click();
    }
}
