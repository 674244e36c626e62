// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StartConditionsTest {
    private static final Map<String, String> PRODUCTION = Map.of(
            "JBA_DB_URL", "jdbc:postgresql://db/backoffice",
            "JBA_DB_USER", "jba_app",
            "JBA_DB_PASSWORD", "kZ8-vQ2mT7xW4nB6",
            "JBA_OIDC_ISSUER", "https://id.example/realms/jba",
            "JBA_OIDC_CLIENT_SECRET", "rP5-hD9sL3cF1jG7",
            "JBA_PUBLIC_URL", "https://jba.example");

    private static List<String> objectionsWith(String name, String value) {
        Map<String, String> settings = new TreeMap<>(PRODUCTION);
        settings.put(name, value);
        return StartConditions.objections(settings);
    }

    @Test
    void properProductionStarts() {
        assertThat(StartConditions.objections(PRODUCTION)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "JBA_OIDC_CLIENT_SECRET,demo-client",
        "JBA_OIDC_CLIENT_SECRET,demo-client-but-longer-than-sixteen",
        "JBA_DB_PASSWORD,demo-app",
        "JBA_MAIL_PASSWORD,demo-mail-but-longer-than-sixteen",
        "JBA_DB_PASSWORD,vQ2mT7",
        "JBA_OIDC_ISSUER,http://id.example/realms/jba",
        "JBA_PUBLIC_URL,http://jba.example",
        "JBA_API_CLIENTS,'reports, backoffice-cli'",
        "JBA_MODE,Demo",
    })
    void productionWithAnythingOfTheDemoDoesNotStart(String name, String value) {
        assertThat(objectionsWith(name, value))
                .singleElement()
                .satisfies(objection -> assertThat(objection).startsWith(name).doesNotContain(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "JBA_DB_URL",
                "JBA_DB_USER",
                "JBA_DB_PASSWORD",
                "JBA_OIDC_ISSUER",
                "JBA_OIDC_CLIENT_SECRET",
                "JBA_PUBLIC_URL"
            })
    void whatIsMissingIsNamed(String name) {
        Map<String, String> settings = new TreeMap<>(PRODUCTION);
        settings.remove(name);
        assertThat(StartConditions.objections(settings)).containsExactly(name + " is not set");
    }

    @ParameterizedTest
    @ValueSource(strings = {"production", "demo"})
    void ownersCredentialsAreRefusedInEveryMode(String mode) {
        Map<String, String> settings = new TreeMap<>(PRODUCTION);
        settings.put("JBA_MODE", mode);
        settings.put("JBA_DB_OWNER_USER", "jba_owner");
        assertThat(StartConditions.objections(settings))
                .singleElement()
                .asString()
                .startsWith("JBA_DB_OWNER_USER");
    }

    @Test
    void demoStartsWithItsSecrets() {
        Map<String, String> settings = new TreeMap<>(PRODUCTION);
        settings.put("JBA_MODE", "demo");
        settings.put("JBA_DB_PASSWORD", "demo-app");
        settings.put("JBA_OIDC_CLIENT_SECRET", "demo-client");
        settings.put("JBA_OIDC_ISSUER", "http://127.0.0.1:8180/realms/jba");
        settings.put("JBA_PUBLIC_URL", "http://127.0.0.1:8080");
        settings.put("JBA_API_CLIENTS", "backoffice-cli");
        assertThat(StartConditions.objections(settings)).isEmpty();
    }
}
