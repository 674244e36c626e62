// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.jba.backoffice.stack.LocalStack;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The measured calls through the API, each caller with an instrument and a connection of its own. A plain client that
 * takes little of the machine, which it shares with what is measured.
 */
final class RestCalls {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> WORDS =
            List.of("Coaching Wanne", "bewerbungstraining", "Förderzentrum", "4711", "Börnig 99", "assistierte eickel");

    static {
        System.setProperty("http.maxConnections", "64"); // of those that are kept open
    }

    private final AtomicInteger number = new AtomicInteger();
    private final List<String> instruments = new ArrayList<>();
    private final LocalStack stack;
    private final String token;

    RestCalls(LocalStack stack, int callers) throws IOException {
        this.stack = stack;
        this.token = stack.token("jc-admin");
        for (int i = 0; i < callers; i++) {
            String created = new String(
                    send(
                            "/instruments",
                            Map.of(),
                            "{\"name\":\"Messung " + callers + "-" + i
                                    + "\",\"legalCircles\":[\"SGB_II\"],\"targetGroup\":\"U25\",\"capacity\":"
                                    + places() + "}"),
                    StandardCharsets.UTF_8);
            instruments.add(JSON.readTree(created).get("id").asText());
        }
    }

    List<String> instruments() {
        return List.copyOf(instruments);
    }

    byte[] list(boolean total) throws IOException {
        return send("/instruments?size=50&total=" + total, Map.of(), null);
    }

    byte[] search() throws IOException {
        return search(word());
    }

    byte[] search(String words) throws IOException {
        return send("/instruments?size=50&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8), Map.of(), null);
    }

    byte[] read(int caller) throws IOException {
        return send("/instruments/" + instruments.get(caller), Map.of(), null);
    }

    byte[] change(int caller) throws IOException {
        return send("/instruments/" + instruments.get(caller) + "/places", Map.of("If-Match", "*"), places());
    }

    byte[] export(String file) throws IOException {
        return send("/exports/" + file, Map.of(), null);
    }

    /** Verifies the log and answers how many entries it has. */
    long verify() throws IOException {
        byte[] answer = send("/audit/verification", stack.token("auditor"), Map.of(), null);
        JsonNode verification = JSON.readTree(answer);
        if (!verification.get("valid").asBoolean()) {
            throw new IOException("the log does not verify: " + verification);
        }
        return verification.get("entries").asLong();
    }

    /** What people look for, by turns. */
    String word() {
        return WORDS.get(number.incrementAndGet() % WORDS.size());
    }

    private String places() {
        return "{\"kind\":\"PLACES\",\"places\":" + number.incrementAndGet() % 1000 + ",\"validFrom\":\"2022-01-01\"}";
    }

    private byte[] send(String path, Map<String, String> headers, @Nullable String body) throws IOException {
        return send(path, token, headers, body);
    }

    private byte[] send(String path, String bearer, Map<String, String> headers, @Nullable String body)
            throws IOException {
        HttpURLConnection call = (HttpURLConnection)
                URI.create(stack.appUrl() + "/api/v1" + path).toURL().openConnection();
        call.setRequestProperty("Authorization", "Bearer " + bearer);
        headers.forEach(call::setRequestProperty);
        if (body != null) {
            call.setDoOutput(true);
            call.setRequestProperty("Content-Type", "application/json");
            call.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        }
        int status = call.getResponseCode();
        try (InputStream answer = status < 400 ? call.getInputStream() : call.getErrorStream()) {
            byte[] bytes = answer.readAllBytes();
            if (status >= 300) {
                throw new IOException(path + ": " + status + " " + new String(bytes, StandardCharsets.UTF_8));
            }
            return bytes;
        }
    }
}
