// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.jba.backoffice.api.Api.Answer;
import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Quotas, occupancy, confirmation, term and provider of an instrument of two agencies, on the API. */
@ExtendWith(StackExtension.class)
class PlacesIT {
    private static final LocalDate TODAY = LocalDate.now(BusinessTime.ZONE);

    private Api owner;
    private Api participant;
    private Api stranger;
    private String path;

    @BeforeEach
    void createAnInstrument(LocalStack stack) {
        owner = Api.as(stack, "jc-admin");
        participant = Api.as(stack, "aa-admin");
        stranger = Api.as(stack, "ja-admin");
        Map<String, Object> body = new HashMap<>(entry());
        body.put("capacity", Map.of("kind", "PLACES", "places", 115, "status", "PROVISIONAL"));
        Answer created = owner.post("/instruments", null, body);
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        path = "/instruments/" + created.json().get("id").asText();
    }

    @Test
    void quotasStayWithinThePlacesAndSayWhatIsPossible() {
        assertThat(quota(participant, null, 80).status()).isEqualTo(201);
        Answer refused = quota(owner, "jobcenter", 40);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("field").asText()).isEqualTo("places");
        assertThat(refused.json().get("detail").asText())
                .isEqualTo("80 + 40 = 120 Kontingente, es gibt aber 115 Plätze. Höchstens 35 sind möglich.");
        assertThat(refused.json().get("suggestion").asInt()).isEqualTo(35);
        assertThat(quota(owner, "jobcenter", 35).status()).isEqualTo(201);
        assertThat(quotas("places")).containsExactly("80", "35");

        Answer fewer = owner.post(path + "/places", "*", Map.of("kind", "PLACES", "places", 110));
        assertThat(fewer.status()).isEqualTo(422);
        assertThat(fewer.json().get("detail").asText()).contains("80 + 35 = 115", "Mindestens 115");

        assertThat(quota(owner, "arbeitsagentur", null).status()).isEqualTo(201);
        assertThat(owner.post(path + "/places", "*", Map.of("kind", "PLACES", "places", 110))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aQuotaHasAFirstDayAndKeepsItsHistory() {
        quota(owner, "jobcenter", 20, TODAY);
        quota(owner, "jobcenter", 15, TODAY.plusDays(30));
        quota(owner, "jobcenter", 18, TODAY.plusDays(10));
        assertThat(quotas("places")).containsExactly("15", "18", "20");
        assertThat(quotas("validTo"))
                .containsExactly(
                        "null",
                        TODAY.plusDays(30).toString(),
                        TODAY.plusDays(10).toString());
    }

    @Test
    void whoTakesPartStatesItsOwnAndNobodyElseAny() {
        assertThat(quota(participant, "jobcenter", 5).status()).isEqualTo(403);
        assertThat(report(participant, "jobcenter", 5, TODAY).status()).isEqualTo(403);
        assertThat(report(owner, "arbeitsagentur", 5, TODAY).status()).isEqualTo(403);
        assertThat(quota(owner, "jugendamt", 5).status()).isEqualTo(422);
        assertThat(quota(stranger, "jugendamt", 5).status()).isEqualTo(404);
        assertThat(report(stranger, "jugendamt", 5, TODAY).status()).isEqualTo(404);
        assertThat(stranger.get(path + "/quotas").status()).isEqualTo(404);
        assertThat(stranger.get(path + "/occupancy").status()).isEqualTo(404);
        assertThat(participant.put(path, "*", participant.get(path).json()).status())
                .isEqualTo(403);
    }

    @Test
    void eachAgencyReportsPerReferenceDate() {
        assertThat(report(owner, null, 57, TODAY.minusDays(30)).status()).isEqualTo(201);
        assertThat(report(participant, null, 40, TODAY.minusDays(1)).status()).isEqualTo(201);
        assertThat(report(owner, null, 58, TODAY.minusDays(30)).status()).isEqualTo(201);
        JsonNode reports = owner.get(path + "/occupancy").json();
        assertThat(reports.findValuesAsText("occupied")).containsExactly("40", "58");
        assertThat(reports.findValuesAsText("agency")).containsExactly("arbeitsagentur", "jobcenter");
        Answer ahead = report(owner, null, 1, TODAY.plusDays(1));
        assertThat(ahead.status()).isEqualTo(422);
        assertThat(ahead.json().get("field").asText()).isEqualTo("referenceDate");
        assertThat(report(owner, null, 100_000, TODAY).json().get("field").asText())
                .isEqualTo("occupied");
    }

    @Test
    void everyChangeTakesAndAdvancesTheTagOfTheRecord() {
        String tag = owner.get(path).etag();
        Map<String, Object> body = Map.of("places", 10);
        assertThat(participant.post(path + "/quotas", null, body).status()).isEqualTo(428);
        Answer first = participant.post(path + "/quotas", tag, body);
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(owner.get(path).etag()).isEqualTo(first.etag()).isNotEqualTo(tag);
        assertThat(owner.post(path + "/quotas", tag, Map.of("places", 11)).status())
                .isEqualTo(412);
        Answer same = participant.post(path + "/quotas", first.etag(), body);
        assertThat(same.status()).isEqualTo(201);
        assertThat(same.etag()).isEqualTo(first.etag());
        Answer reported = participant.post(path + "/occupancy", same.etag(), Map.of("occupied", 9));
        assertThat(reported.etag())
                .isNotEqualTo(same.etag())
                .isEqualTo(owner.get(path).etag());
    }

    @Test
    void theOwnerConfirmsWhatHoldsToday() {
        assertThat(owner.get(path).json().at("/capacity/status").asText()).isEqualTo("PROVISIONAL");
        assertThat(participant.post(path + "/confirmation", "*", Map.of()).status())
                .isEqualTo(403);
        assertThat(owner.post(path + "/confirmation", null, Map.of()).status()).isEqualTo(428);
        Answer confirmed = owner.post(path + "/confirmation", owner.get(path).etag(), Map.of());
        assertThat(confirmed.status()).as(confirmed.body()).isEqualTo(200);
        assertThat(confirmed.json().at("/capacity/status").asText()).isEqualTo("CONFIRMED");
        assertThat(confirmed.json().at("/capacity/lastConfirmed").asText()).isEqualTo(TODAY.toString());
        assertThat(owner.get(path).etag()).isEqualTo(confirmed.etag());
        assertThat(owner.post(path + "/confirmation", confirmed.etag(), Map.of())
                        .etag())
                .as("a second time changes nothing")
                .isEqualTo(confirmed.etag());
        JsonNode history = owner.get(path + "/history").json().get("items");
        assertThat(history.findValuesAsText("action")).contains("confirm");
    }

    @Test
    void aTermEndsAfterItBeginsAndALegalBasisIsCited() {
        ObjectNode body = owner.get(path).json().deepCopy();
        body.putObject("term").put("from", "2022-08-01").put("to", "2023-07-31");
        body.put("legalBasis", "§16h  SGB II");
        Answer changed = owner.put(path, "*", body);
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.json().at("/term/to").asText()).isEqualTo("2023-07-31");
        assertThat(changed.json().get("legalBasis").asText()).isEqualTo("§ 16h SGB II");
        body.putObject("term").put("from", "2022-08-01").put("to", "2022-07-31");
        assertThat(owner.put(path, "*", body).json().get("field").asText()).isEqualTo("term.to");
        assertThat(participant.put(path, "*", body).status())
                .as("who may not change it hears nothing of rules")
                .isEqualTo(403);
        body.remove("term");
        body.put("legalBasis", "freiwillig");
        Answer refused = owner.put(path, "*", body);
        assertThat(refused.json().get("field").asText()).isEqualTo("legalBasis");
        assertThat(refused.json().get("detail").asText()).contains("§ 16h SGB II");
    }

    @Test
    void theHistorySaysOfWhomARestatedFigureIs() {
        quota(owner, "arbeitsagentur", 3);
        quota(owner, "arbeitsagentur", 4);
        report(participant, null, 2, TODAY);
        report(participant, null, 3, TODAY);
        List<JsonNode> restated = new ArrayList<>();
        for (JsonNode entry : owner.get(path + "/history").json().get("items")) {
            if (entry.get("operation").asText().equals("update")
                    && entry.get("after").has("agency_id")) {
                restated.add(entry);
            }
        }
        assertThat(restated).hasSize(2).allSatisfy(entry -> assertThat(
                        entry.at("/after/agency_id").asText())
                .isEqualTo("arbeitsagentur"));
        assertThat(restated).extracting(entry -> entry.get("part").asText()).containsExactly("occupancy", "quota");
    }

    @Test
    void aProviderIsShownToWhoeverSeesThatPartner() {
        String provider = partner(owner, "PROVIDER");
        Answer named = owner.put(path, "*", withProvider(provider));
        assertThat(named.status()).as(named.body()).isEqualTo(200);
        assertThat(named.json().at("/provider/name").asText()).startsWith("Träger ");
        assertThat(participant.get(path).json().get("provider").isNull()).isTrue();
        owner.post(
                path + "/shares",
                "*",
                Map.of("agency", "arbeitsagentur", "level", "EDIT", "personal", false, "purpose", "Pflege"));
        Answer sentBack = participant.put(path, "*", participant.get(path).json());
        assertThat(sentBack.status()).as(sentBack.body()).isEqualTo(200);
        assertThat(owner.get(path).json().at("/provider/id").asText())
                .as("who does not see the provider leaves it")
                .isEqualTo(provider);

        for (String wrong : List.of(
                partner(owner, "SCHOOL"),
                partner(stranger, "PROVIDER"),
                UUID.randomUUID().toString())) {
            Answer refused = owner.put(path, "*", withProvider(wrong));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.json().get("rule").asText()).isEqualTo("instrument.unknownProvider");
        }
        assertThat(participant.put(path, "*", withProvider(provider)).status())
                .as("the hidden one is as unknown as any other")
                .isEqualTo(422);
        assertThat(owner.put(path, "*", withProvider(null))
                        .json()
                        .get("provider")
                        .isNull())
                .isTrue();
    }

    private JsonNode withProvider(@Nullable String id) {
        ObjectNode body = owner.get(path).json().deepCopy();
        if (id == null) {
            body.putNull("provider");
        } else {
            body.putObject("provider").put("id", id);
        }
        body.remove(List.of("contacts", "participating"));
        body.putArray("participating").add("arbeitsagentur");
        return body;
    }

    private static String partner(Api by, String type) {
        Answer created = by.post("/partners", null, Map.of("type", type, "name", "Träger " + UUID.randomUUID()));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        return created.json().get("id").asText();
    }

    private Answer quota(Api by, @Nullable String agency, @Nullable Integer places) {
        return quota(by, agency, places, TODAY);
    }

    private Answer quota(Api by, @Nullable String agency, @Nullable Integer places, LocalDate from) {
        Map<String, Object> body = new HashMap<>();
        body.put("agency", agency);
        body.put("places", places);
        body.put("validFrom", from.toString());
        return by.post(path + "/quotas", "*", body);
    }

    private Answer report(Api by, @Nullable String agency, int occupied, LocalDate day) {
        Map<String, Object> body = new HashMap<>();
        body.put("agency", agency);
        body.put("referenceDate", day.toString());
        body.put("occupied", occupied);
        return by.post(path + "/occupancy", "*", body);
    }

    private List<String> quotas(String field) {
        return owner.get(path + "/quotas").json().findValuesAsText(field);
    }

    private static Map<String, Object> entry() {
        return Map.of(
                "name",
                "Plätze " + UUID.randomUUID(),
                "targetGroup",
                "U25",
                "legalCircles",
                List.of("SGB_II"),
                "participating",
                List.of("arbeitsagentur"));
    }
}
