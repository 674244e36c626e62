// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import de.jba.backoffice.api.Api;
import de.jba.backoffice.api.Api.Answer;
import de.jba.backoffice.isolation.PermissionCsv.Outcome;
import de.jba.backoffice.stack.Extent;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every action on a record, by every role, from every relation, through the API: the result, 403, or the same 404 as for
 * a record that never existed.
 */
@ExtendWith(StackExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiMatrixIT {
    static final Map<String, BiFunction<Api, RelatedRecord, Answer>> CALLS = new TreeMap<>(Map.ofEntries(
            Map.entry("instrument.view", (api, record) -> api.get(path(record))),
            Map.entry("instrument.edit", (api, record) -> api.put(path(record), "*", instrument(record))),
            Map.entry("instrument.archive", (api, record) -> api.delete(path(record), "*", null)),
            Map.entry(
                    "instrument.nameParticipant",
                    (api, record) -> api.put(path(record) + "/participating", "*", List.of("arbeitsagentur"))),
            Map.entry(
                    "instrument.comment",
                    (api, record) -> api.post(path(record) + "/comments", null, Map.of("text", "Text"))),
            Map.entry(
                    "instrument.handover",
                    (api, record) -> api.post(
                            path(record) + "/handover", "*", Map.of("agency", "arbeitsagentur", "reason", "Grund"))),
            Map.entry("places.view", (api, record) -> api.get(path(record) + "/places")),
            Map.entry(
                    "places.edit",
                    (api, record) -> api.post(path(record) + "/places", "*", Map.of("kind", "PLACES", "places", 15))),
            Map.entry("contact.view", (api, record) -> api.get(path(record))),
            Map.entry(
                    "contact.edit",
                    (api, record) -> api.put(
                            path(record), "*", Map.of("function", record.name(), "mailbox", "neu@example.org"))),
            Map.entry("contact.viewPersonal", (api, record) -> api.get(path(record))),
            Map.entry("contact.erase", (api, record) -> api.post(path(record) + "/erase", "*", Map.of())),
            Map.entry("contact.archive", (api, record) -> api.delete(path(record), "*", null)),
            Map.entry("partner.view", (api, record) -> api.get(path(record))),
            Map.entry(
                    "partner.edit",
                    (api, record) -> api.put(path(record), "*", Map.of("type", "SCHOOL", "name", record.name()))),
            Map.entry("partner.archive", (api, record) -> api.delete(path(record), "*", null)),
            Map.entry("share.view", (api, record) -> api.get(path(record) + "/shares")),
            Map.entry(
                    "share.grant",
                    (api, record) -> api.post(
                            path(record) + "/shares",
                            "*",
                            Map.of("agency", "*", "level", "READ", "personal", false, "purpose", "Zweck"))),
            Map.entry(
                    "share.confirm",
                    (api, record) ->
                            api.post(path(record) + "/shares/" + record.share() + "/confirmation", "*", Map.of())),
            Map.entry(
                    "share.revoke",
                    (api, record) -> api.delete(path(record) + "/shares/" + record.share(), "*", null))));

    /**
     * Actions whose cell says which role may, and no more. Changes come without the version they are made on, so that
     * what is allowed ends there (428) and changes nothing.
     */
    static final Map<String, BiFunction<Api, RelatedRecord, Answer>> OF_ALL = new TreeMap<>(Map.ofEntries(
            Map.entry("export.run", (api, record) -> api.get("/exports/instruments.csv")),
            Map.entry(
                    "instrument.create",
                    (api, own) -> api.post(
                            "/instruments",
                            null,
                            Map.of("name", own.name(), "targetGroup", "U25", "legalCircles", List.of("SGB_II")))),
            Map.entry(
                    "contact.create",
                    (api, own) ->
                            api.post("/contacts", null, Map.of("function", own.name(), "mailbox", "x@example.org"))),
            Map.entry(
                    "partner.create",
                    (api, own) -> api.post("/partners", null, Map.of("type", "SCHOOL", "name", own.name()))),
            Map.entry("programme.view", (api, own) -> api.get("/programmes/2022")),
            Map.entry("programme.structure", (api, own) -> api.put("/programmes/2022/deadlines", null, Map.of())),
            Map.entry("programme.create", (api, own) -> api.post("/programmes", null, Map.of())),
            Map.entry(
                    "chapter.edit",
                    (api, own) -> api.put("/programmes/2022/chapters/1", null, Map.of("title", "x", "body", "x"))),
            Map.entry(
                    "indicator.edit", (api, own) -> api.put("/programmes/2022/indicators/applicants", null, Map.of())),
            Map.entry("programme.coordinate", (api, own) -> api.post("/programmes/2022/coordination", null, Map.of())),
            Map.entry(
                    "programme.cosign",
                    (api, own) -> api.post("/programmes/2022/cosignatures", null, Map.of("contentHash", "x"))),
            Map.entry("programme.withdraw", (api, own) -> api.delete("/programmes/2022/cosignatures", null, "Grund")),
            Map.entry(
                    "programme.returnForRework",
                    (api, own) -> api.post("/programmes/2022/chapters/1/return", null, Map.of("comment", "Kürzen"))),
            Map.entry("programme.publish", (api, own) -> api.post("/programmes/2022/publication", null, Map.of())),
            Map.entry("audit.view", (api, own) -> api.get("/audit?size=1")),
            Map.entry("audit.verify", (api, own) -> api.get("/audit/verification")),
            Map.entry("access.review", (api, own) -> api.get("/access-review"))));

    private static final int SAMPLE = 100;

    private LocalStack stack;
    private ApplicationRole database;
    private PermissionCsv table;

    @BeforeAll
    void open(LocalStack running) throws IOException {
        stack = running;
        database = ApplicationRole.of(running);
        table = PermissionCsv.read();
    }

    /** A sample in verify, all of them in full. */
    @TestFactory
    Stream<DynamicTest> everyActionByEveryRoleFromEveryRelation() {
        List<DynamicTest> all = CALLS.keySet().stream()
                .flatMap(action -> RelatedRecord.kinds(action).flatMap(kind -> attempts(action, kind)))
                .toList();
        return Extent.of(all, SAMPLE, "actions through the API").stream();
    }

    private Stream<DynamicTest> attempts(String action, String kind) {
        return table.roles().stream().filter(role -> !role.equals("anonymous")).flatMap(role -> RelatedRecord.relations(
                        kind)
                .map(relation -> dynamicTest(action + " of a " + kind + ": " + role + ", " + relation, () -> {
                    RelatedRecord record = RelatedRecord.write(database, kind, relation);
                    Answer answer = Objects.requireNonNull(CALLS.get(action)).apply(caller(role), record);
                    if (role.equals("anonymous")) {
                        assertThat(answer.status()).isEqualTo(401);
                        return;
                    }
                    Outcome expected = table.outcome(action, role, relation);
                    if (action.equals("contact.viewPersonal") && expected != Outcome.NOT_FOUND) {
                        assertThat(answer.status()).isEqualTo(200);
                        assertThat(answer.body().contains("Eine Person")).isEqualTo(expected == Outcome.RESULT);
                        return;
                    }
                    assertThat(outcome(answer)).as(answer.body()).isEqualTo(expected);
                    if (expected == Outcome.NOT_FOUND) {
                        RelatedRecord missing = RelatedRecord.write(database, kind, Relation.MISSING);
                        assertThat(anonymous(answer, record))
                                .isEqualTo(anonymous(
                                        Objects.requireNonNull(CALLS.get(action))
                                                .apply(caller(role), missing),
                                        missing));
                    }
                })));
    }

    /** An answer without the identifiers that the request itself named, and without its own number. */
    private static String anonymous(Answer answer, RelatedRecord record) {
        return answer.status()
                + answer.etag()
                + answer.body()
                        .replace(record.id().toString(), "id")
                        .replace(record.share().toString(), "share")
                        .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "request");
    }

    @TestFactory
    Stream<DynamicTest> listsAndCountsHoldWhatIsSeen() {
        List<DynamicTest> all = Stream.of("instrument", "contact", "partner")
                .flatMap(kind -> table.roles().stream()
                        .filter(role -> !role.equals("anonymous"))
                        .flatMap(role -> RelatedRecord.relations(kind)
                                .map(relation -> dynamicTest(
                                        kind + "s: " + role + ", " + relation, () -> isListed(kind, role, relation)))))
                .toList();
        return Extent.of(all, SAMPLE, "lists through the API").stream();
    }

    private void isListed(String kind, String role, Relation relation) throws SQLException {
        RelatedRecord record = RelatedRecord.write(database, kind, relation);
        JsonNode list = caller(role).get("/" + kind + "s?q=" + record.name()).json();
        int seen = table.outcome(kind + ".view", role, relation) == Outcome.RESULT ? 1 : 0;
        assertThat(list.get("total").asInt()).isEqualTo(seen);
        assertThat(list.get("items")).hasSize(seen);
        String file = caller(role)
                .get("/exports/" + kind + "s.csv?q=" + record.name())
                .body();
        assertThat(file.contains(record.name()))
                .as("the list as a file")
                .isEqualTo(seen == 1 && table.outcome("export.run", role, relation) == Outcome.RESULT);
    }

    @TestFactory
    Stream<DynamicContainer> everyActionOfAllByEveryRole() {
        return OF_ALL.keySet().stream()
                .map(action -> dynamicContainer(
                        action,
                        table.roles().stream()
                                .map(role -> dynamicTest(role, () -> {
                                    RelatedRecord own = RelatedRecord.write(database, "instrument", Relation.MISSING);
                                    int status = Objects.requireNonNull(OF_ALL.get(action))
                                            .apply(caller(role), own)
                                            .status();
                                    if (role.equals("anonymous")) {
                                        assertThat(status).isEqualTo(401);
                                    } else if (table.cell(action, role).equals("-")) {
                                        assertThat(status).isEqualTo(hides(action, role) ? 404 : 403);
                                    } else {
                                        assertThat(status).isIn(200, 201, 422, 428);
                                    }
                                }))));
    }

    /** Whether the action is on a programme that this role does not see. */
    private boolean hides(String action, String role) {
        return action.matches("(programme|chapter|indicator|contribution)\\..*")
                && !action.equals("programme.create")
                && table.cell("programme.view", role).equals("-");
    }

    private static Outcome outcome(Answer answer) {
        return switch (answer.status()) {
            case 200, 201, 204 -> Outcome.RESULT;
            case 403 -> Outcome.FORBIDDEN;
            case 404 -> Outcome.NOT_FOUND;
            default -> throw new AssertionError(answer.status() + " " + answer.body());
        };
    }

    private Api caller(String role) {
        return switch (role) {
            case "anonymous" -> Api.asNobody(stack);
            case "programme-editor" -> Api.as(stack, "editor");
            case "auditor" -> Api.as(stack, "auditor");
            default -> Api.as(stack, stack.personWith(RelatedRecord.ACTING, role));
        };
    }

    private static String path(RelatedRecord record) {
        return "/" + record.kind() + "s/" + record.id();
    }

    private static Map<String, Object> instrument(RelatedRecord record) {
        return Map.of("name", record.name(), "targetGroup", "U25", "legalCircles", List.of("SGB_II"));
    }
}
