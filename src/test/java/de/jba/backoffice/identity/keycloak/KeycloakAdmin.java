// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity.keycloak;

import de.jba.backoffice.stack.Secrets;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps people in the test's realm through Keycloak's own administration. */
public final class KeycloakAdmin {
    /** Locked by every class that changes settings of the realm, which count for everybody. */
    public static final String SETTINGS = "the realm's settings";

    private static final String TEST_KEY = "of-the-test";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String keycloak;

    public KeycloakAdmin(String keycloak) {
        this.keycloak = keycloak;
    }

    /** Makes a person with the password of the demo; one of that name from an earlier test goes. */
    void person(String username, List<String> organizations, List<String> roles)
            throws IOException, InterruptedException {
        for (JsonValue old : array(get("/users?exact=true&username=" + username))) {
            send("DELETE", "/users/" + old.asJsonObject().getString("id"), null);
        }
        HttpResponse<String> created = send(
                "POST",
                "/users",
                Json.createObjectBuilder()
                        .add("username", username)
                        .add("enabled", true)
                        .add("firstName", "Prüfung")
                        .add("lastName", username)
                        .add("email", username + "@jba.invalid")
                        .add("emailVerified", true)
                        .add(
                                "credentials",
                                Json.createArrayBuilder()
                                        .add(Json.createObjectBuilder()
                                                .add("type", "password")
                                                .add("value", Secrets.USER)
                                                .add("temporary", false)))
                        .build());
        String id = created.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", "");
        give(id, roles);
        for (JsonValue organization : array(get("/organizations"))) {
            if (organizations.contains(organization.asJsonObject().getString("alias"))) {
                send(
                        "POST",
                        "/organizations/" + organization.asJsonObject().getString("id") + "/members",
                        Json.createValue(id));
            }
        }
    }

    /** Makes an organisation that is no agency of this JBA, unless it is there already. */
    void organization(String alias) throws IOException, InterruptedException {
        for (JsonValue known : array(get("/organizations"))) {
            if (known.asJsonObject().getString("alias").equals(alias)) {
                return;
            }
        }
        send(
                "POST",
                "/organizations",
                Json.createObjectBuilder()
                        .add("name", alias)
                        .add("alias", alias)
                        .add("enabled", true)
                        .add(
                                "domains",
                                Json.createArrayBuilder()
                                        .add(Json.createObjectBuilder().add("name", alias + ".jba.invalid")))
                        .build());
    }

    /** How many seconds an access token of the application lasts; empty for what the realm says. */
    void tokensLast(String seconds) throws IOException, InterruptedException {
        set("access.token.lifespan", seconds);
    }

    /** After how many idle seconds, and after how many at most, a sign-in ends; empty for what the realm says. */
    public void signInsLast(String idle, String most) throws IOException, InterruptedException {
        set("client.session.idle.timeout", idle);
        set("client.session.max.lifespan", most);
    }

    /** Where Keycloak may lead a browser back to after the sign-in. */
    void leadsBackTo(List<String> addresses) throws IOException, InterruptedException {
        JsonObject client = client();
        send(
                "PUT",
                "/clients/" + client.getString("id"),
                Json.createObjectBuilder(client)
                        .add("redirectUris", Json.createArrayBuilder(addresses))
                        .build());
    }

    private void set(String attribute, String value) throws IOException, InterruptedException {
        JsonObject client = client();
        JsonObject attributes = Json.createObjectBuilder(client.getJsonObject("attributes"))
                .add(attribute, value)
                .build();
        send(
                "PUT",
                "/clients/" + client.getString("id"),
                Json.createObjectBuilder(client).add("attributes", attributes).build());
    }

    /**
     * A token that a person got from the application's own client with their password, for the API. It says nothing of
     * the time at which they proved who they are, as no token of a direct grant does by itself.
     */
    String tokenOfTheApplication(String username) throws IOException, InterruptedException {
        directGrants(true);
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(keycloak + "/realms/jba/protocol/openid-connect/token"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString("grant_type=password&scope=openid&client_id=backoffice"
                                    + "&client_secret=" + Secrets.CLIENT + "&username=" + username + "&password="
                                    + Secrets.USER))
                            .build(),
                    BodyHandlers.ofString());
            return object(answer).getString("access_token");
        } finally {
            directGrants(false);
        }
    }

    private void directGrants(boolean allowed) throws IOException, InterruptedException {
        JsonObject client = client();
        send(
                "PUT",
                "/clients/" + client.getString("id"),
                Json.createObjectBuilder(client)
                        .add("directAccessGrantsEnabled", allowed)
                        .build());
    }

    /** Has every token of the application say that time of the sign-in; null for the truth. */
    public void tokensSayAuthenticatedAt(@Nullable Instant time) throws IOException, InterruptedException {
        String basic = "/client-scopes/" + idIn("/client-scopes", "basic").orElseThrow() + "/protocol-mappers/models";
        String own = "/clients/" + clientId() + "/protocol-mappers/models";
        Optional<String> pretended = idIn(own, "auth_time");
        if (pretended.isPresent()) {
            send("DELETE", own + "/" + pretended.get(), null);
        }
        Optional<String> truth = idIn(basic, "auth_time");
        if (time == null && truth.isEmpty()) {
            send("POST", basic, mapper("oidc-usersessionmodel-note-mapper", "user.session.note", "AUTH_TIME"));
        } else if (time != null) {
            if (truth.isPresent()) {
                send("DELETE", basic + "/" + truth.get(), null);
            }
            send(
                    "POST",
                    own,
                    mapper("oidc-hardcoded-claim-mapper", "claim.value", Long.toString(time.getEpochSecond())));
        }
    }

    private static JsonObject mapper(String kind, String setting, String value) {
        return Json.createObjectBuilder()
                .add("name", "auth_time")
                .add("protocol", "openid-connect")
                .add("protocolMapper", kind)
                .add(
                        "config",
                        Json.createObjectBuilder()
                                .add("claim.name", "auth_time")
                                .add(setting, value)
                                .add("jsonType.label", "long")
                                .add("access.token.claim", "true")
                                .add("introspection.token.claim", "true")
                                .add("id.token.claim", "true"))
                .build();
    }

    /** Has the realm sign and check with this key, too; its own goes first. Answers the key's identifier. */
    String addSigningKey(String pem) throws IOException, InterruptedException {
        removeSigningKey();
        HttpResponse<String> created = send(
                "POST",
                "/components",
                Json.createObjectBuilder()
                        .add("name", TEST_KEY)
                        .add("providerId", "rsa")
                        .add("providerType", "org.keycloak.keys.KeyProvider")
                        .add(
                                "config",
                                Json.createObjectBuilder()
                                        .add(
                                                "priority",
                                                Json.createArrayBuilder().add("1"))
                                        .add(
                                                "algorithm",
                                                Json.createArrayBuilder().add("RS256"))
                                        .add(
                                                "privateKey",
                                                Json.createArrayBuilder().add(pem)))
                        .build());
        String id = created.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", "");
        return object(get("/keys")).getJsonArray("keys").stream()
                .map(JsonValue::asJsonObject)
                .filter(key -> key.getString("providerId").equals(id))
                .map(key -> key.getString("kid"))
                .findFirst()
                .orElseThrow();
    }

    void removeSigningKey() throws IOException, InterruptedException {
        Optional<String> known = idIn("/components?type=org.keycloak.keys.KeyProvider", TEST_KEY);
        if (known.isPresent()) {
            send("DELETE", "/components/" + known.get(), null);
        }
    }

    /** Genuine, of the same Keycloak, and of another realm. */
    String tokenOfTheMasterRealm() throws IOException, InterruptedException {
        return token();
    }

    /** The identifier of the entry with this name in a list of Keycloak's. */
    private Optional<String> idIn(String list, String name) throws IOException, InterruptedException {
        return array(get(list)).stream()
                .map(JsonValue::asJsonObject)
                .filter(entry -> entry.getString("name").equals(name))
                .map(entry -> entry.getString("id"))
                .findFirst();
    }

    /** Takes all roles in the application from a person. */
    void takeRoles(String username) throws IOException, InterruptedException {
        String held = "/users/" + userId(username) + "/role-mappings/clients/" + clientId();
        send("DELETE", held, array(get(held)));
    }

    /** Lets a person in no longer; their session at Keycloak is not ended by that. */
    void disable(String username) throws IOException, InterruptedException {
        send(
                "PUT",
                "/users/" + userId(username),
                Json.createObjectBuilder().add("enabled", false).build());
    }

    private String userId(String username) throws IOException, InterruptedException {
        return array(get("/users?exact=true&username=" + username))
                .getJsonObject(0)
                .getString("id");
    }

    private void give(String id, List<String> roles) throws IOException, InterruptedException {
        JsonArrayBuilder chosen = Json.createArrayBuilder();
        for (JsonValue role : array(get("/clients/" + clientId() + "/roles"))) {
            if (roles.contains(role.asJsonObject().getString("name"))) {
                chosen.add(role);
            }
        }
        send("POST", "/users/" + id + "/role-mappings/clients/" + clientId(), chosen.build());
    }

    private String clientId() throws IOException, InterruptedException {
        return client().getString("id");
    }

    private JsonObject client() throws IOException, InterruptedException {
        return array(get("/clients?clientId=backoffice")).getJsonObject(0);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path, null);
    }

    private HttpResponse<String> send(String method, String path, @Nullable JsonValue body)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(keycloak + "/admin/realms/jba" + path))
                        .header("Authorization", "Bearer " + token())
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    private String token() throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(keycloak + "/realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=password&client_id=admin-cli&username=admin&password="
                                + Secrets.KEYCLOAK_ADMIN))
                        .build(),
                BodyHandlers.ofString());
        return object(answer).getString("access_token");
    }

    private static JsonObject object(HttpResponse<String> answer) {
        try (JsonReader json = Json.createReader(new StringReader(answer.body()))) {
            return json.readObject();
        }
    }

    private static JsonArray array(HttpResponse<String> answer) {
        try (JsonReader json = Json.createReader(new StringReader(answer.body()))) {
            return json.readArray();
        }
    }
}
