// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How pressing a task is.
 *
 * @param words in few words
 * @param until the day by which it is to be done, or since which it waits; null when there is none
 */
public record TaskBadge(
        String words, StateBadge.Tone tone, @Nullable LocalDate until) implements Serializable {
    private static final Texts TEXTS = Texts.of("ui");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final int SOON = 7;

    /** It has no day. */
    public static TaskBadge of(String words, StateBadge.Tone tone) {
        return new TaskBadge(words, tone, null);
    }

    /** To be done by that day; a week before, and when the day is over, it is an error not to. */
    public static TaskBadge until(LocalDate day, LocalDate today) {
        return new TaskBadge(
                TEXTS.get(day.isBefore(today) ? "task.since" : "task.until", DAY.format(day)),
                day.isAfter(today.plusDays(SOON)) ? StateBadge.Tone.NEUTRAL : StateBadge.Tone.ERROR,
                day);
    }

    /** Overdue: so many days have gone since it was last done. */
    public static TaskBadge lastDone(LocalDate day, LocalDate today, int allowed) {
        return new TaskBadge(
                TEXTS.get("task.days", ChronoUnit.DAYS.between(day, today)),
                StateBadge.Tone.WARNING,
                day.plusDays(allowed));
    }
}
