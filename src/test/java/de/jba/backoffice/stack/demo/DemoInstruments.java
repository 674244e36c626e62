// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.stack.demo;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The 26 instruments as the API takes them. */
final class DemoInstruments {
    /** Places of the programme hold from the first day of its year. */
    private static final String VALID_FROM = "2022-01-01";

    private static final String REPORTED_ON = "2022-03-14";
    private static final int OLDEST_UNDER_25 = 24;

    private final Map<String, String> explanations = Resources.properties("explanations.properties");
    private final Map<String, String> legalBases = Resources.properties("legal-bases.properties");
    private final Map<String, String> aliases = Resources.properties("aliases.properties");
    private final Map<String, String> functions = Resources.properties("functions.properties");

    /** In the order of their numbers, which is the printed one. */
    List<DemoInstrument> all() {
        return Resources.table("instruments.csv").stream().map(this::instrument).toList();
    }

    private DemoInstrument instrument(Map<String, String> row) {
        List<Map<String, String>> places = Resources.table("places.csv").stream()
                .filter(each -> cell(each, "nr").equals(cell(row, "nr")))
                .toList();
        return new DemoInstrument(cell(row, "name"), cell(row, "owner"), body(row), quotas(places), reports(places));
    }

    private JsonObject body(Map<String, String> row) {
        String number = cell(row, "nr");
        JsonObjectBuilder body = Json.createObjectBuilder()
                .add("name", cell(row, "name"))
                .add("targetGroup", cell(row, "target_group"))
                .add("legalCircles", list(cell(row, "legal_circles")))
                .add("participating", list(cell(row, "participating")))
                .add("subOffers", list(cell(row, "sub_offers")))
                .add("aliases", list(aliases.getOrDefault(number, "")))
                .add("explanation", explanations.getOrDefault(number, ""))
                .add("contacts", contacts(cell(row, "mailbox")))
                .add("capacity", capacity(row));
        addIfGiven(body, "abbreviation", cell(row, "abbreviation"));
        addIfGiven(body, "legalBasis", legalBases.getOrDefault(number, ""));
        if (cell(row, "target_group").equals("U25")) {
            body.add("ageTo", OLDEST_UNDER_25);
        }
        return body.build();
    }

    private static Map<String, JsonObject> quotas(List<Map<String, String>> places) {
        Map<String, JsonObject> quotas = new LinkedHashMap<>();
        places.stream()
                .filter(row -> !cell(row, "quota").isEmpty())
                .forEach(row -> quotas.put(
                        cell(row, "agency"),
                        Json.createObjectBuilder()
                                .add("places", Integer.parseInt(cell(row, "quota")))
                                .add("validFrom", VALID_FROM)
                                .build()));
        return quotas;
    }

    private static Map<String, JsonObject> reports(List<Map<String, String>> places) {
        Map<String, JsonObject> reports = new LinkedHashMap<>();
        places.forEach(row -> reports.put(
                cell(row, "agency"),
                Json.createObjectBuilder()
                        .add("referenceDate", REPORTED_ON)
                        .add("occupied", Integer.parseInt(cell(row, "occupied")))
                        .add("waitingList", Integer.parseInt(cell(row, "waiting_list")))
                        .add("entries", Integer.parseInt(cell(row, "entries")))
                        .add("exits", Integer.parseInt(cell(row, "exits")))
                        .build()));
        return reports;
    }

    private static JsonObject capacity(Map<String, String> row) {
        JsonObjectBuilder capacity = Json.createObjectBuilder()
                .add("kind", cell(row, "capacity_kind"))
                .add("validFrom", VALID_FROM)
                .add("status", "CONFIRMED");
        if (!cell(row, "places").isEmpty()) {
            capacity.add("places", Integer.parseInt(cell(row, "places")));
        }
        addIfGiven(capacity, "region", cell(row, "region"));
        return capacity.build();
    }

    /** No mailbox means no contact: the programme then names the common front desk. */
    private JsonArray contacts(String mailbox) {
        JsonArrayBuilder contacts = Json.createArrayBuilder();
        if (!mailbox.isEmpty()) {
            contacts.add(Json.createObjectBuilder()
                    .add("function", functions.getOrDefault(mailbox, mailbox))
                    .add("mailbox", mailbox));
        }
        return contacts.build();
    }

    private static JsonArray list(String cell) {
        return Json.createArrayBuilder(Arrays.stream(cell.split("\\|"))
                        .filter(each -> !each.isEmpty())
                        .toList())
                .build();
    }

    private static void addIfGiven(JsonObjectBuilder body, String field, String value) {
        if (!value.isEmpty()) {
            body.add(field, value);
        }
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    /** An instrument, its owner's alias, and what the API is sent; its quotas and reports by agency. */
    record DemoInstrument(
            String name,
            String owner,
            JsonObject body,
            Map<String, JsonObject> quotas,
            Map<String, JsonObject> reports) {}
}
