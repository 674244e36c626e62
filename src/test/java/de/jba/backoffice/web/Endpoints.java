// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Every method of every address of the API, as the application itself describes it. */
final class Endpoints {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private Endpoints() {}

    /**
     * One of them.
     *
     * @param method in capitals
     * @param path with its variables in braces
     * @param body whether it takes one
     */
    record Endpoint(String method, String path, boolean body) {
        /** A variable of a path, with its pattern if it has one. */
        static final String VARIABLE = "\\{(?:[^{}]|\\{[^{}]*})*}";

        /** The path with every variable filled in. */
        String with(String value) {
            return path.replaceAll(VARIABLE, value);
        }
    }

    static List<Endpoint> of(String appUrl) throws IOException, InterruptedException {
        List<Endpoint> all = new ArrayList<>();
        document(appUrl).get("paths").fields().forEachRemaining(path -> path.getValue()
                .fields()
                .forEachRemaining(operation -> {
                    if (METHODS.contains(operation.getKey())) {
                        all.add(new Endpoint(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                operation.getValue().has("requestBody")));
                    }
                }));
        return all;
    }

    /** The names of all fields that the API's bodies have. */
    static List<String> fields(String appUrl) throws IOException, InterruptedException {
        Set<String> names = new TreeSet<>();
        document(appUrl)
                .at("/components/schemas")
                .forEach(schema -> schema.path("properties").fieldNames().forEachRemaining(names::add));
        return List.copyOf(names);
    }

    private static JsonNode document(String appUrl) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(appUrl + "/openapi"))
                                .header("Accept", "application/json")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        return new ObjectMapper().readTree(answer.body());
    }
}
