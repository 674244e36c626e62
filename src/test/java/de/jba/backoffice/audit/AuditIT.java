// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The log over the API, with the application as it is delivered. */
@ExtendWith(StackExtension.class)
class AuditIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final LocalStack stack;
    private final String request = UUID.randomUUID().toString();
    private String instrument = "";

    AuditIT(LocalStack stack) {
        this.stack = stack;
    }

    @BeforeEach
    void theJobcenterAddsAnInstrument() throws Exception {
        String body = """
                {"name": "Protokollprobe %s", "targetGroup": "U25", "legalCircles": ["SGB_II"], "explanation": "Probe",
                 "capacity": {"kind": "PLACES", "places": 49, "validFrom": "2022-01-01", "status": "CONFIRMED"}}
                """.formatted(request);
        HttpResponse<String> created = HTTP.send(
                call("jc-admin", "/instruments")
                        .header("Content-Type", "application/json")
                        .header("X-Request-Id", request)
                        .header("X-Reason", "Vertrag%20best%C3%A4tigt")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        instrument = JSON.readTree(created.body()).get("id").asText();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jc-admin", "jc-lead", "auditor"})
    void whoMayReadTheLogFindsTheChangeWithPersonReasonAndValues(String user) throws Exception {
        JsonNode page = json(get(user, "/audit?objectType=instrument&objectId=" + instrument));

        assertThat(page.get("total").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(page.get("items")).allSatisfy(entry -> {
            assertThat(entry.get("agency").asText()).isEqualTo("jobcenter");
            assertThat(entry.get("owner").asText()).isEqualTo("jobcenter");
            assertThat(entry.get("person").asText()).isEqualTo("Verwaltung Jobcenter Herne");
            assertThat(entry.get("reason").asText()).isEqualTo("Vertrag bestätigt");
            assertThat(entry.get("channel").asText()).isEqualTo("API");
            assertThat(entry.get("requestId").asText()).isEqualTo(request);
            assertThat(entry.get("objectId").asText()).isEqualTo(instrument);
        });
        assertThat(page.get("items").findValuesAsText("places")).contains("49");
        assertThat(page.get("items").get(0).get("seq").asLong())
                .isGreaterThan(page.get("items").get(1).get("seq").asLong());
    }

    @Test
    void anEntryHasItsCanonicalText() throws Exception {
        JsonNode first = json(get("auditor", "/audit?objectId=" + instrument)).at("/items/0");
        JsonNode entry = json(get("auditor", "/audit/" + first.get("seq")));

        String canonical = entry.get("canonical").asText();
        assertThat(new JsonCanonicalizer(canonical).getEncodedString()).isEqualTo(canonical);
        assertThat(JSON.readTree(canonical).at("/object/id").asText()).isEqualTo(instrument);
        assertThat(canonical).doesNotContain("Verwaltung Jobcenter Herne");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja-admin", "aa-lead"})
    void anotherAgencyFindsNothing(String user) throws Exception {
        JsonNode seen = json(get("auditor", "/audit?objectId=" + instrument)).at("/items/0/seq");

        assertThat(json(get(user, "/audit?objectId=" + instrument)).get("total").asInt())
                .isZero();
        assertThat(json(get(user, "/audit?q=" + request)).get("total").asInt()).isZero();
        assertThat(get(user, "/audit/" + seen).statusCode()).isEqualTo(404);
        assertThat(get(user, "/audit/999999999").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "jc-reader,/audit,403",
        "editor,/audit,403",
        "jc-admin,/audit/verification,403",
        "jc-reader,/audit/verification,403",
        "auditor,/audit?sort=label,422",
        "auditor,/audit?from=gestern,400",
        "auditor,/audit?nobody=1,400",
        "auditor,/audit/x,404"
    })
    void whatIsNotAllowedIsRefused(String user, String path, int status) throws Exception {
        assertThat(get(user, path).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jc-lead", "auditor"})
    void theWholeLogIsValid(String user) throws Exception {
        JsonNode result = json(get(user, "/audit/verification"));

        assertThat(result.get("valid").asBoolean()).isTrue();
        assertThat(result.get("entries").asLong()).isPositive();
        assertThat(result.get("firstWrong").isNull()).isTrue();
    }

    @Test
    void aRefusedAttemptIsInTheLogAlthoughItsTransactionIsNot() throws Exception {
        String attempt = UUID.randomUUID().toString();
        HTTP.send(
                call("ja-admin", "/instruments/" + instrument)
                        .header("X-Request-Id", attempt)
                        .build(),
                BodyHandlers.ofString());

        JsonNode page = json(get("auditor", "/audit?action=refuse&q=" + attempt));
        assertThat(page.get("total").asInt()).isEqualTo(1);
        assertThat(page.at("/items/0/objectId").asText()).contains(instrument);
        assertThat(page.at("/items/0/agency").asText()).isEqualTo("jugendamt");
    }

    private JsonNode json(HttpResponse<String> response) throws Exception {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    private HttpResponse<String> get(String user, String path) throws Exception {
        return HTTP.send(call(user, path).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder call(String user, String path) {
        return HttpRequest.newBuilder(URI.create(stack.appUrl() + "/api/v1" + path))
                .header("Authorization", "Bearer " + stack.token(user));
    }
}
