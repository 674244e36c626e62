// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import java.time.LocalDate;

/** A programme as a row of a list. */
public record ProgrammeSummary(
        int year, String title, LocalDate asOf, ProgrammeState state, int revision, int version) {}
