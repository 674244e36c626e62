// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The kinds of values that facets take. */
public final class FacetValues {
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);
    private static final int LONGEST_WORDS = 100;

    private FacetValues() {}

    /** The names of constants. */
    public static Predicate<String> of(Class<? extends Enum<?>> constants) {
        return Arrays.stream(constants.getEnumConstants()).map(Enum::name).collect(Collectors.toUnmodifiableSet())
                ::contains;
    }

    /** One of these. */
    public static Predicate<String> of(String... values) {
        return Set.of(values)::contains;
    }

    /** An agency's alias; whether there is such an agency is no matter. */
    public static boolean isAlias(String value) {
        try {
            return new AgencyId(value).alias().equals(value);
        } catch (IllegalArgumentException | BusinessRuleViolation e) {
            return false;
        }
    }

    /** An identifier; whether there is such a record is no matter. */
    public static boolean isIdentifier(String value) {
        try {
            return UUID.fromString(value).toString().equalsIgnoreCase(value);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** A day of this century, as 2022-03-14. */
    public static boolean isDay(String value) {
        try {
            LocalDate day = LocalDate.parse(value);
            return !day.isBefore(FIRST) && !day.isAfter(LAST);
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** A few words in one line. */
    public static boolean isWords(String value) {
        return !value.isBlank()
                && value.length() <= LONGEST_WORDS
                && value.chars().noneMatch(Character::isISOControl);
    }
}
