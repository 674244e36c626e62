// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of an imported table and what becomes of it.
 *
 * @param number its number in the file
 * @param cells its texts, by column
 * @param record the own record that it is about; null when that is new
 * @param version the version of that record that it was compared with
 * @param changes its cells that change something
 * @param problems its cells that cannot be taken
 */
public record PlanRow(
        int number,
        List<String> cells,
        RowOutcome outcome,
        @Nullable String record,
        @Nullable Integer version,
        List<Change> changes,
        List<Problem> problems) {
    /**
     * What a cell changes.
     *
     * @param column counted from 0
     * @param before empty for nothing
     * @param after empty for nothing
     */
    public record Change(int column, String before, String after) {}

    /**
     * Why a cell cannot be taken.
     *
     * @param column counted from 0
     * @param address such as E7
     * @param rule the name of the rule
     * @param message the sentence for people
     * @param question whether it may be right, and a person has to say how it is meant
     * @param suggestions what could stand there instead
     */
    public record Problem(
            int column, String address, String rule, String message, boolean question, List<String> suggestions) {}

    boolean isTaken() {
        return problems.isEmpty();
    }
}
