// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import java.time.LocalDate;

/**
 * A programme as a row of a list.
 *
 * @param amendment 0 for a year's programme itself, 1 for its first amendment
 */
public record ProgrammeSummary(
        int year, int amendment, String title, LocalDate asOf, ProgrammeState state, int revision, int version) {
    /** How it is addressed. */
    public ProgrammeYear key() {
        return new ProgrammeYear(year, amendment);
    }
}
