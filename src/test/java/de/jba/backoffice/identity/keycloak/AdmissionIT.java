// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(StackExtension.class)
@ResourceLock(KeycloakAdmin.SETTINGS)
class AdmissionIT {
    private final LocalStack stack;
    private final KeycloakAdmin keycloak;
    private final FormBrowser browser;

    AdmissionIT(LocalStack stack) {
        this.stack = stack;
        this.keycloak = new KeycloakAdmin(stack.keycloakUrl());
        this.browser = new FormBrowser(stack.appUrl());
    }

    private static List<String> words(@Nullable String text) {
        return text == null ? List.of() : Arrays.asList(text.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "without-role,     jobcenter,           ,                     Ihr Konto hat hier noch keine Rolle",
        "of-two-agencies,  jobcenter jugendamt, reader,               Ihr Konto gehört zu mehreren JBA-Partnern",
        "editor-of-two,    jobcenter jugendamt, programme-editor,     Ihr Konto gehört zu mehreren JBA-Partnern",
        "without-agency,   ,                    agency-admin,         Ihr Konto gehört zu keinem JBA-Partner",
        "auditor-who-signs,jobcenter,           auditor team-lead,    Diese Rollen passen nicht zusammen",
    })
    void whoDoesNotFitGetsAPageThatSaysSo(String user, String organizations, String roles, String title)
            throws Exception {
        keycloak.person(user, words(organizations), words(roles));

        HttpResponse<String> page = browser.signIn("/konto", user);

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains(title, "lang=\"de\"", "Mit anderem Konto anmelden", "href=\"/logout\"");
        assertThat(browser.get("/konto").statusCode()).as("no way in").isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "organization", "organization:jobcenter"})
    void whoHidesTheSecondAgencyOnTheWayToKeycloakIsNotLetIn(String asked) throws Exception {
        keycloak.person("editor-of-two", List.of("jobcenter", "jugendamt"), List.of("programme-editor"));
        String toKeycloak = FormBrowser.location(browser.get("/konto"));
        assertThat(toKeycloak).contains("organization%3A*");

        browser.follow(browser.submit(
                browser.open(toKeycloak.replace("organization%3A*", asked.replace(":", "%3A"))), "editor-of-two"));

        assertThat(browser.get("/konto").statusCode()).as("no way in").isEqualTo(302);
    }

    @Test
    void personOfAnOrganisationThatTakesNoPartIsRefused() throws Exception {
        keycloak.organization("stadtwerke");
        keycloak.person("of-strangers", List.of("stadtwerke"), List.of("reader"));

        assertThat(browser.signIn("/konto", "of-strangers").body())
                .contains("Ihr JBA-Partner ist hier nicht eingerichtet");
        assertThat(browser.get("/api/v1/me", "Authorization", "Bearer " + stack.token("of-strangers"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void anotherAccountCanSignInThen() throws Exception {
        keycloak.person("without-role", List.of("jobcenter"), List.of());
        browser.signIn("/konto", "without-role");

        assertThat(browser.open("/logout").uri().getPath()).isEqualTo("/abgemeldet");
        assertThat(browser.signIn("/konto", "jc-reader").uri().getPath()).isEqualTo("/konto");
    }

    @ParameterizedTest
    @CsvSource({
        "without-role,     jobcenter,           ,",
        "of-two-agencies,  jobcenter jugendamt, reader",
        "without-agency,   ,                    agency-admin",
        "auditor-who-signs,jobcenter,           auditor team-lead",
    })
    void whoDoesNotFitIsRefusedByTheApi(String user, String organizations, String roles) throws Exception {
        keycloak.person(user, words(organizations), words(roles));

        HttpResponse<String> refused = browser.get("/api/v1/me", "Authorization", "Bearer " + stack.token(user));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }
}
