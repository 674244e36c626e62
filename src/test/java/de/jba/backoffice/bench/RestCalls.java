// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.jba.backoffice.stack.LocalStack;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The measured calls through the API, each caller with an instrument of its own. */
final class RestCalls implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger number = new AtomicInteger();
    private final List<String> instruments = new ArrayList<>();
    private final LocalStack stack;
    private final String token;

    RestCalls(LocalStack stack, int callers) throws IOException, InterruptedException {
        this.stack = stack;
        this.token = stack.token("jc-admin");
        for (int i = 0; i < callers; i++) {
            instruments.add(send(request("/instruments", token)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString("{\"name\":\"Messung " + callers + "-" + i
                                    + "\",\"legalCircles\":[\"SGB_II\"],\"targetGroup\":\"U25\",\"capacity\":"
                                    + places() + "}")))
                    .get("id")
                    .asText());
        }
    }

    List<String> instruments() {
        return List.copyOf(instruments);
    }

    JsonNode list() throws IOException, InterruptedException {
        return send(request("/instruments?size=50", token));
    }

    JsonNode read(int caller) throws IOException, InterruptedException {
        return send(request("/instruments/" + instruments.get(caller), token));
    }

    JsonNode change(int caller) throws IOException, InterruptedException {
        return send(request("/instruments/" + instruments.get(caller) + "/places", token)
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .POST(BodyPublishers.ofString(places())));
    }

    /** Verifies the log and answers how many entries it has. */
    long verify() throws IOException, InterruptedException {
        return send(request("/audit/verification", stack.token("auditor")))
                .get("entries")
                .asLong();
    }

    @Override
    public void close() {
        instruments.clear();
    }

    private String places() {
        return "{\"kind\":\"PLACES\",\"places\":" + number.incrementAndGet() % 1000 + ",\"validFrom\":\"2022-01-01\"}";
    }

    private HttpRequest.Builder request(String path, String bearer) {
        return HttpRequest.newBuilder(URI.create(stack.appUrl() + "/api/v1" + path))
                .header("Authorization", "Bearer " + bearer);
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(answer.uri() + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
