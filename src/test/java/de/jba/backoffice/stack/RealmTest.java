// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.stack;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RealmTest {
    private static JsonObject production;
    private static JsonObject demo;

    @BeforeAll
    static void read() throws IOException {
        production = parse(Realm.production(Path.of("")));
        demo = parse(Realm.demo(Path.of("")));
    }

    @Test
    void productionHasNoUsersAndNoClientForScripts() {
        assertThat(names(production, "users", "username")).containsExactly("service-account-backoffice");
        assertThat(names(production, "clients", "clientId")).containsExactly("backoffice");
        assertThat(production.getJsonArray("organizations"))
                .allSatisfy(
                        organization -> assertThat(organization.asJsonObject()).doesNotContainKey("members"));
    }

    @Test
    void signInWearsAThemeThatIsHere() {
        Path theme = Path.of("realm-config/themes", production.getString("loginTheme"), "login/theme.properties");

        assertThat(theme).exists();
    }

    @Test
    void productionAsksForGoodPasswordsSlowsGuessingAndLogsEvents() {
        assertThat(production.getString("passwordPolicy")).contains("length(12)", "notUsername");
        assertThat(production.getBoolean("bruteForceProtected")).isTrue();
        assertThat(production.getBoolean("eventsEnabled")).isTrue();
        assertThat(production.getBoolean("adminEventsEnabled")).isTrue();
    }

    @Test
    void productionClientIsConfidentialWithPkceAndWithoutDirectGrants() {
        JsonObject client = client(production, "backoffice");

        assertThat(client.getBoolean("publicClient")).isFalse();
        assertThat(client.getBoolean("directAccessGrantsEnabled")).isFalse();
        assertThat(client.getBoolean("implicitFlowEnabled")).isFalse();
        assertThat(client.getString("secret")).isEqualTo("${JBA_OIDC_CLIENT_SECRET}");
        assertThat(client.getJsonObject("attributes").getString("pkce.code.challenge.method"))
                .isEqualTo("S256");
        assertThat(client.getJsonObject("attributes").getString("backchannel.logout.url"))
                .startsWith("${JBA_PUBLIC_URL}/");
    }

    @Test
    void leadsAndAuditorsNeedASecondFactorAndNobodyElseDoes() {
        List<String> demanding = production
                .getJsonObject("roles")
                .getJsonObject("client")
                .getJsonArray("backoffice")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(role -> role.containsKey("composites"))
                .map(role -> role.getString("name"))
                .toList();
        assertThat(demanding).containsExactlyInAnyOrder("team-lead", "auditor");
        assertThat(flow(production, "sign-in forms")).contains("second factor by role");
    }

    @Test
    void demoAddsTheContractsUsers() {
        assertThat(names(demo, "users", "username"))
                .containsExactlyInAnyOrder(
                        "aa-admin",
                        "aa-lead",
                        "aa-reader",
                        "jc-admin",
                        "jc-lead",
                        "jc-reader",
                        "jc-deputy",
                        "ja-admin",
                        "ja-lead",
                        "ja-reader",
                        "editor",
                        "auditor",
                        "service-account-backoffice");
    }

    @Test
    void demoNeedsNeitherPolicyNorSecondFactorAndServesScripts() {
        assertThat(demo).doesNotContainKey("passwordPolicy");
        assertThat(flow(demo, "sign-in forms")).doesNotContain("second factor by role");
        assertThat(client(demo, "backoffice-cli").getBoolean("directAccessGrantsEnabled"))
                .isTrue();
    }

    @Test
    void timeOfASignInIsMadeUpInTheDemoAlone() {
        assertThat(client(demo, "backoffice-cli")
                        .getJsonArray("protocolMappers")
                        .toString())
                .contains("script-auth-time.js");
        assertThat(production.toString()).doesNotContain("auth_time", "auth-time", "script-", "backoffice-cli");
    }

    @Test
    void theApplicationsOwnAccountOnlyReads() {
        JsonObject account = only(production, "users", "username", "service-account-backoffice");

        assertThat(account.getJsonObject("clientRoles").keySet()).containsExactly("realm-management");
        assertThat(account.getJsonObject("clientRoles").getJsonArray("realm-management").stream()
                        .map(role -> ((JsonString) role).getString()))
                .allMatch(role -> role.startsWith("view-"))
                .doesNotContain("view-realm");
        assertThat(account).doesNotContainKeys("credentials", "realmRoles");
    }

    @Test
    void demoLeavesTheProductionClientAsItIs() {
        assertThat(client(demo, "backoffice")).isEqualTo(client(production, "backoffice"));
    }

    private static JsonObject parse(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    private static Set<String> names(JsonObject realm, String list, String key) {
        return Set.copyOf(realm.getJsonArray(list)
                .getValuesAs((JsonValue value) -> value.asJsonObject().getString(key)));
    }

    private static JsonObject client(JsonObject realm, String id) {
        return only(realm, "clients", "clientId", id);
    }

    private static List<String> flow(JsonObject realm, String alias) {
        return only(realm, "authenticationFlows", "alias", alias)
                .getJsonArray("authenticationExecutions")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(execution -> execution.get(execution.containsKey("flowAlias") ? "flowAlias" : "authenticator"))
                .map(name -> ((JsonString) name).getString())
                .toList();
    }

    private static JsonObject only(JsonObject realm, String list, String key, String value) {
        return realm.getJsonArray(list).getValuesAs(JsonObject.class).stream()
                .filter(entry -> value.equals(entry.getString(key)))
                .findAny()
                .orElseThrow();
    }
}
