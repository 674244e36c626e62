// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.stack.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A handful of made-up occasions around the day on which the demo is loaded; functions and places, no persons. */
final class DemoEvents {
    private final ApiClient api;
    private final BiFunction<String, String, JsonStructure> read;
    private final UnaryOperator<String> admin;

    /**
     * Prepares them.
     *
     * @param read answers a user's GET of a path
     * @param admin the user who administers an agency
     */
    DemoEvents(ApiClient api, BiFunction<String, String, JsonStructure> read, UnaryOperator<String> admin) {
        this.api = api;
        this.read = read;
        this.admin = admin;
    }

    /** Adds those whose title their agency does not have yet. */
    void add(LocalDate today) {
        LocalDate first = today.withDayOfMonth(1);
        for (Map<String, String> row : Resources.table("events.csv")) {
            String user = admin.apply(Objects.requireNonNull(row.get("owner")));
            if (!titles(user).contains(row.get("title"))) {
                api.post(user, "/events", body(user, row, first));
            }
        }
    }

    private Set<String> titles(String user) {
        return items(user, "/events?size=200")
                .map(each -> each.getString("title"))
                .collect(Collectors.toSet());
    }

    private JsonObject body(String user, Map<String, String> row, LocalDate first) {
        JsonObjectBuilder event = Json.createObjectBuilder()
                .add("title", row.get("title"))
                .add("firstDay", first.plusDays(Long.parseLong(row.get("day"))).toString())
                .add("jbaWide", "yes".equals(row.get("jbaWide")));
        for (String field : Set.of("from", "until", "place", "note")) {
            if (!row.getOrDefault(field, "").isEmpty()) {
                event.add(field, row.get(field));
            }
        }
        items(user, "/partners?size=200")
                .filter(partner -> partner.getString("name").equals(row.get("partner")))
                .findFirst()
                .ifPresent(partner -> event.add("partner", partner.getString("id")));
        return event.build();
    }

    private Stream<JsonObject> items(String user, String path) {
        return read.apply(user, path).asJsonObject().getJsonArray("items").stream()
                .map(JsonValue::asJsonObject);
    }
}
