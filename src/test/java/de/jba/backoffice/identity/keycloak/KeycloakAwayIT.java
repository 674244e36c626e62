// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** Keycloak is stopped in the midst of work and comes back; its process is held, as on a machine that hangs. */
@ExtendWith(StackExtension.class)
@Isolated
class KeycloakAwayIT {
    /** Short, to see the end of a token; long enough for what goes on until then. */
    private static final int TOKEN_SECONDS = 20;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final LocalStack stack;
    private final KeycloakAdmin admin;

    KeycloakAwayIT(LocalStack stack) {
        this.stack = stack;
        this.admin = new KeycloakAdmin(stack.keycloakUrl());
    }

    @BeforeEach
    void shortenTokens() throws IOException, InterruptedException {
        admin.tokensLast(Integer.toString(TOKEN_SECONDS));
    }

    @AfterEach
    void restoreTokens() throws IOException, InterruptedException {
        admin.tokensLast("");
    }

    @Test
    void othersWaitAndWhoIsSignedInGoesOn() throws Exception {
        FormBrowser signedIn = new FormBrowser(stack.appUrl());
        signedIn.signIn("/", "jc-admin");
        FormBrowser newcomer = new FormBrowser(stack.appUrl());

        try (LocalStack.Outage outage = stack.keycloakOutage()) {
            assertThat(signedIn.get("/konto").statusCode()).isEqualTo(200);
            assertThat(newcomer.get("/programm").statusCode()).isEqualTo(200);

            HttpResponse<String> away = newcomer.get("/konto?tab=rollen");
            assertThat(away.statusCode()).isEqualTo(503);
            assertThat(away.headers().firstValue("Retry-After")).hasValue("10");
            assertThat(away.body())
                    .contains("Die Anmeldung ist gerade nicht erreichbar")
                    .contains("<meta http-equiv=\"refresh\" content=\"10\">")
                    .contains("href=\"/konto?tab=rollen\"");

            assertThat(await(signedIn, 503).body()).contains("Die Anmeldung ist gerade nicht erreichbar");
        }

        assertThat(FormBrowser.location(await(newcomer, 302))).startsWith(stack.keycloakUrl());
        newcomer.signIn("/konto", "ja-reader");
        assertThat(newcomer.get("/konto").statusCode()).isEqualTo(200);
    }

    /** What the page of the person's account answers, once it answers this. */
    private static HttpResponse<String> await(FormBrowser browser, int status) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        HttpResponse<String> answer = browser.get("/konto");
        while (answer.statusCode() != status && System.nanoTime() < end) {
            Thread.sleep(500); // until the process answers or does not; nothing tells when
            answer = browser.get("/konto");
        }
        assertThat(answer.statusCode()).isEqualTo(status);
        return answer;
    }
}
