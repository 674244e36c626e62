// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(StackExtension.class)
class ScreenSignInIT {
    private final LocalStack stack;
    private final FormBrowser browser;

    ScreenSignInIT(LocalStack stack) {
        this.stack = stack;
        this.browser = new FormBrowser(stack.appUrl());
    }

    @Test
    void leadsThroughKeycloakBackToThePageFirstAskedFor() throws Exception {
        HttpResponse<String> toKeycloak = browser.get("/konto?tab=rollen");
        assertThat(FormBrowser.location(toKeycloak))
                .startsWith(stack.keycloakUrl())
                .contains("code_challenge_method=S256", "code_challenge=", "state=", "nonce=", "response_type=code");
        String before = browser.sessionCookie().orElseThrow();

        HttpResponse<String> back = browser.submit(browser.follow(toKeycloak), "jc-admin");
        assertThat(FormBrowser.location(back)).startsWith(stack.appUrl() + "/oidc/callback?");
        HttpResponse<String> home = browser.get(FormBrowser.location(back));

        assertThat(FormBrowser.location(home)).isEqualTo(stack.appUrl() + "/konto?tab=rollen");
        assertThat(browser.sessionCookie().orElseThrow()).isNotEqualTo(before);
        assertThat(signedIn()).isTrue();
    }

    @Test
    void sessionCookieIsNotForScriptsNorForOtherSites() throws Exception {
        assertThat(browser.get("/").headers().firstValue("Set-Cookie").orElseThrow())
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("SameSite=Lax");
    }

    @Test
    void sessionDoesNotOpenTheApi() throws Exception {
        browser.signIn("/", "jc-admin");
        assertThat(signedIn()).isTrue();

        for (String address : new String[] {"/api/v1/me", "/%61pi/v1/me", "/api;x/v1/me", "/x/../api/v1/me"}) {
            assertThat(browser.get(stack.appUrl() + address).statusCode())
                    .as(address)
                    .isIn(400, 401);
        }
    }

    @Test
    void answerOfAnotherBrowserIsRefused() throws Exception {
        HttpResponse<String> back = browser.submit(browser.open("/"), "jc-admin");

        FormBrowser other = new FormBrowser(stack.appUrl());
        other.get("/");
        HttpResponse<String> refused = other.get(FormBrowser.location(back));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Die Anmeldung hat nicht geklappt");
        assertThat(refused.headers().firstValue("X-Request-Id")).get().satisfies(id -> assertThat(refused.body())
                .contains(id));
    }

    @Test
    void answerCountsOnce() throws Exception {
        HttpResponse<String> back = browser.submit(browser.open("/"), "jc-admin");
        browser.get(FormBrowser.location(back));
        browser.get("/logout");

        browser.get("/");
        assertThat(browser.get(FormBrowser.location(back)).statusCode()).isEqualTo(400);
    }

    @Test
    void signOutEndsTheSessionHereAndAtKeycloak() throws Exception {
        browser.signIn("/", "jc-reader");

        HttpResponse<String> page = browser.open("/logout");

        assertThat(page.uri().getPath()).isEqualTo("/abgemeldet");
        assertThat(page.body()).contains("Sie sind abgemeldet");
        assertThat(browser.open("/").body()).as("Keycloak asks again").contains("name=\"password\"");
    }

    @Test
    void keycloakEndsTheSessionByTheBackChannel() throws Exception {
        browser.signIn("/", "ja-reader");
        assertThat(signedIn()).isTrue();

        endAtKeycloakAlone();

        assertThat(signedIn()).isFalse();
    }

    /** The sign-out page of Keycloak itself, as another application would use it. */
    private void endAtKeycloakAlone() throws IOException, InterruptedException {
        HttpResponse<String> question =
                browser.open(stack.keycloakUrl() + "/realms/jba/protocol/openid-connect/logout");
        String body = question.body();
        String action =
                body.replaceFirst("(?s).*<form[^>]*action=\"([^\"]+)\".*", "$1").replace("&amp;", "&");
        String code = body.replaceFirst("(?s).*name=\"session_code\" value=\"([^\"]+)\".*", "$1");
        browser.follow(browser.post(
                question.uri().resolve(action).toString(), Map.of("session_code", code, "confirmLogout", "x")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "logout_token=", "logout_token=a.b.c", "logout_token=eyJhbGciOiJub25lIn0.e30."})
    void backChannelBelievesNoOtherToken(String body) throws Exception {
        browser.signIn("/", "ja-reader");
        String token = body.replaceFirst("^logout_token=", "");

        HttpResponse<String> answer = browser.post("/backchannel-logout", Map.of("logout_token", token));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(signedIn()).isTrue();
    }

    @Test
    void accessTokenIsNoLogoutToken() throws Exception {
        browser.signIn("/", "ja-reader");

        HttpResponse<String> answer =
                browser.post("/backchannel-logout", Map.of("logout_token", stack.token("ja-reader")));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(signedIn()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/programm/2022", "/health/live", "/metrics", "/openapi", "/css/notice.css", "/abgemeldet"})
    void publicPagesAskNobodyToSignIn(String address) throws Exception {
        assertThat(browser.get(address).statusCode()).isIn(200, 404);
    }

    @Test
    void whatAPageFetchesForItselfIsNotSentToKeycloak() throws Exception {
        assertThat(browser.get("/VAADIN/dynamic/resource/1/x", "Sec-Fetch-Mode", "no-cors")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/?v-r=uidl&v-uiId=0", Map.of()).body()).contains("\"sessionExpired\":true");
        assertThat(browser.get("/?v-r=push").statusCode()).isEqualTo(403);
    }

    private boolean signedIn() throws IOException, InterruptedException {
        return browser.get("/konto").statusCode() != 302;
    }
}
