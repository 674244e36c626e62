// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.InstrumentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    record Capacity(
            String kind, @Nullable Integer places, @Nullable LocalDate validFrom) {}

    record Sample(
            InstrumentId id,
            AgencyId owner,
            List<String> aliases,
            @Nullable Capacity capacity,
            int version) {}

    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private final ObjectMapper json = Json.mapper();

    @Test
    void writesIdentifiersAsTextAndDatesAsIso() throws JsonProcessingException {
        Sample sample = new Sample(
                new InstrumentId(ID),
                new AgencyId("jobcenter"),
                List.of("Support25"),
                new Capacity("PLACES", null, LocalDate.of(2022, 3, 31)),
                3);
        assertThat(json.writeValueAsString(sample))
                .isEqualTo("{\"id\":\"00000000-0000-4000-8000-000000000001\",\"owner\":\"jobcenter\","
                        + "\"aliases\":[\"Support25\"],\"capacity\":{\"kind\":\"PLACES\",\"places\":null,"
                        + "\"validFrom\":\"2022-03-31\"},\"version\":3}");
        assertThat(json.readValue(json.writeValueAsString(sample), Sample.class))
                .isEqualTo(sample);
        assertThat(json.writeValueAsString(Instant.parse("2022-03-31T10:00:00Z")))
                .isEqualTo("\"2022-03-31T10:00:00Z\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"bogus\":1}",
                "{\"version\":\"3\"}",
                "{\"version\":3.5}",
                "{\"version\":null}",
                "{\"version\":1,\"version\":2}",
                "{\"version\":1} x",
                "{\"owner\":\"Jobcenter Herne\"}",
                "{\"id\":\"7\"}",
                "{\"capacity\":{\"validFrom\":\"2022-13-01\"}}",
                "{\"version\":",
            })
    void refusesWhatItWouldHaveToGuess(String text) {
        assertThatThrownBy(() -> json.readValue(text, Sample.class)).isInstanceOf(JsonProcessingException.class);
    }
}
