// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.stack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.stack.demo.DemoInstruments.DemoInstrument;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoContentTest {
    private final List<DemoInstrument> instruments = new DemoInstruments().all();
    private final DemoProgramme programme = new DemoProgramme(DemoProgramme.YEAR);

    @Test
    void everyInstrumentIsExplainedWithinTheSpaceOfItsField() {
        assertThat(instruments).hasSize(26).allSatisfy(instrument -> assertThat(
                        instrument.body().getString("explanation"))
                .hasSizeBetween(100, 600));
    }

    @Test
    void everyInstrumentStatesItsPlacesWithUnitOrRegion() {
        assertThat(instruments).allSatisfy(instrument -> {
            JsonObject capacity = instrument.body().getJsonObject("capacity");
            switch (capacity.getString("kind")) {
                case "PLACES" -> assertThat(capacity.getInt("places")).isPositive();
                case "REGION_BOUND" -> assertThat(capacity.getString("region")).isNotBlank();
                default -> assertThat(capacity).doesNotContainKeys("places", "region");
            }
        });
        assertThat(instruments.stream()
                        .map(instrument -> instrument.body().getJsonObject("capacity"))
                        .filter(capacity -> capacity.getString("kind").equals("PLACES"))
                        .mapToInt(capacity -> capacity.getInt("places"))
                        .sum())
                .isEqualTo(295);
    }

    @Test
    void contactsAreFunctionsWithTheirMailbox() {
        assertThat(instruments)
                .flatMap(instrument -> instrument.body().getJsonArray("contacts"))
                .hasSize(15)
                .extracting(JsonValue::asJsonObject)
                .allSatisfy(contact ->
                        assertThat(contact.getString("function")).isNotBlank().doesNotContain("@"));
    }

    @Test
    void everyChapterButTheAnnexHasAText() {
        Map<String, String> texts = programme.programme().getJsonArray("chapters").stream()
                .map(JsonValue::asJsonObject)
                .collect(
                        Collectors.toMap(chapter -> chapter.getString("number"), chapter -> chapter.getString("body")));

        assertThat(texts).hasSize(20);
        assertThat(texts.remove("Anlage")).isEmpty();
        assertThat(texts.values()).allSatisfy(text -> assertThat(text).hasSizeBetween(150, 8_000));
    }

    @Test
    void noFigureLacksUnitSourceOrReferenceDate() {
        assertThat(programme.indicators()).hasSize(14);
        assertThat(programme.indicators().values()).allSatisfy(indicator -> {
            assertThat(indicator.getString("unit")).isNotBlank();
            assertThat(indicator.getString("source")).isNotBlank();
            assertThat(indicator.getString("referenceDate")).isNotBlank().isNotIn("latest", "annual mean");
        });
    }

    @Test
    void everyInstrumentIsNamedInTheText() {
        String text = programme.programme().getJsonArray("chapters").stream()
                .map(chapter -> chapter.asJsonObject().getString("body"))
                .collect(Collectors.joining());

        assertThat(instruments)
                .filteredOn(instrument -> !text.contains(instrument.name())
                        && !text.contains("(" + instrument.body().getString("abbreviation", "?") + ")"))
                .extracting(DemoInstrument::name)
                .isEmpty();
    }
}
