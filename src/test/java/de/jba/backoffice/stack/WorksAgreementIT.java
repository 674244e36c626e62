// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Patterns in people's behaviour are computed when the configuration names a works agreement, and not before. */
@ExtendWith(StackExtension.class)
@Execution(ExecutionMode.CONCURRENT)
class WorksAgreementIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String AGREEMENT = "Dienstvereinbarung Protokollierung vom 1. März 2022";
    private static final int MANY = 20;

    private final LocalStack stack;

    WorksAgreementIT(LocalStack stack) {
        this.stack = stack;
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void withoutAnAgreementNothingIsComputed() throws Exception {
        beRefused("ja-reader");

        JsonNode review = review(stack.appUrl(), "auditor");

        assertThat(review.get("agreement").isNull()).isTrue();
        assertThat(review.get("patterns")).isEmpty();
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    void withAnAgreementManyRefusalsStandOut() throws Exception {
        beRefused("aa-reader");
        Payara server = stack.another(
                "payara-agreement",
                Path.of("target/backoffice.war").toAbsolutePath(),
                Map.of("JBA_WORKS_AGREEMENT", AGREEMENT));
        try {
            server.start();

            JsonNode review = review(server.url(), "auditor");

            assertThat(review.get("agreement").asText()).isEqualTo(AGREEMENT);
            assertThat(review.get("patterns").findValuesAsText("rule")).contains("MANY_REFUSALS");
            JsonNode found = review.at("/patterns/0");
            assertThat(found.get("count").asInt()).isPositive();
            assertThat(found.get("person").asText()).isNotEmpty();
            assertThat(get(server.url(), "auditor", "/audit?action=reviewBehaviour")
                            .body())
                    .contains(AGREEMENT);
        } finally {
            server.close();
        }
    }

    @ParameterizedTest
    @Execution(ExecutionMode.SAME_THREAD)
    @ValueSource(strings = {"jc-admin", "jc-lead", "jc-reader", "editor"})
    void onlyAuditorsLook(String user) throws Exception {
        assertThat(get(stack.appUrl(), user, "/audit/behaviour").statusCode()).isEqualTo(403);
    }

    private void beRefused(String user) throws Exception {
        for (int i = 0; i < MANY; i++) {
            assertThat(get(stack.appUrl(), user, "/instruments/" + UUID.randomUUID())
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    private JsonNode review(String server, String user) throws Exception {
        HttpResponse<String> answer = get(server, user, "/audit/behaviour");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new JsonMapper().readTree(answer.body());
    }

    private HttpResponse<String> get(String server, String user, String path) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(server + "/api/v1" + path))
                        .header("Authorization", "Bearer " + stack.token(user))
                        .build(),
                BodyHandlers.ofString());
    }
}
