// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What signs or publishes asks for a sign-in that is at most five minutes old, at the API and on screen. */
@ExtendWith(StackExtension.class)
@ResourceLock(KeycloakAdmin.SETTINGS)
class FreshSignInIT {
    private static final String CHALLENGE = "Bearer error=\"insufficient_user_authentication\", max_age=\"300\"";

    private final LocalStack stack;
    private final KeycloakAdmin keycloak;
    private final FormBrowser browser;

    FreshSignInIT(LocalStack stack) {
        this.stack = stack;
        this.keycloak = new KeycloakAdmin(stack.keycloakUrl());
        this.browser = new FormBrowser(stack.appUrl());
    }

    @AfterEach
    void asTheRealmSays() throws Exception {
        keycloak.tokensSayAuthenticatedAt(null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cosignatures", "publication"})
    void tokenWithoutATimeIsNotFresh(String act) throws Exception {
        String token = keycloak.tokenOfTheApplication("jc-lead");
        assertThat(browser.get("/api/v1/me", "Authorization", "Bearer " + token).statusCode())
                .as("good enough for everything else")
                .isEqualTo(200);

        isAskedToSignInAgain(post(act, token));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cosignatures", "publication"})
    void tokenOfAnOldSignInIsNotFresh(String act) throws Exception {
        keycloak.tokensSayAuthenticatedAt(Instant.now().minus(Duration.ofMinutes(6)));

        isAskedToSignInAgain(post(act, keycloak.tokenOfTheApplication("jc-lead")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cosignatures", "publication"})
    void tokenOfAFreshSignInGetsAsFarAsTheMissingEntityTag(String act) throws Exception {
        keycloak.tokensSayAuthenticatedAt(Instant.now().minus(Duration.ofMinutes(4)));
        assertThat(post(act, keycloak.tokenOfTheApplication("jc-lead")).statusCode())
                .isEqualTo(428);
        assertThat(post(act, stack.token("jc-lead")).statusCode())
                .as("the demo's client for scripts")
                .isEqualTo(428);
    }

    @Test
    void freshSignInGivesNoRightThatIsNotThere() throws Exception {
        assertThat(post("cosignatures", stack.token("jc-admin")).statusCode()).isEqualTo(403);
    }

    @Test
    void refusedAttemptIsInTheLog() throws Exception {
        String reference = post("publication", keycloak.tokenOfTheApplication("ja-lead"))
                .headers()
                .firstValue("X-Request-Id")
                .orElseThrow();

        assertThat(browser.get(
                                "/api/v1/audit?size=50&action=refuse",
                                "Authorization",
                                "Bearer " + stack.token("auditor"))
                        .body())
                .contains(reference, "signInTooOld");
    }

    @Test
    void signedInPersonProvesOnceMoreWhoTheyAreAndKeepsTheSession() throws Exception {
        browser.signIn("/", "jc-lead");
        String before = browser.sessionCookie().orElseThrow();

        HttpResponse<String> question = browser.open("/erneut-anmelden?zurueck=%2Fkonto%3Fvon%3Dhier");
        assertThat(question.uri().toString())
                .as("Keycloak asks although it knows")
                .startsWith(stack.keycloakUrl());
        HttpResponse<String> back = browser.follow(browser.submit(question, "jc-lead"));

        assertThat(back.uri()).hasToString(stack.appUrl() + "/konto?von=hier");
        assertThat(back.statusCode()).isEqualTo(200);
        assertThat(browser.sessionCookie().orElseThrow()).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https%3A%2F%2Fevil.example", "%2F%2Fevil.example", "%2F%5Cevil.example"})
    void theWayBackLeadsNowhereElse(String elsewhere) throws Exception {
        browser.signIn("/", "jc-lead");

        HttpResponse<String> back =
                browser.follow(browser.submit(browser.open("/erneut-anmelden?zurueck=" + elsewhere), "jc-lead"));

        assertThat(back.uri().toString()).startsWith(stack.appUrl() + "/");
    }

    private HttpResponse<String> post(String act, String token) throws Exception {
        return browser.postJson("/api/v1/programmes/2022/" + act, "{}", "Authorization", "Bearer " + token);
    }

    private static void isAskedToSignInAgain(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
        assertThat(answer.headers().allValues("WWW-Authenticate")).containsExactly(CHALLENGE);
        assertThat(Stream.of(answer.headers().firstValue("Content-Type").orElse("")))
                .allMatch(type -> type.startsWith("application/problem+json"));
    }
}
