// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange;

import de.jba.backoffice.shared.BusinessRuleViolation;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days as they stand in tables: 14.03.2022, 1.3.22 or 2022-03-14. */
final class Days {
    private static final Pattern GERMAN = Pattern.compile("([0-9]{1,2})\\.\\s?([0-9]{1,2})\\.\\s?([0-9]{2}|[0-9]{4})");
    private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[T ].*)?");
    private static final int CENTURY = 2000;

    private Days() {}

    /**
     * The day that a text names; null for an empty one.
     *
     * @throws BusinessRuleViolation when it names none
     */
    static @Nullable LocalDate of(String text) {
        Matcher german = GERMAN.matcher(text.strip());
        Matcher iso = ISO.matcher(text.strip());
        try {
            if (german.matches()) {
                int year = Integer.parseInt(german.group(3));
                return LocalDate.of(
                        year < 100 ? CENTURY + year : year,
                        Integer.parseInt(german.group(2)),
                        Integer.parseInt(german.group(1)));
            } else if (iso.matches()) {
                return LocalDate.of(
                        Integer.parseInt(iso.group(1)), Integer.parseInt(iso.group(2)), Integer.parseInt(iso.group(3)));
            }
        } catch (DateTimeException e) {
            throw new BusinessRuleViolation("exchange", "row.noSuchDay", "", text);
        }
        if (!text.isBlank()) {
            throw new BusinessRuleViolation("exchange", "row.day", "", text);
        }
        return null;
    }
}
