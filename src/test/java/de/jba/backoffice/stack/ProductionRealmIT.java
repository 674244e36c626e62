// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.stack;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What production imports, tried in a real Keycloak under another name, with people made for the test. */
@ExtendWith(StackExtension.class)
@Execution(ExecutionMode.CONCURRENT)
class ProductionRealmIT {
    private static final String REALM = "jba-production";
    private static final String APPLICATION = "http://127.0.0.1:1";
    private static final String GOOD_PASSWORD = "Vier-Pferde-im-Park-7";
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");

    private static LocalStack stack;
    private static String admin;

    @BeforeAll
    static void importIt(LocalStack running) throws IOException, InterruptedException {
        stack = running;
        admin = adminToken();
        String realm = Realm.production(Path.of(""))
                .replace("\"realm\": \"jba\"", "\"realm\": \"" + REALM + "\"")
                .replace("${JBA_PUBLIC_URL}", APPLICATION)
                .replace("${JBA_OIDC_CLIENT_SECRET}", "of-this-test");
        assertThat(send("POST", "/admin/realms", realm).statusCode()).isEqualTo(201);
    }

    @AfterAll
    static void removeIt() throws IOException, InterruptedException {
        send("DELETE", "/admin/realms/" + REALM, "");
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void aWeakPasswordIsRefused() throws IOException, InterruptedException {
        assertThat(person("weak", "reader", "demo")).isEqualTo(400);
    }

    @ParameterizedTest
    @Execution(ExecutionMode.SAME_THREAD)
    @ValueSource(strings = {"team-lead", "auditor"})
    void whoSignsOrAuditsMustSetUpASecondFactor(String role) throws IOException, InterruptedException {
        assertThat(person("second-" + role, role, GOOD_PASSWORD)).isEqualTo(204);

        assertThat(signIn("second-" + role).body()).contains("kc-totp-settings-form");
    }

    @ParameterizedTest
    @Execution(ExecutionMode.SAME_THREAD)
    @ValueSource(strings = {"reader", "agency-admin", "programme-editor"})
    void othersSignInWithTheirPassword(String role) throws IOException, InterruptedException {
        assertThat(person("first-" + role, role, GOOD_PASSWORD)).isEqualTo(204);

        HttpResponse<String> answer = signIn("first-" + role);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse(""))
                .startsWith(APPLICATION + "/oidc/callback?")
                .contains("code=");
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void theApplicationsOwnAccountReadsPeopleAndChangesNothing() throws IOException, InterruptedException {
        String body = http().send(
                        form(
                                        stack.keycloakUrl() + "/realms/" + REALM + "/protocol/openid-connect/token",
                                        "grant_type=client_credentials&client_id=backoffice&client_secret=of-this-test")
                                .build(),
                        BodyHandlers.ofString())
                .body();
        String account;
        try (JsonReader json = Json.createReader(new StringReader(body))) {
            account = json.readObject().getString("access_token");
        }
        person("somebody", "reader", GOOD_PASSWORD);
        String person = read("/admin/realms/" + REALM + "/users?username=somebody")
                .asJsonArray()
                .getJsonObject(0)
                .getString("id");
        String organization = read("/admin/realms/" + REALM + "/organizations")
                .asJsonArray()
                .getJsonObject(0)
                .getString("id");
        for (String readable : List.of(
                "/users",
                "/users/" + person,
                "/organizations",
                "/events?type=LOGIN",
                "/organizations/" + organization + "/members",
                "/clients?clientId=backoffice")) {
            assertThat(asAccount(account, "GET", readable, "")).as(readable).isEqualTo(200);
        }
        String[][] changes = {
            {"POST", "/users", "{\"username\":\"intruder\",\"enabled\":true}"},
            {"PUT", "/users/" + person, "{\"enabled\":false}"},
            {"DELETE", "/users/" + person, ""},
            {
                "PUT",
                "/users/" + person + "/reset-password",
                "{\"type\":\"password\",\"value\":\"" + GOOD_PASSWORD + "\"}"
            },
            {"POST", "/users/" + person + "/logout", ""},
            {"POST", "/organizations", "{\"name\":\"x\",\"alias\":\"x\",\"domains\":[{\"name\":\"x.invalid\"}]}"},
            {"POST", "/organizations/" + organization + "/members", "\"" + person + "\""},
            {"POST", "/clients", "{\"clientId\":\"x\"}"},
            {"PUT", "", "{\"bruteForceProtected\":false}"},
            {"DELETE", "/events", ""},
        };
        for (String[] change : changes) {
            assertThat(asAccount(account, change[0], change[1], change[2]))
                    .as(change[0] + " " + change[1])
                    .isEqualTo(403);
        }
    }

    private static int asAccount(String token, String method, String path, String body)
            throws IOException, InterruptedException {
        return http().send(
                        HttpRequest.newBuilder(URI.create(stack.keycloakUrl() + "/admin/realms/" + REALM + path))
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/json")
                                .method(method, BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString())
                .statusCode();
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void withoutPkceNobodyIsSentOn() throws IOException, InterruptedException {
        HttpResponse<String> answer = http().send(
                        HttpRequest.newBuilder(URI.create(authorization(""))).build(), BodyHandlers.ofString());

        assertThat(answer.headers().firstValue("Location").orElse("")).contains("error=invalid_request");
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void passwordAloneGivesNoToken() throws IOException, InterruptedException {
        HttpResponse<String> answer = http().send(
                        form(
                                        stack.keycloakUrl() + "/realms/" + REALM + "/protocol/openid-connect/token",
                                        "grant_type=password&client_id=backoffice&client_secret=of-this-test&username=x&password=y")
                                .build(),
                        BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("unauthorized_client");
    }

    private static HttpResponse<String> signIn(String user) throws IOException, InterruptedException {
        HttpResponse<String> page = http().send(
                        HttpRequest.newBuilder(URI.create(
                                        authorization("&code_challenge_method=S256&code_challenge=" + "a".repeat(43))))
                                .build(),
                        BodyHandlers.ofString());
        Matcher form = FORM.matcher(page.body());
        assertThat(form.find()).as("a form to sign in").isTrue();
        HttpResponse<String> answer = withCookies(
                page, form(form.group(1).replace("&amp;", "&"), "username=" + user + "&password=" + GOOD_PASSWORD));
        String next = answer.headers().firstValue("Location").orElse("");
        return next.startsWith(stack.keycloakUrl())
                ? withCookies(page, HttpRequest.newBuilder(URI.create(next)))
                : answer;
    }

    /** By hand: Java's own store withholds secure cookies, which browsers do send to loopback. */
    private static HttpResponse<String> withCookies(HttpResponse<?> from, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        String cookies = from.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0])
                .collect(Collectors.joining("; "));
        return http().send(request.header("Cookie", cookies).build(), BodyHandlers.ofString());
    }

    private static String authorization(String pkce) {
        return stack.keycloakUrl() + "/realms/" + REALM
                + "/protocol/openid-connect/auth?response_type=code&client_id=backoffice&scope=openid&state=s&redirect_uri="
                + URLEncoder.encode(APPLICATION + "/oidc/callback", StandardCharsets.UTF_8) + pkce;
    }

    private static HttpClient http() {
        return HttpClient.newBuilder().followRedirects(Redirect.NEVER).build();
    }

    /** Makes a person with one role; answers how Keycloak took the password. */
    private static int person(String name, String role, String password) throws IOException, InterruptedException {
        String users = "/admin/realms/" + REALM + "/users";
        JsonObject person = Json.createObjectBuilder()
                .add("username", name)
                .add("enabled", true)
                .add("email", name + "@jba.invalid")
                .add("firstName", "Test")
                .add("lastName", role)
                .build();
        String at = URI.create(send("POST", users, person.toString())
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .getPath();
        String client = read("/admin/realms/" + REALM + "/clients?clientId=backoffice")
                .asJsonArray()
                .getJsonObject(0)
                .getString("id");
        JsonObject held = read("/admin/realms/" + REALM + "/clients/" + client + "/roles/" + role)
                .asJsonObject();
        send("POST", at + "/role-mappings/clients/" + client, "[" + held + "]");
        return send(
                        "PUT",
                        at + "/reset-password",
                        Json.createObjectBuilder()
                                .add("type", "password")
                                .add("temporary", false)
                                .add("value", password)
                                .build()
                                .toString())
                .statusCode();
    }

    private static String adminToken() throws IOException, InterruptedException {
        String body = http().send(
                        form(
                                        stack.keycloakUrl() + "/realms/master/protocol/openid-connect/token",
                                        "grant_type=password&client_id=admin-cli&username=admin&password="
                                                + Secrets.KEYCLOAK_ADMIN)
                                .build(),
                        BodyHandlers.ofString())
                .body();
        try (JsonReader json = Json.createReader(new StringReader(body))) {
            return json.readObject().getString("access_token");
        }
    }

    private static JsonStructure read(String path) throws IOException, InterruptedException {
        try (JsonReader json =
                Json.createReader(new StringReader(send("GET", path, "").body()))) {
            return json.read();
        }
    }

    private static HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        return http().send(
                        HttpRequest.newBuilder(URI.create(stack.keycloakUrl() + path))
                                .header("Authorization", "Bearer " + admin)
                                .header("Content-Type", "application/json")
                                .method(method, BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
    }

    private static HttpRequest.Builder form(String address, String body) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }
}
