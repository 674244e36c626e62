// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.planning.ui;

import com.vaadin.flow.router.QueryParameters;
import de.jba.backoffice.planning.SheetFilter;
import de.jba.backoffice.planning.SheetRequest;
import de.jba.backoffice.shared.PageRequest;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the address line says of the sheet, so that a link shows the same.
 *
 * @param asOf the reference date; null for today, whichever day that is
 * @param comparedWith the day of comparison; null for the end of the year before the reference date
 * @param words what is looked for; empty for everything
 */
record SheetAddress(@Nullable LocalDate asOf, @Nullable LocalDate comparedWith, SheetFilter filter, String words)
        implements Serializable {
    private static final String AS_OF = "stichtag";
    private static final String COMPARED_WITH = "vergleich";
    private static final String FILTER = "filter";
    private static final String WORDS = "q";
    private static final int LONGEST_WORDS = 200;

    static final SheetAddress PLAIN = new SheetAddress(null, null, SheetFilter.ALL, "");

    /** What cannot be read is left out. */
    static SheetAddress of(QueryParameters query) {
        String words = query.getSingleParameter(WORDS).orElse("");
        return new SheetAddress(
                day(query, AS_OF),
                day(query, COMPARED_WITH),
                query.getSingleParameter(FILTER).flatMap(SheetAddress::filter).orElse(SheetFilter.ALL),
                words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) : words);
    }

    QueryParameters toQuery() {
        Map<String, String> query = new HashMap<>();
        if (asOf != null) {
            query.put(AS_OF, asOf.toString());
        }
        if (comparedWith != null) {
            query.put(COMPARED_WITH, comparedWith.toString());
        }
        if (filter != SheetFilter.ALL) {
            query.put(FILTER, filter.name().toLowerCase(Locale.ROOT));
        }
        if (!words.isEmpty()) {
            query.put(WORDS, words);
        }
        return QueryParameters.simple(query);
    }

    SheetRequest toRequest(LocalDate today, PageRequest page) {
        LocalDate day = Objects.requireNonNullElse(asOf, today);
        return new SheetRequest(
                day, Objects.requireNonNullElseGet(comparedWith, () -> SheetRequest.lastYear(day)), filter, page);
    }

    SheetAddress withAsOf(@Nullable LocalDate day) {
        return new SheetAddress(day, comparedWith, filter, words);
    }

    SheetAddress withComparedWith(@Nullable LocalDate day) {
        return new SheetAddress(asOf, day, filter, words);
    }

    SheetAddress withFilter(SheetFilter other) {
        return new SheetAddress(asOf, comparedWith, other, words);
    }

    SheetAddress withWords(String others) {
        return new SheetAddress(asOf, comparedWith, filter, others);
    }

    private static @Nullable LocalDate day(QueryParameters query, String name) {
        try {
            return query.getSingleParameter(name)
                    .map(LocalDate::parse)
                    .filter(SheetRequest::isPossible)
                    .orElse(null);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static Optional<SheetFilter> filter(String name) {
        try {
            return Optional.of(SheetFilter.valueOf(name.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
