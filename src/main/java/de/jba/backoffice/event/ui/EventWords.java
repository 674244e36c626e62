// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.event.ui;

import de.jba.backoffice.event.EventDetails;
import de.jba.backoffice.ui.Texts;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When an event is, in words. */
final class EventWords {
    private static final Texts TEXTS = Texts.of("event");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private EventWords() {}

    /** The event in the cell of a day: with its time on the first. */
    static String onDay(EventDetails event, LocalDate day) {
        LocalTime from = event.from();
        return from == null || !day.equals(event.firstDay()) ? event.title() : TIME.format(from) + " " + event.title();
    }

    /** A day with its events, as it is read out. */
    static String ofDay(List<EventDetails> events, LocalDate day) {
        String date = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(Texts.locale())
                .format(day);
        List<String> there = events.stream()
                .filter(event -> event.isOn(day))
                .map(event -> onDay(event, day))
                .toList();
        return there.isEmpty() ? TEXTS.get("day.none", date) : TEXTS.get("day.of", date, String.join(", ", there));
    }

    static String days(EventDetails event) {
        DateTimeFormatter weekday = DateTimeFormatter.ofPattern("EEE dd.MM.yyyy", Texts.locale());
        return event.firstDay().equals(event.lastDay())
                ? weekday.format(event.firstDay())
                : TEXTS.get("days", DAY.format(event.firstDay()), DAY.format(event.lastDay()));
    }

    static String time(EventDetails event) {
        LocalTime from = event.from();
        LocalTime until = event.until();
        return from == null || until == null
                ? TEXTS.get("allDay")
                : TEXTS.get("times", TIME.format(from), TIME.format(until));
    }

    static String orNothing(@Nullable String words) {
        return words == null ? "" : words;
    }
}
