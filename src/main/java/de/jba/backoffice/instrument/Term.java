// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument;

import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.Refusals;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From when to when an instrument runs (Maßnahmelaufzeit).
 *
 * @param from the first day; null when not known
 * @param to the last day; null for no end
 */
public record Term(@Nullable LocalDate from, @Nullable LocalDate to) {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    /**
     * The same, when there can be such a term.
     *
     * @throws BusinessRuleViolation when it ends before it begins, or a day is not between 2000 and 2099
     */
    Term possible() {
        Refusals.askAll(() -> require("term.from", from), () -> require("term.to", to));
        if (from != null && to != null && to.isBefore(from)) {
            throw new BusinessRuleViolation("instrument", "instrument.termOrder", "term.to");
        }
        return this;
    }

    private static void require(String field, @Nullable LocalDate day) {
        if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
            throw new BusinessRuleViolation("instrument", "instrument.termDay", field);
        }
    }
}
