// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.planning;

import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.PageRequest;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What of the sheet is wanted.
 *
 * @param asOf the reference date: its values are shown
 * @param comparedWith the day whose places stand beside them
 * @param filter which lines
 * @param page which page of them, in which order within their groups, narrowed to which words
 */
public record SheetRequest(LocalDate asOf, LocalDate comparedWith, SheetFilter filter, PageRequest page) {
    /** The first day of which there can be a sheet. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    /** The last day of which there can be a sheet. */
    public static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);

    public SheetRequest {
        requirePossible("asOf", asOf);
        requirePossible("comparedWith", comparedWith);
    }

    /** Of today and beside the end of the year before unless told otherwise. */
    public static SheetRequest of(
            LocalDate today,
            @Nullable LocalDate asOf,
            @Nullable LocalDate comparedWith,
            SheetFilter filter,
            PageRequest page) {
        LocalDate day = Objects.requireNonNullElse(asOf, today);
        return new SheetRequest(day, Objects.requireNonNullElseGet(comparedWith, () -> lastYear(day)), filter, page);
    }

    private static void requirePossible(String field, LocalDate day) {
        if (!isPossible(day)) {
            throw new BusinessRuleViolation("planning", "sheet.day", field);
        }
    }

    /** Whether a sheet can be of that day. */
    public static boolean isPossible(LocalDate day) {
        return !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
    }

    /** The day that a sheet is compared with unless told otherwise: the last of the year before. */
    public static LocalDate lastYear(LocalDate asOf) {
        return LocalDate.of(asOf.getYear() - 1, 12, 31);
    }
}
