// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.shared;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is wanted, in which order, narrowed to which words.
 *
 * @param page from 0
 * @param size 1 to 200
 * @param sort a field of the listed record, or null for the list's own order
 * @param ascending the direction of {@code sort}
 * @param q words to look for, or null
 * @param withTotal whether the rows are to be counted
 * @param filter what the rows have to be, beside holding the words; only lists with facets take one
 */
public record PageRequest(
        int page,
        int size,
        @Nullable String sort,
        boolean ascending,
        @Nullable String q,
        boolean withTotal,
        ListFilter filter) {
    /** The most rows that one page holds. */
    public static final int MAX_SIZE = 200;

    public PageRequest {
        if (page < 0 || page > 1_000_000) {
            throw new BusinessRuleViolation("shared", "page.number", "page");
        }
        if (size < 1 || size > MAX_SIZE) {
            throw new BusinessRuleViolation("shared", "page.size", "size", MAX_SIZE);
        }
        if (q != null && q.length() > 200) {
            throw new BusinessRuleViolation("shared", "page.query", "q");
        }
    }

    /** A page of everything that holds the words. */
    public PageRequest(
            int page, int size, @Nullable String sort, boolean ascending, @Nullable String q, boolean withTotal) {
        this(page, size, sort, ascending, q, withTotal, ListFilter.NONE);
    }

    /** The same narrowed by a filter. */
    public PageRequest narrowedBy(ListFilter wanted) {
        return new PageRequest(page, size, sort, ascending, q, withTotal, wanted);
    }

    /** The first page of 50 in the list's own order, counted. */
    public static PageRequest first() {
        return new PageRequest(0, 50, null, true, null, true);
    }

    /** How many rows lie before this page. */
    public int offset() {
        return Math.multiplyExact(page, size);
    }

    /** The trimmed words to look for, if there are any; no text in the database holds a NUL. */
    public Optional<String> words() {
        return Optional.ofNullable(q).map(s -> s.replace('\0', ' ').strip()).filter(s -> !s.isEmpty());
    }

    /** What {@code lower(…) LIKE … ESCAPE '|'} finds the words with; everything when there are none. */
    public String likeWords() {
        return "%" + words().orElse("").toLowerCase(Locale.GERMAN).replaceAll("([|%_])", "|$1") + "%";
    }
}
