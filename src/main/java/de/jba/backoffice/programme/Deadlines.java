// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import de.jba.backoffice.shared.BusinessRuleViolation;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * The last day of each step, as the editor sets them; null for a step without one.
 *
 * @param send until when the draft is sent into coordination
 * @param cosign until when all have signed
 * @param publish until when it is published
 */
public record Deadlines(
        @Nullable LocalDate send,
        @Nullable LocalDate cosign,
        @Nullable LocalDate publish) {
    /** No step has a day. */
    public static final Deadlines NONE = new Deadlines(null, null, null);

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    /** Days that fit a programme which is public when its year begins. Offered, never set unasked. */
    public static Deadlines proposedFor(ProgrammeYear year) {
        int before = year.value() - 1;
        return new Deadlines(
                LocalDate.of(before, Month.NOVEMBER, 1),
                LocalDate.of(before, Month.DECEMBER, 1),
                LocalDate.of(before, Month.DECEMBER, 15));
    }

    /** The day of a step; null when it has none. */
    public @Nullable LocalDate of(ProgrammeStep step) {
        return switch (step) {
            case SEND -> send;
            case COSIGN -> cosign;
            case PUBLISH -> publish;
        };
    }

    /** @throws BusinessRuleViolation when a year is mistyped, or a step ends before the one that comes before it */
    void requireOrder() {
        requireYear("send", send);
        requireYear("cosign", cosign);
        requireYear("publish", publish);
        requireNotBefore(send, "cosign", cosign);
        requireNotBefore(cosign, "publish", publish);
        requireNotBefore(send, "publish", publish);
    }

    private static void requireYear(String field, @Nullable LocalDate day) {
        if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
            throw new BusinessRuleViolation("programme", "deadlines.year", field);
        }
    }

    private static void requireNotBefore(@Nullable LocalDate earlier, String field, @Nullable LocalDate day) {
        if (earlier != null && day != null && day.isBefore(earlier)) {
            throw new BusinessRuleViolation("programme", "deadlines.order", field, DAY.format(earlier));
        }
    }
}
