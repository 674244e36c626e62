// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A programme as it is begun.
 *
 * @param year the year it is for
 * @param title the title as printed, without the year
 * @param asOf the day the content speaks for
 * @param chapters in reading order
 */
public record ProgrammeEntry(
        @Nullable Integer year,
        @Nullable String title,
        @Nullable LocalDate asOf,
        @Nullable List<ChapterEntry> chapters) {}
