// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import de.jba.backoffice.stack.TlsServer;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser is told when TLS stands before the application, as it does in an installation. */
@ExtendWith(StackExtension.class)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(KeycloakAdmin.SETTINGS)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TlsIT {
    private final LocalStack stack;
    private final KeycloakAdmin keycloak;
    private TlsServer server;

    TlsIT(LocalStack stack) {
        this.stack = stack;
        this.keycloak = new KeycloakAdmin(stack.keycloakUrl());
    }

    @BeforeAll
    void start() throws Exception {
        server = stack.behindTls();
        keycloak.leadsBackTo(List.of(stack.appUrl() + "/oidc/callback", server.url() + "/oidc/callback"));
    }

    @AfterAll
    void stop() throws Exception {
        keycloak.leadsBackTo(List.of(stack.appUrl() + "/oidc/callback"));
        server.close();
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void theSessionsCookieIsForThisHostAndForTlsAlone() throws Exception {
        FormBrowser browser = new FormBrowser(server.url(), server.tls());

        String cookie = browser.get("/").headers().firstValue("Set-Cookie").orElseThrow();

        assertThat(cookie).startsWith("__Host-JSESSIONID=");
        assertThat(List.of(cookie.split("; ?")))
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=lax")
                .noneMatch(attribute -> attribute.startsWith("Domain"));
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void theSessionHasANewIdAfterTheSignIn() throws Exception {
        FormBrowser browser = new FormBrowser(server.url(), server.tls());
        HttpResponse<String> loginPage = browser.open("/konto");
        String before = browser.sessionCookie().orElseThrow();

        HttpResponse<String> page = browser.follow(browser.submit(loginPage, "jc-reader"));

        assertThat(page.uri().toString()).isEqualTo(server.url() + "/konto");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(browser.sessionCookie().orElseThrow()).isNotEqualTo(before);
    }

    @ParameterizedTest
    @Execution(ExecutionMode.SAME_THREAD)
    @ValueSource(
            strings = {
                "/",
                "/konto",
                "/api/v1/me",
                "/programm",
                "/programm/1900",
                "/css/notice.css",
                "/css/none.css",
                "/abgemeldet",
                "/openapi",
                "/oidc/callback",
                "/api/v1/no-such-thing"
            })
    void everyAnswerBindsTheBrowserToTls(String address) throws Exception {
        assertThat(new FormBrowser(server.url(), server.tls())
                        .get(address)
                        .headers()
                        .allValues("Strict-Transport-Security"))
                .containsExactly("max-age=31536000; includeSubDomains");
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void aPageOfAnotherSiteChangesNothing() throws Exception {
        FormBrowser browser = new FormBrowser(server.url(), server.tls());
        browser.signIn("/konto", "jc-reader");

        assertThat(browser.postJson("/?v-r=uidl&v-uiId=0", "{}", "Origin", "http://localhost")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.postJson("/sitzung", "", "Origin", server.url()).statusCode())
                .isEqualTo(200);
    }
}
