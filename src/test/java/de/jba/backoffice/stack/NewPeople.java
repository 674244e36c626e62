// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.stack;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** Adds people to the running realm, with roles that no demo user has alone. */
final class NewPeople {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String keycloak;

    NewPeople(String keycloak) {
        this.keycloak = keycloak;
    }

    /** Adds a person of an agency with exactly these roles, who signs in with the demo users' password. */
    void add(String username, String agency, List<String> roles) {
        String user = created(
                "/users",
                Json.createObjectBuilder()
                        .add("username", username)
                        .add("enabled", true)
                        .add("email", username + "@jba.invalid")
                        .add("emailVerified", true)
                        .add("firstName", "Prüfung")
                        .add("lastName", username)
                        .add(
                                "credentials",
                                Json.createArrayBuilder()
                                        .add(Json.createObjectBuilder()
                                                .add("type", "password")
                                                .add("value", Secrets.USER)
                                                .add("temporary", false)))
                        .build());
        String client = list("/clients?clientId=backoffice").getJsonObject(0).getString("id");
        JsonArray granted = roles.stream()
                .map(role -> object("/clients/" + client + "/roles/" + role))
                .collect(Json::createArrayBuilder, (all, role) -> all.add(role), (a, b) -> a.addAll(b))
                .build();
        send("POST", "/users/" + user + "/role-mappings/clients/" + client, granted.toString());
        String organisation = list("/organizations?search=" + agency + "&exact=false").stream()
                .map(JsonValue::asJsonObject)
                .filter(each -> each.getString("alias").equals(agency))
                .findFirst()
                .orElseThrow()
                .getString("id");
        send("POST", "/organizations/" + organisation + "/members", user);
    }

    private String created(String path, JsonObject body) {
        String location = send("POST", path, body.toString())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private JsonArray list(String path) {
        try (JsonReader json =
                Json.createReader(new StringReader(send("GET", path, null).body()))) {
            return json.readArray();
        }
    }

    private JsonObject object(String path) {
        try (JsonReader json =
                Json.createReader(new StringReader(send("GET", path, null).body()))) {
            return json.readObject();
        }
    }

    private HttpResponse<String> send(String method, String path, @org.jspecify.annotations.Nullable String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(keycloak + "/admin/realms/jba" + path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        HttpResponse<String> answer = exchange(request.build());
        if (answer.statusCode() >= 300) {
            throw new StackProblem("Keycloak refuses %s %s: %s".formatted(method, path, answer.body()));
        }
        return answer;
    }

    private String token() {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(keycloak + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "grant_type=password&client_id=admin-cli&username=admin&password=" + Secrets.KEYCLOAK_ADMIN))
                .build();
        try (JsonReader json =
                Json.createReader(new StringReader(exchange(request).body()))) {
            return json.readObject().getString("access_token");
        }
    }

    private static HttpResponse<String> exchange(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new StackProblem("Keycloak does not answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackProblem("Waiting for Keycloak was interrupted.", e);
        }
    }
}
