// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.places;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A stored value that holds from a day on until the next one begins. */
interface Period {
    LocalDate validFrom();

    @Nullable
    LocalDate validTo();

    void endBefore(LocalDate day);

    /**
     * The period that begins on a day: the stored one, which is restated, or a new one. What held before ends on its
     * eve; a later value keeps its day.
     *
     * @param latestFirst the stored periods
     * @param opened makes a new period from its first day and the first day on which it no longer holds
     */
    static <P extends Period> P beginning(
            LocalDate day, List<P> latestFirst, BiFunction<LocalDate, @Nullable LocalDate, P> opened) {
        LocalDate next = null;
        for (P period : latestFirst) {
            if (period.validFrom().equals(day)) {
                return period;
            }
            if (period.validFrom().isBefore(day)) {
                LocalDate end = period.validTo();
                if (end == null || end.isAfter(day)) {
                    period.endBefore(day);
                }
                break;
            }
            next = period.validFrom();
        }
        return opened.apply(day, next);
    }

    /** Whether a value from one day on, until another if there is one, holds on a day. */
    static boolean holds(LocalDate from, @Nullable LocalDate to, LocalDate day) {
        return !from.isAfter(day) && (to == null || to.isAfter(day));
    }
}
