// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.stack.demo;

import de.jba.backoffice.stack.StackProblem;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
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
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Calls the API as one of the demo users, with the reason that the log is to hold. */
final class ApiClient {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String base;
    private final UnaryOperator<String> tokens;
    private final String reason;
    private final Map<String, String> tokenOf = new ConcurrentHashMap<>();

    ApiClient(String appUrl, UnaryOperator<String> tokens, String reason) {
        this.base = appUrl + "/api/v1";
        this.tokens = tokens;
        this.reason = URLEncoder.encode(reason, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The record or list at a path, or nothing when it does not exist for this user. */
    Optional<JsonStructure> find(String user, String path) {
        HttpResponse<String> response = send(user, "GET", path, null);
        return response.statusCode() == 404 ? Optional.empty() : Optional.of(body("GET", path, response));
    }

    JsonObject post(String user, String path, JsonObject body) {
        return body("POST", path, send(user, "POST", path, body)).asJsonObject();
    }

    JsonObject put(String user, String path, JsonObject body) {
        return body("PUT", path, send(user, "PUT", path, body)).asJsonObject();
    }

    private HttpResponse<String> send(
            String user, String method, String path, @org.jspecify.annotations.Nullable JsonObject body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + tokenOf.computeIfAbsent(user, tokens))
                .header("Accept", "application/json, application/problem+json")
                .header("Accept-Language", "de")
                .header("X-Reason", reason);
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .header("If-Match", "*")
                    .method(method, BodyPublishers.ofString(body.toString()));
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new StackProblem("The application does not answer %s %s.".formatted(method, path), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackProblem("Loading the demo's data was interrupted.", e);
        }
    }

    private static JsonStructure body(String method, String path, HttpResponse<String> response) {
        if (response.statusCode() >= 300) {
            throw new StackProblem("%s %s was answered with %d: %s"
                    .formatted(
                            method, path, response.statusCode(), response.body().replaceAll("\\s+", " ")));
        }
        if (response.body().isBlank()) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
            return reader.read();
        }
    }
}
