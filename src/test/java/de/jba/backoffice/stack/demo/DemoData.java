// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.stack.demo;

import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.stack.StackProblem;
import de.jba.backoffice.stack.demo.DemoInstruments.DemoInstrument;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Enters the programme of 2022 as the demo users. What is there already is left alone, so a load that was broken off
 * goes on where it stopped.
 */
public final class DemoData {
    private static final String EDITOR = "editor";
    private static final String JUSTIFICATION =
            "So mit den JBA-Partnern abgestimmt; im nächsten Programm wird es bereinigt.";
    private static final Map<String, String> ADMINS =
            Map.of("arbeitsagentur", "aa-admin", "jobcenter", "jc-admin", "jugendamt", "ja-admin");

    private static final List<String> LEADS = List.of("aa-lead", "jc-lead", "ja-lead");

    private final ApiClient api;
    private final DemoProgramme programme;
    private final String path;
    private final Map<String, Set<String>> partnersOf = new HashMap<>();

    /**
     * Prepares a load.
     *
     * @param appUrl base address of the application
     * @param tokens gives the access token of a demo user
     */
    public DemoData(String appUrl, UnaryOperator<String> tokens) {
        this(appUrl, tokens, DemoProgramme.YEAR);
    }

    /** Prepares a load of the same programme for another year, for tests that need one of their own. */
    public DemoData(String appUrl, UnaryOperator<String> tokens, int year) {
        this.programme = new DemoProgramme(year);
        this.path = "/programmes/" + year;
        this.api = new ApiClient(appUrl, tokens, "Übernahme des Programms 2022 in das Back Office");
    }

    /** @throws StackProblem when the application refuses something, or finds an error in the result */
    public void load() {
        consentToTheAuditors();
        Map<String, DemoInstrument> instruments = instruments();
        statePlaces(instruments);
        addPartners();
        new DemoEvents(api, this::get, DemoData::admin).add(LocalDate.now(BusinessTime.ZONE));
        beginProgramme();
        stateIndicators();
        contribute(instruments);
        requireNoError();
        justifyWarnings();
    }

    private void consentToTheAuditors() {
        for (String lead : LEADS) {
            boolean given = get(lead, "/access-review/consent")
                    .asJsonArray()
                    .getJsonObject(0)
                    .getBoolean("given");
            if (!given) {
                api.post(
                        lead,
                        "/access-review/consent",
                        Json.createObjectBuilder().add("given", true).build());
            }
        }
    }

    /** The instruments by their identifier, those that were missing now added. */
    private Map<String, DemoInstrument> instruments() {
        Map<String, Map<String, String>> known = ADMINS.keySet().stream()
                .collect(Collectors.toMap(owner -> owner, owner -> knownTo(admin(owner), owner)));
        Map<String, DemoInstrument> instruments = new LinkedHashMap<>();
        for (DemoInstrument each : new DemoInstruments().all()) {
            String id = known.getOrDefault(each.owner(), Map.of()).get(each.name());
            instruments.put(id == null ? add(each) : id, each);
        }
        return instruments;
    }

    private Map<String, String> knownTo(String user, String owner) {
        return get(user, "/instruments?size=200").asJsonObject().getJsonArray("items").stream()
                .map(JsonValue::asJsonObject)
                .filter(each -> each.getString("owner").equals(owner))
                .collect(Collectors.toMap(
                        each -> each.getString("name"), each -> each.getString("id"), (first, second) -> first));
    }

    private String add(DemoInstrument instrument) {
        return api.post(admin(instrument.owner()), "/instruments", instrument.body())
                .getString("id");
    }

    /** Samples of quotas and reports, each by the agency that it is of. */
    private void statePlaces(Map<String, DemoInstrument> instruments) {
        instruments.forEach((id, instrument) -> {
            stateOnce("/instruments/" + id + "/quotas", instrument.quotas());
            stateOnce("/instruments/" + id + "/occupancy", instrument.reports());
        });
    }

    private void stateOnce(String list, Map<String, JsonObject> ofAgencies) {
        ofAgencies.forEach((agency, body) -> {
            boolean stated = get(admin(agency), list).asJsonArray().stream()
                    .anyMatch(known -> known.asJsonObject().getString("agency").equals(agency));
            if (!stated) {
                api.post(admin(agency), list, body);
            }
        });
    }

    /** The network partners of the programme, each with the agency that works with it most. */
    private void addPartners() {
        for (Map<String, String> row : Resources.table("partners.csv")) {
            String owner = row.getOrDefault("owner", "");
            if (!partnersOf.computeIfAbsent(owner, this::knownPartners).contains(row.get("name"))) {
                api.post(admin(owner), "/partners", partner(row));
            }
        }
    }

    private Set<String> knownPartners(String owner) {
        return get(admin(owner), "/partners?size=200").asJsonObject().getJsonArray("items").stream()
                .map(JsonValue::asJsonObject)
                .filter(each -> each.getString("owner").equals(owner))
                .map(each -> each.getString("name"))
                .collect(Collectors.toSet());
    }

    private static JsonObject partner(Map<String, String> row) {
        JsonObjectBuilder partner = Json.createObjectBuilder();
        row.entrySet().stream()
                .filter(cell ->
                        !cell.getKey().equals("owner") && !cell.getValue().isEmpty())
                .forEach(cell -> partner.add(cell.getKey(), cell.getValue()));
        return partner.build();
    }

    private void beginProgramme() {
        if (api.find(EDITOR, path).isEmpty()) {
            api.post(EDITOR, "/programmes", programme.programme());
        }
    }

    private void stateIndicators() {
        Set<String> stated = keys(path + "/indicators", "key");
        programme.indicators().forEach((key, indicator) -> {
            if (!stated.contains(key)) {
                api.put(EDITOR, path + "/indicators/" + key, indicator);
            }
        });
    }

    private void contribute(Map<String, DemoInstrument> instruments) {
        Set<String> contributed = keys(path + "/contributions", "instrument");
        instruments.forEach((id, instrument) -> {
            if (!contributed.contains(id)) {
                api.put(admin(instrument.owner()), path + "/contributions/" + id, JsonValue.EMPTY_JSON_OBJECT);
            }
        });
    }

    private void requireNoError() {
        get(EDITOR, path + "/findings").asJsonArray().stream()
                .map(JsonValue::asJsonObject)
                .filter(finding -> finding.getString("severity").equals("ERROR"))
                .findFirst()
                .ifPresent(finding -> {
                    throw new StackProblem("The demo's programme has an error: " + finding.getString("message"));
                });
    }

    private void justifyWarnings() {
        get(EDITOR, path + "/findings").asJsonArray().stream()
                .map(JsonValue::asJsonObject)
                .filter(finding -> finding.isNull("justification"))
                .forEach(finding -> api.post(
                        EDITOR,
                        path + "/findings/" + finding.getString("id") + "/justification",
                        Json.createObjectBuilder()
                                .add("justification", JUSTIFICATION)
                                .build()));
    }

    private Set<String> keys(String path, String field) {
        return get(EDITOR, path).asJsonArray().stream()
                .map(JsonValue::asJsonObject)
                .map((JsonObject each) -> each.getString(field))
                .collect(Collectors.toSet());
    }

    private JsonStructure get(String user, String path) {
        return api.find(user, path)
                .orElseThrow(() -> new StackProblem("%s does not exist for %s.".formatted(path, user)));
    }

    private static String admin(String agency) {
        return ADMINS.getOrDefault(agency, agency);
    }
}
