// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What changes in Keycloak counts on screen from the next token on. */
@ExtendWith(StackExtension.class)
@ResourceLock(KeycloakAdmin.SETTINGS)
@Execution(ExecutionMode.CONCURRENT)
class RolesOfTodayIT {
    /** The application renews a token one minute before its end. */
    private static final int TOKEN_SECONDS = 62;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final KeycloakAdmin keycloak;
    private final FormBrowser browser;

    RolesOfTodayIT(LocalStack stack) {
        this.keycloak = new KeycloakAdmin(stack.keycloakUrl());
        this.browser = new FormBrowser(stack.appUrl());
    }

    @BeforeEach
    void signIn() throws Exception {
        keycloak.tokensLast(Integer.toString(TOKEN_SECONDS));
        keycloak.person("leaving", List.of("jobcenter"), List.of("reader"));
        assertThat(browser.signIn("/konto", "leaving").statusCode()).isEqualTo(200);
    }

    @AfterEach
    void restoreTokens() throws Exception {
        keycloak.tokensLast("");
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void whoLostTheLastRoleIsOut() throws Exception {
        keycloak.takeRoles("leaving");

        assertThat(FormBrowser.location(refused())).endsWith("/kein-zugang");
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void whoIsDisabledIsOut() throws Exception {
        keycloak.disable("leaving");

        assertThat(FormBrowser.location(refused())).contains("/protocol/openid-connect/auth");
    }

    private HttpResponse<String> refused() throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        HttpResponse<String> answer = browser.get("/konto");
        while (answer.statusCode() == 200 && System.nanoTime() < end) {
            Thread.sleep(500); // until the token is refreshed; nothing tells the browser when
            answer = browser.get("/konto");
        }
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer;
    }
}
