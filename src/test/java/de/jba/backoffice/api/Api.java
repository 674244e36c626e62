// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import de.jba.backoffice.stack.LocalStack;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Calls the API of the stack as one of the demo users. */
public final class Api {
    /** The server speaks no other: it leaves the body of a request unread that offers an upgrade. */
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Well below the five minutes that a token lives. */
    private static final Duration FRESH = Duration.ofMinutes(2);

    private static final Map<String, Token> TOKENS = new ConcurrentHashMap<>();

    private final LocalStack stack;
    private final String user;

    private Api(LocalStack stack, String user) {
        this.stack = stack;
        this.user = user;
    }

    /** Without a token. */
    public static Api asNobody(LocalStack stack) {
        return new Api(stack, "");
    }

    public static Api as(LocalStack stack, String user) {
        return new Api(stack, user);
    }

    /**
     * What the application answered.
     *
     * @param etag the entity tag, or empty
     * @param json the body, or a missing node
     */
    public record Answer(int status, String etag, JsonNode json, String body) {}

    public Answer get(String path) {
        return send("GET", path, null, null, null);
    }

    public Answer post(String path, @Nullable String ifMatch, Object body) {
        return send("POST", path, ifMatch, null, body);
    }

    public Answer put(String path, @Nullable String ifMatch, Object body) {
        return send("PUT", path, ifMatch, null, body);
    }

    public Answer delete(String path, @Nullable String ifMatch, @Nullable String reason) {
        return send("DELETE", path, ifMatch, reason, null);
    }

    /** Sends a file with fields, as a form does. */
    public Answer upload(String path, String fileName, byte[] file, Map<String, String> fields) {
        String boundary = "----test" + UUID.randomUUID();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(stack.appUrl() + "/api/v1" + path))
                .header("Accept-Language", "de")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .version(HttpClient.Version.HTTP_1_1)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
        if (!user.isEmpty()) {
            request.header("Authorization", "Bearer " + token());
        }
        return answer(request.build());
    }

    private record Token(String value, Instant fetched) {}

    private String token() {
        return TOKENS.compute(
                        stack.appUrl() + " " + user,
                        (key, known) ->
                                known != null && known.fetched().plus(FRESH).isAfter(Instant.now())
                                        ? known
                                        : new Token(stack.token(user), Instant.now()))
                .value();
    }

    private Answer send(
            String method, String path, @Nullable String ifMatch, @Nullable String reason, @Nullable Object body) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(stack.appUrl() + "/api/v1" + path))
                    .header("Accept-Language", "de");
            if (!user.isEmpty()) {
                request.header("Authorization", "Bearer " + token());
            }
            if (ifMatch != null) {
                request.header("If-Match", ifMatch);
            }
            if (reason != null) {
                request.header(
                        "X-Reason",
                        URLEncoder.encode(reason, StandardCharsets.UTF_8).replace("+", "%20"));
            }
            if (body == null) {
                request.method(method, HttpRequest.BodyPublishers.noBody());
            } else {
                request.header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
            }
            return answer(request.build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer answer(HttpRequest request) {
        try {
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            boolean json = response.headers()
                    .firstValue("Content-Type")
                    .filter(t -> t.contains("json"))
                    .isPresent();
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("ETag").orElse(""),
                    json ? JSON.readTree(response.body()) : MissingNode.getInstance(),
                    response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
