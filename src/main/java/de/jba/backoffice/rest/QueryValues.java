// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.rest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What parameters of a query say; {@link BadParameter} when that cannot be read. */
public final class QueryValues {
    private QueryValues() {}

    /** A day; null when none is given. */
    public static @Nullable LocalDate day(String name, @Nullable String value) {
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new BadParameter(name);
        }
    }

    /** One of several, in small letters; the other when none is given. */
    public static <E extends Enum<E>> E choice(String name, @Nullable String value, E otherwise) {
        try {
            return value == null
                    ? otherwise
                    : Enum.valueOf(otherwise.getDeclaringClass(), value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new BadParameter(name);
        }
    }
}
