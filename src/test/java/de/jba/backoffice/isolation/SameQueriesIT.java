// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import de.jba.backoffice.api.Api;
import de.jba.backoffice.api.Api.Answer;
import de.jba.backoffice.stack.Extent;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import de.jba.backoffice.stack.StatementLog;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * A record that is hidden and one that never existed take the same queries, in the same order: no clock tells them
 * apart by what was asked.
 */
@ExtendWith(StackExtension.class)
@Isolated
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameQueriesIT {
    private static final int SAMPLE = 40;
    private static final Pattern GATE = Pattern.compile(
            "(?m)^BEGIN\nselect bind_scope.*\nSELECT id, name, marker, legal_circle FROM agency .*\nCOMMIT\n");

    private LocalStack stack;
    private ApplicationRole database;
    private StatementLog statements;

    @BeforeAll
    void open(LocalStack running) {
        stack = running;
        database = ApplicationRole.of(running);
        statements = running.statements();
    }

    @AfterAll
    void close() {
        statements.close();
    }

    @TestFactory
    Stream<DynamicTest> hiddenAndAbsentAreAskedForAlike() {
        List<Map.Entry<String, BiFunction<Api, String, Answer>>> requests = List.copyOf(Probes.REQUESTS.entrySet());
        return Extent.of(requests, SAMPLE, "queries for what is hidden").stream()
                .map(request -> dynamicTest(request.getKey(), () -> {
                    String kind = request.getKey().substring(0, request.getKey().indexOf(' '));
                    UUID hidden = RelatedRecord.write(database, kind, Relation.PRIVATE)
                            .id();
                    Api somebody = Api.as(stack, "jc-admin");
                    assertThat(asked(request.getValue(), somebody, UUID.randomUUID()))
                            .as("warm")
                            .isNotEmpty();
                    List<String> absent = asked(request.getValue(), somebody, UUID.randomUUID());
                    List<String> asked = asked(request.getValue(), somebody, hidden);
                    assertThat(absent).anyMatch(statement -> statement.contains("bind_scope"));
                    assertThat(asked).isEqualTo(absent);
                }));
    }

    @Test
    void whatIsSeenIsAskedForOtherwise() throws SQLException {
        UUID own = RelatedRecord.write(database, "instrument", Relation.OWN).id();
        Api owner = Api.as(stack, "jc-admin");
        BiFunction<Api, String, Answer> reading = (api, id) -> api.get("/instruments/" + id);
        assertThat(asked(reading, owner, own)).isNotEqualTo(asked(reading, owner, UUID.randomUUID()));
    }

    /**
     * The statements of a request, without the identifier should one stand in them, and without the agencies that the
     * gate reads anew every few seconds, whoever asks for what.
     */
    private List<String> asked(BiFunction<Api, String, Answer> request, Api api, UUID id) {
        String all = String.join("\n", statements.during(() -> request.apply(api, id.toString())));
        return List.of(
                GATE.matcher(all.replace(id.toString(), "id")).replaceAll("").split("\n", -1));
    }
}
