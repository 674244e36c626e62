// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.event;

import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.Din91379;
import de.jba.backoffice.shared.EventId;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarTextTest {
    private static final EventId ID = new EventId(UUID.fromString("01234567-89ab-4cde-8f01-23456789abcd"));

    @Test
    void tellsATimeInGermanyAndTheRulesOfGermanTime() {
        assertThat(written(event("Messe", LocalTime.of(10, 0), 3)))
                .contains("DTSTART;TZID=Europe/Berlin:20261124T100000")
                .contains("DTEND;TZID=Europe/Berlin:20261124T123000")
                .contains("BEGIN:VTIMEZONE", "TZID:Europe/Berlin", "BEGIN:DAYLIGHT", "BEGIN:STANDARD")
                .contains("UID:" + ID, "SEQUENCE:2", "SUMMARY:Messe", "DTSTAMP:20261101T080000Z");
    }

    @Test
    void tellsWholeDaysAsDays() {
        assertThat(written(event("Woche", null, 1)))
                .contains("DTSTART;VALUE=DATE:20261124", "DTEND;VALUE=DATE:20261125", "SEQUENCE:0")
                .doesNotContain("VTIMEZONE");
    }

    /** Summer and winter time: who reads the calendar gets the moment that was meant. */
    @ParameterizedTest
    @CsvSource({
        "2027-03-27, 2027-03-27T09:00:00Z",
        "2027-03-28, 2027-03-28T08:00:00Z",
        "2026-10-24, 2026-10-24T08:00:00Z",
        "2026-10-25, 2026-10-25T09:00:00Z"
    })
    void meansTheSameMomentOnBothSidesOfTheClockChange(LocalDate day, Instant moment) throws Exception {
        EventDetails event = new EventDetails(
                ID,
                new AgencyId("jobcenter"),
                "Messe",
                day,
                LocalTime.of(10, 0),
                day,
                LocalTime.of(11, 0),
                null,
                null,
                null,
                null,
                false,
                Instant.EPOCH,
                false,
                1);
        Calendar read = new CalendarBuilder().build(new StringReader(written(event)));
        VEvent entry = (VEvent) read.getComponent(Component.VEVENT).orElseThrow();
        assertThat(ZonedDateTime.from(
                                Objects.requireNonNull(entry.getDateTimeStart()).getDate())
                        .toInstant())
                .isEqualTo(moment);
    }

    @Test
    void keepsEveryLetterAndDisarmsWhatWouldEndALine() throws Exception {
        String title = "A, B; C\\n" + Din91379.text().substring(0, 150);
        Calendar read = new CalendarBuilder().build(new StringReader(written(event(title, null, 1))));
        VEvent entry = (VEvent) read.getComponent(Component.VEVENT).orElseThrow();
        assertThat(Objects.requireNonNull(entry.getSummary()).getValue()).isEqualTo(title);
        assertThat(Objects.requireNonNull(entry.getDescription()).getValue())
                .isEqualTo("Eine Zeile\nEND:VEVENT\nund noch eine");
    }

    private static EventDetails event(String title, @Nullable LocalTime from, int version) {
        LocalDate day = LocalDate.of(2026, 11, 24);
        return new EventDetails(
                ID,
                new AgencyId("jobcenter"),
                title,
                day,
                from,
                day,
                from == null ? null : from.plusMinutes(150),
                "Shamrockpark",
                null,
                null,
                "Eine Zeile\nEND:VEVENT\nund noch eine",
                true,
                Instant.parse("2026-11-01T08:00:00Z"),
                false,
                version);
    }

    private static String written(EventDetails event) {
        return new String(CalendarText.of(List.of(event)), StandardCharsets.UTF_8);
    }
}
