// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.stack;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

/** Gets tokens with user name and password through the demo realm's client for scripts. */
public final class DirectGrant {
    /** Held while somebody signs in: Keycloak takes one sign-in of a person at a time, and a refused one locks them out. */
    public static final Lock SIGN_IN = new ReentrantLock();

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI endpoint;

    public DirectGrant(String issuer) {
        this.endpoint = URI.create(issuer + "/protocol/openid-connect/token");
    }

    /** The access token of a demo user. */
    public String token(String user) {
        Map<String, String> form = Map.of(
                "grant_type", "password",
                "client_id", "backoffice-cli",
                "scope", "openid",
                "username", user,
                "password", Secrets.USER);
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))))
                .build();
        SIGN_IN.lock();
        try {
            HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
            if (response.statusCode() == 401) {
                Thread.sleep(1_500); // until Keycloak is done with the sign-in before; nothing tells when
                response = HTTP.send(request, BodyHandlers.ofString());
            }
            if (response.statusCode() != 200) {
                throw new StackProblem("No token for %s: %s".formatted(user, response.body()));
            }
            try (JsonReader json = Json.createReader(new StringReader(response.body()))) {
                return json.readObject().getString("access_token");
            }
        } catch (IOException e) {
            throw new StackProblem("No token for %s: Keycloak does not answer.".formatted(user), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackProblem("The sign-in of %s was interrupted.".formatted(user), e);
        } finally {
            SIGN_IN.unlock();
        }
    }
}
