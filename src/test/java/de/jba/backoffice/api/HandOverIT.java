// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.jba.backoffice.api.Api.Answer;
import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hand-over of an instrument on the API: the offer, its answers, and what nobody else learns of it. */
@ExtendWith(StackExtension.class)
class HandOverIT {
    private static final LocalDate TODAY = LocalDate.now(BusinessTime.ZONE);

    private LocalStack stack;
    private Api owner;
    private Api lead;
    private String name;
    private String path;

    @BeforeEach
    void createAnInstrument(LocalStack running) {
        stack = running;
        owner = Api.as(stack, "jc-admin");
        lead = Api.as(stack, "ja-lead");
        name = "Angebot " + UUID.randomUUID();
        Answer created = owner.post(
                "/instruments",
                null,
                Map.of(
                        "name",
                        name,
                        "targetGroup",
                        "U25",
                        "legalCircles",
                        List.of("SGB_II"),
                        "explanation",
                        "Ein Angebot.",
                        "contacts",
                        List.of(Map.of("function", "Team", "mailbox", "team@jobcenter.example")),
                        "capacity",
                        Map.of("kind", "PLACES", "places", 20)));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        path = "/instruments/" + created.json().get("id").asText();
    }

    @Test
    void anAcceptedInstrumentIsTheOtherAgencys() {
        owner.post(
                path + "/shares",
                "*",
                Map.of("agency", "arbeitsagentur", "level", "EDIT", "purpose", "Gemeinsame Pflege"));
        String before = owner.get(path).etag();
        Answer offered = offer("jugendamt");
        assertThat(offered.etag())
                .isNotEqualTo(before)
                .isEqualTo(owner.get(path).etag());
        JsonNode offer = offered.json();
        assertThat(offer.get("until").asText()).isEqualTo(TODAY.plusDays(14).toString());
        assertThat(owner.get(path + "/handover").json()).isEqualTo(offer);
        String one = "/handovers/" + offer.get("id").asText();
        Answer seen = lead.get(one);
        assertThat(seen.json().get("name").asText()).isEqualTo(name);
        assertThat(seen.json().at("/capacity/places").asInt()).isEqualTo(20);
        assertThat(lead.get(path).status()).isEqualTo(404);
        Answer accepted = lead.post(one + "/acceptance", seen.etag(), "");
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(200);
        assertThat(accepted.json().get("state").asText()).isEqualTo("ACCEPTED");
        JsonNode now = lead.get(path).json();
        assertThat(now.get("owner").asText()).isEqualTo("jugendamt");
        assertThat(now.at("/contacts/0/mailbox").asText()).isEqualTo("team@jobcenter.example");
        assertThat(now.at("/capacity/places").asInt()).isEqualTo(20);
        for (String user : List.of("jc-admin", "aa-admin")) {
            assertThat(Api.as(stack, user).get(path).status()).as(user).isEqualTo(404);
        }
        assertThat(lead.get(path + "/history").json().findValuesAsText("action"))
                .containsExactly("handOver");
        assertThat(owner.get("/audit?objectId=" + path.substring(13)).json().findValuesAsText("action"))
                .contains("offerHandOver", "share", "revoke", "insert");
        assertThat(owner.get(one).json().get("state").asText()).isEqualTo("ACCEPTED");
        Answer edited = Api.as(stack, "ja-admin").put(path, "*", lead.get(path).json());
        assertThat(edited.status()).as(edited.body()).isEqualTo(200);
    }

    @Test
    void aRefusedOrTakenBackOneStays() {
        String one = "/handovers/" + offer("jugendamt").json().get("id").asText();
        Answer refused = lead.post(one + "/refusal", "*", Map.of("answer", "Keine Mittel."));
        assertThat(refused.status()).as(refused.body()).isEqualTo(200);
        assertThat(owner.get(one).json().get("answer").asText()).isEqualTo("Keine Mittel.");
        assertThat(field(lead.post(one + "/acceptance", "*", ""))).isEmpty();
        String second = "/handovers/" + offer("jugendamt").json().get("id").asText();
        Answer taken = owner.delete(path + "/handover", owner.get(path).etag(), null);
        assertThat(taken.status()).as(taken.body()).isEqualTo(200);
        assertThat(taken.etag()).isEqualTo(owner.get(path).etag());
        assertThat(lead.post(second + "/acceptance", "*", "").status()).isEqualTo(404);
        assertThat(owner.get(path + "/handover").status()).isEqualTo(404);
        assertThat(owner.get(path).json().get("owner").asText()).isEqualTo("jobcenter");
    }

    @Test
    void theChecksComeInTheirOrder() {
        String offers = path + "/handover";
        Map<String, Object> wrong = Map.of("agency", "jobcenter");
        for (Api other : List.of(Api.as(stack, "aa-admin"), lead, Api.as(stack, "ja-reader"))) {
            assertThat(other.post(offers, null, wrong).status()).isEqualTo(404);
            assertThat(other.delete(offers, null, null).status()).isEqualTo(404);
            assertThat(other.get(offers).status()).isEqualTo(404);
        }
        for (String user : List.of("jc-lead", "jc-reader", "auditor")) {
            assertThat(Api.as(stack, user).post(offers, null, wrong).status())
                    .as(user)
                    .isEqualTo(403);
        }
        assertThat(owner.post(offers, null, wrong).status()).isEqualTo(428);
        assertThat(owner.post(offers, "\"999\"", wrong).status()).isEqualTo(412);
        assertThat(owner.post(offers, "*", wrong).status()).isEqualTo(422);
        assertThat(owner.delete(offers, null, null).status()).isEqualTo(404);
        String one = "/handovers/" + offer("jugendamt").json().get("id").asText();
        assertThat(owner.delete(offers, null, null).status()).isEqualTo(428);
        assertThat(owner.delete(offers, "\"999\"", null).status()).isEqualTo(412);
        for (String decision : List.of("/acceptance", "/refusal")) {
            for (String user : List.of("aa-lead", "aa-admin", "ja-admin", "ja-reader", "editor")) {
                Api other = Api.as(stack, user);
                assertThat(withoutReference(other.post(one + decision, null, Map.of())))
                        .as(user)
                        .isEqualTo(withoutReference(
                                other.post("/handovers/" + UUID.randomUUID() + decision, null, Map.of())));
            }
            for (String user : List.of("jc-lead", "jc-admin", "jc-reader", "auditor")) {
                assertThat(Api.as(stack, user)
                                .post(one + decision, null, Map.of())
                                .status())
                        .as(user)
                        .isEqualTo(403);
            }
            assertThat(lead.post(one + decision, null, Map.of()).status()).isEqualTo(428);
            assertThat(lead.post(one + decision, "\"999\"", Map.of()).status()).isEqualTo(412);
        }
        assertThat(field(lead.post(one + "/refusal", "*", Map.of("answer", "x".repeat(501)))))
                .isEqualTo("answer");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "jobcenter, Grund, -, agency",
                "nirgends, Grund, -, agency",
                "-, Grund, -, agency",
                "jugendamt, ' ', -, reason",
                "jugendamt, -, -, reason",
                "jugendamt, Grund, 2020-01-01, until"
            })
    void anOfferSaysToWhomAndWhy(
            @Nullable String agency, @Nullable String reason, @Nullable String until, String field) {
        Map<String, Object> entry = new HashMap<>();
        entry.put("agency", agency);
        entry.put("reason", reason);
        entry.put("until", until);
        assertThat(field(owner.post(path + "/handover", "*", entry))).isEqualTo(field);
    }

    @Test
    void thereIsOneOpenOfferAtATime() {
        offer("jugendamt");
        assertThat(field(owner.post(path + "/handover", "*", entry("arbeitsagentur"))))
                .isEmpty();
    }

    @Test
    void offersAreListedForBothSidesAlone() {
        offer("jugendamt");
        for (String user : List.of("jc-admin", "jc-reader", "ja-lead", "auditor")) {
            assertThat(listed(user)).as(user).isOne();
        }
        for (String user : List.of("ja-admin", "ja-reader", "aa-lead", "aa-admin", "editor")) {
            assertThat(listed(user)).as(user).isZero();
        }
        assertThat(lead.get("/instruments?q=" + name.substring(8))
                        .json()
                        .get("total")
                        .asInt())
                .isZero();
    }

    @Test
    void whoSawOtherPlacesDecidesOnAnOlderOffer() {
        String one = "/handovers/" + offer("jugendamt").json().get("id").asText();
        String seen = lead.get(one).etag();
        owner.post(path + "/places", "*", Map.of("kind", "PLACES", "places", 5));
        assertThat(lead.post(one + "/acceptance", seen, "").status()).isEqualTo(412);
        assertThat(lead.get(one).json().at("/capacity/places").asInt()).isEqualTo(5);
    }

    @Test
    void whatIsArchivedIsNoLongerOffered() {
        String one = "/handovers/" + offer("jugendamt").json().get("id").asText();
        Answer archived = owner.delete(path, "*", null);
        assertThat(archived.etag()).isEqualTo(owner.get(path).etag());
        assertThat(lead.post(one + "/acceptance", "*", "").status()).isEqualTo(404);
        assertThat(field(owner.post(path + "/handover", "*", entry("jugendamt"))))
                .isEmpty();
    }

    @Test
    void acceptanceTakingBackAndEditingAtOnceHaveOneOutcome() {
        String one = "/handovers/" + offer("jugendamt").json().get("id").asText();
        Answer record = owner.get(path);
        String seen = lead.get(one).etag();
        CompletableFuture<Answer> accepted =
                CompletableFuture.supplyAsync(() -> lead.post(one + "/acceptance", seen, ""));
        CompletableFuture<Answer> taken =
                CompletableFuture.supplyAsync(() -> owner.delete(path + "/handover", record.etag(), null));
        CompletableFuture<Answer> moved = CompletableFuture.supplyAsync(
                () -> owner.post(path + "/places", record.etag(), Map.of("kind", "PLACES", "places", 5)));
        List<Integer> statuses = List.of(
                accepted.join().status(), taken.join().status(), moved.join().status());
        assertThat(statuses.stream().filter(status -> status < 300))
                .as("%s", statuses)
                .hasSize(1);
        assertThat(statuses).allMatch(status -> status < 300 || status == 404 || status == 412);
        assertThat(lead.get(path).status()).isEqualTo(accepted.join().status() == 200 ? 200 : 404);
    }

    /** The acceptance is written and not yet committed when the owner does something that was still right. */
    @ParameterizedTest
    @ValueSource(strings = {"share", "edit", "archive", "take back", "contribute"})
    void whoLosesToAnAcceptanceIsTold(String act) throws Exception {
        SmallProgramme programme = act.equals("contribute") ? SmallProgramme.begin(stack, 2050) : null;
        String offer = offer("jugendamt").json().get("id").asText();
        try (Connection addressee =
                DriverManager.getConnection(stack.jdbcUrl(), stack.appUser(), stack.appPassword())) {
            addressee.setAutoCommit(false);
            run(
                    addressee,
                    "SELECT bind_scope('agency', 'jugendamt', 'x', 'x', 'team-lead', 'API', 'x', '', current_date)");
            run(addressee, "SELECT lock_hand_over('" + offer + "')");
            run(
                    addressee,
                    "UPDATE hand_over SET outcome = 'ACCEPTED', decided_by = 'x', decided_at = now(),"
                            + " version = version + 1 WHERE id = '" + offer + "'");
            CompletableFuture<Answer> loser = CompletableFuture.supplyAsync(() -> actAsOwner(act, programme));
            run(addressee, """
                    DO $$ BEGIN
                        FOR i IN 1..200 LOOP
                            PERFORM pg_sleep(0.05);
                            EXIT WHEN EXISTS (SELECT FROM pg_locks WHERE NOT granted);
                        END LOOP;
                    END $$
                    """);
            addressee.commit();
            assertThat(loser.join().status()).as(loser.join().body()).isIn(404, 412);
        }
        assertThat(lead.get(path).json().get("owner").asText()).isEqualTo("jugendamt");
    }

    private Answer actAsOwner(String act, @Nullable SmallProgramme programme) {
        return switch (act) {
            case "share" ->
                owner.post(path + "/shares", "*", Map.of("agency", "*", "level", "READ", "purpose", "Zweck"));
            case "edit" -> owner.post(path + "/places", "*", Map.of("kind", "PLACES", "places", 5));
            case "archive" -> owner.delete(path, "*", null);
            case "take back" -> owner.delete(path + "/handover", "*", null);
            default ->
                owner.put(
                        Objects.requireNonNull(programme).path() + "/contributions/" + path.substring(13),
                        "*",
                        Map.of());
        };
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void signaturesInProgressBecomeVoid() {
        SmallProgramme programme = SmallProgramme.begin(stack, 2051);
        String contribution = programme.path() + "/contributions/" + path.substring(13);
        Answer contributed = owner.put(contribution, "*", Map.of());
        assertThat(contributed.status()).as(contributed.body()).isLessThan(300);
        Answer coordinated = programme.coordinate();
        assertThat(coordinated.status()).as(coordinated.body()).isLessThan(300);
        programme.signAll();
        String one = "/handovers/" + offer("jugendamt").json().get("id").asText();
        assertThat(lead.post(one + "/acceptance", "*", "").status()).isEqualTo(200);
        JsonNode now = programme.read().json();
        assertThat(now.get("state").asText()).isEqualTo("DRAFT");
        assertThat(now.get("revision").asInt()).isEqualTo(2);
        assertThat(owner.put(contribution, "*", Map.of()).status()).isEqualTo(404);
        Answer taken = Api.as(stack, "ja-admin").put(contribution, "*", Map.of());
        assertThat(taken.status()).as(taken.body()).isLessThan(300);
    }

    private Answer offer(String agency) {
        Answer offered = owner.post(path + "/handover", "*", entry(agency));
        assertThat(offered.status()).as(offered.body()).isEqualTo(201);
        return offered;
    }

    private static Map<String, Object> entry(String agency) {
        return Map.of("agency", agency, "reason", "Neue Zuständigkeit");
    }

    private int listed(String user) {
        return Api.as(stack, user)
                .get("/handovers?q=" + name.substring(8))
                .json()
                .get("total")
                .asInt();
    }

    private static String field(Answer refused) {
        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        return refused.json().path("field").asText("");
    }

    private static String withoutReference(Answer answer) {
        assertThat(answer.status()).isEqualTo(404);
        return answer.body().replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "…");
    }
}
