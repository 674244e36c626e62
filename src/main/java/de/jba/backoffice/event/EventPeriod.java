// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.event;

import de.jba.backoffice.shared.BusinessTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The time that events are asked for, both days included.
 *
 * @param from the first day; null for no beginning
 * @param to the last day; null for no end
 */
public record EventPeriod(
        @Nullable LocalDate from, @Nullable LocalDate to) {
    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);
    private static final LocalDate FOR_EVER = LocalDate.of(2200, 1, 1);

    /** A whole month. */
    public static EventPeriod of(YearMonth month) {
        return new EventPeriod(month.atDay(1), month.atEndOfMonth());
    }

    Instant begin() {
        return (from == null || from.isBefore(EVER) ? EVER : from)
                .atStartOfDay(BusinessTime.ZONE)
                .toInstant();
    }

    Instant end() {
        return (to == null || to.isAfter(FOR_EVER) ? FOR_EVER : to.plusDays(1))
                .atStartOfDay(BusinessTime.ZONE)
                .toInstant();
    }
}
