// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The limits that Keycloak sets count for the person, not for the browser that keeps a screen open. */
@ExtendWith(StackExtension.class)
@Isolated
class SessionTimeIT {
    private static final String TIME = "/sitzung";
    private static final String IDLE = "8";

    private final KeycloakAdmin keycloak;
    private final FormBrowser browser;

    SessionTimeIT(LocalStack stack) {
        this.keycloak = new KeycloakAdmin(stack.keycloakUrl());
        this.browser = new FormBrowser(stack.appUrl());
    }

    @AfterEach
    void asTheRealmSays() throws Exception {
        keycloak.signInsLast("", "");
    }

    @Test
    void theRealmsIdleLimitIsTold() throws Exception {
        browser.signIn("/konto", "jc-reader");

        HttpResponse<String> time = fetch();

        assertThat(time.statusCode()).isEqualTo(200);
        assertThat(left(time)).isBetween(3_500, 3_600);
        assertThat(time.body()).contains("\"forGood\":false");
        assertThat(time.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void heartbeatsOfAnOpenScreenDoNotKeepAnIdlePersonSignedIn() throws Exception {
        keycloak.signInsLast(IDLE, "");
        browser.signIn("/konto", "jc-reader");

        Instant end = Instant.now().plusSeconds(Integer.parseInt(IDLE) + 1);
        while (Instant.now().isBefore(end)) {
            browser.post("/?v-r=heartbeat&v-uiId=0", Map.of());
            Thread.sleep(Duration.ofSeconds(1).toMillis());
        }

        assertThat(fetch().statusCode()).isEqualTo(403);
        assertThat(browser.post("/?v-r=heartbeat&v-uiId=0", Map.of()).statusCode())
                .isEqualTo(410);
        assertThat(browser.open("/konto").body()).as("Keycloak asks again").contains("name=\"password\"");
    }

    @Test
    void whoDoesSomethingStays() throws Exception {
        keycloak.signInsLast(IDLE, "");
        browser.signIn("/konto", "jc-reader");

        for (int i = 0; i < 6; i++) {
            Thread.sleep(Duration.ofSeconds(2).toMillis());
            assertThat(browser.post(TIME, Map.of()).statusCode()).isEqualTo(200);
        }
        assertThat(left(fetch())).isGreaterThan(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"editor", "auditor", "jc-reader"})
    void signInsAreProlongedWithAndWithoutAnAgency(String user) throws Exception {
        browser.signIn("/konto", user);

        for (int i = 0; i < 4; i++) {
            assertThat(browser.post(TIME + "?bleiben", Map.of()).statusCode()).isEqualTo(200);
        }
        assertThat(browser.get("/konto").statusCode()).isEqualTo(200);
    }

    @Test
    void theLongestTimeOfASignInIsKnownBeforeItEnds() throws Exception {
        keycloak.signInsLast("30", "34");
        browser.signIn("/konto", "jc-reader");
        Thread.sleep(Duration.ofSeconds(9).toMillis());

        HttpResponse<String> time = browser.post(TIME + "?bleiben", Map.of());

        assertThat(time.body()).contains("\"forGood\":true");
        assertThat(left(time)).isBetween(15, 26);
    }

    @Test
    void nobodyIsToldWithoutASession() throws Exception {
        assertThat(fetch().statusCode()).isEqualTo(403);
        assertThat(browser.post(TIME + "?bleiben", Map.of()).statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> fetch() throws Exception {
        return browser.get(TIME, "Sec-Fetch-Mode", "cors");
    }

    private static int left(HttpResponse<String> time) {
        return Integer.parseInt(time.body().replaceFirst(".*\"left\":(-?\\d+).*", "$1"));
    }
}
