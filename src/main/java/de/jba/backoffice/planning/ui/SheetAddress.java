// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.planning.ui;

import com.vaadin.flow.router.QueryParameters;
import de.jba.backoffice.planning.SheetFilter;
import de.jba.backoffice.planning.SheetGroup;
import de.jba.backoffice.planning.SheetRequest;
import de.jba.backoffice.shared.PageRequest;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the address line says of the sheet, so that a link shows the same.
 *
 * @param asOf the reference date; null for today, whichever day that is
 * @param comparedWith the day of comparison; null for the end of the year before the reference date
 * @param words what is looked for; empty for everything
 * @param closed the groups whose lines are not shown
 */
record SheetAddress(
        @Nullable LocalDate asOf,
        @Nullable LocalDate comparedWith,
        SheetFilter filter,
        String words,
        Set<SheetGroup> closed)
        implements Serializable {
    private static final String AS_OF = "stichtag";
    private static final String COMPARED_WITH = "vergleich";
    private static final String FILTER = "filter";
    private static final String WORDS = "q";
    private static final String CLOSED = "zu";
    private static final int LONGEST_WORDS = 200;

    static final SheetAddress PLAIN = new SheetAddress(null, null, SheetFilter.ALL, "", Set.of());

    /** What cannot be read is left out. */
    static SheetAddress of(QueryParameters query) {
        String words = query.getSingleParameter(WORDS).orElse("");
        return new SheetAddress(
                day(query, AS_OF),
                day(query, COMPARED_WITH),
                query.getSingleParameter(FILTER)
                        .flatMap(name -> named(SheetFilter.class, name))
                        .orElse(SheetFilter.ALL),
                words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) : words,
                Arrays.stream(query.getSingleParameter(CLOSED).orElse("").split(","))
                        .flatMap(name -> named(SheetGroup.class, name).stream())
                        .collect(Collectors.toUnmodifiableSet()));
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
        if (!closed.isEmpty()) {
            query.put(
                    CLOSED,
                    closed.stream()
                            .sorted()
                            .map(group -> group.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(",")));
        }
        return QueryParameters.simple(query);
    }

    SheetRequest toRequest(LocalDate today, PageRequest page) {
        return SheetRequest.of(today, asOf, comparedWith, filter, page);
    }

    SheetAddress withAsOf(@Nullable LocalDate day) {
        return new SheetAddress(day, comparedWith, filter, words, closed);
    }

    SheetAddress withComparedWith(@Nullable LocalDate day) {
        return new SheetAddress(asOf, day, filter, words, closed);
    }

    SheetAddress withFilter(SheetFilter other) {
        return new SheetAddress(asOf, comparedWith, other, words, closed);
    }

    SheetAddress withWords(String others) {
        return new SheetAddress(asOf, comparedWith, filter, others, closed);
    }

    /** The same with the group opened, or closed when it was open. */
    SheetAddress withToggled(SheetGroup group) {
        Set<SheetGroup> others = new HashSet<>(closed);
        if (!others.remove(group)) {
            others.add(group);
        }
        return new SheetAddress(asOf, comparedWith, filter, words, Set.copyOf(others));
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

    private static <E extends Enum<E>> Optional<E> named(Class<E> type, String name) {
        try {
            return Optional.of(Enum.valueOf(type, name.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
