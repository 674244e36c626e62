// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.stack.demo;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The programme of 2022 as the API takes it: corrected, so that every figure has unit, source and reference date. What
 * the source leaves open is filled here: "latest" stands for 2021, "annual mean" for the mean of 2020, and the two
 * figures without a source come from the office that counts their chapter's other figures.
 */
final class DemoProgramme {
    static final int YEAR = 2022;

    private static final Map<String, String> REFERENCES =
            Map.of("latest", "2021", "annual mean", "Jahresdurchschnitt 2020");

    private static final Map<String, String> SOURCES = Map.of(
            "2.2", "Statistik der Bundesagentur für Arbeit",
            "2.3", "Stadt Herne, Statistikstelle");

    private final int year;

    DemoProgramme(int year) {
        this.year = year;
    }

    JsonObject programme() {
        JsonArrayBuilder chapters = Json.createArrayBuilder();
        Resources.table("chapters.csv").forEach(row -> chapters.add(chapter(row)));
        return Json.createObjectBuilder()
                .add("year", year)
                .add("title", "Ausbildungs- und Integrationsprogramm")
                .add("asOf", "2022-03-31")
                .add("chapters", chapters)
                .build();
    }

    /** In printed order, by key. */
    Map<String, JsonObject> indicators() {
        Map<String, JsonObject> indicators = new LinkedHashMap<>();
        Resources.table("indicators.csv").forEach(row -> indicators.put(row.getOrDefault("key", ""), indicator(row)));
        return indicators;
    }

    private static JsonObject chapter(Map<String, String> row) {
        String editors = row.getOrDefault("editors", "");
        String number = row.getOrDefault("number", "");
        return Json.createObjectBuilder()
                .add("number", number)
                .add("title", row.getOrDefault("title", ""))
                .add("editors", Json.createArrayBuilder(List.of(editors)))
                .add("body", editors.equals("generated") ? "" : Resources.text("chapters/" + number + ".md"))
                .build();
    }

    private static JsonObject indicator(Map<String, String> row) {
        String chapter = row.getOrDefault("chapter", "");
        String reference = row.getOrDefault("reference", "");
        String source = row.getOrDefault("source", "");
        JsonArrayBuilder comparison = Json.createArrayBuilder();
        Arrays.stream(row.getOrDefault("comparison", "").split("\\|"))
                .filter(each -> !each.isEmpty())
                .map(each -> each.split("=", 2))
                .forEach(each -> comparison.add(
                        Json.createObjectBuilder().add("label", each[0]).add("value", each[1])));
        return Json.createObjectBuilder()
                .add("chapter", chapter)
                .add("label", row.getOrDefault("label", ""))
                .add("value", row.getOrDefault("value", ""))
                .add("unit", row.getOrDefault("unit", ""))
                .add("referenceDate", REFERENCES.getOrDefault(reference, reference))
                .add("source", source.isEmpty() ? SOURCES.getOrDefault(chapter, "") : source)
                .add("comparison", comparison)
                .build();
    }
}
