// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.audit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands out in people's behaviour, as far as a works agreement allows to look.
 *
 * @param agreement the works agreement that allows it; null when none is named, and then nothing was computed
 * @param patterns what stands out, newest first
 */
public record BehaviourReview(@Nullable String agreement, List<Pattern> patterns) {
    public BehaviourReview {
        patterns = List.copyOf(patterns);
    }

    /** What is looked for. */
    public enum Rule {
        /** Many refused attempts of one person on one day. */
        MANY_REFUSALS,
        /** Work between ten at night and five in the morning. */
        UNUSUAL_HOURS
    }

    /**
     * One person on one day.
     *
     * @param rule what stood out
     * @param person the person's function
     * @param day the day in Berlin
     * @param count how many entries of the log it is
     */
    public record Pattern(Rule rule, String person, LocalDate day, long count) {}
}
