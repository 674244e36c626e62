// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.router.QueryParameters;
import de.jba.backoffice.shared.Facet;
import de.jba.backoffice.shared.FacetValues;
import de.jba.backoffice.shared.ListFilter;
import de.jba.backoffice.shared.PageRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the address line says of a list, so that a link shows the same; by the names of the API.
 *
 * @param words what is looked for; empty for everything
 * @param sort the field that the list is sorted by; null for its own order
 * @param checked the identifiers of the rows that are checked, where an address can carry them
 * @param selection the key under which the session keeps the checked rows, where there are more; null for none
 * @param view the view that it began with; null for none
 */
public record ListAddress(
        String words,
        ListFilter filter,
        @Nullable String sort,
        boolean ascending,
        List<String> checked,
        @Nullable UUID selection,
        @Nullable UUID view)
        implements Serializable {
    /** The whole list in its own order. */
    public static final ListAddress PLAIN = new ListAddress("", ListFilter.NONE, null, true, List.of(), null, null);

    private static final String WORDS = "q";
    private static final String SORT = "sort";
    private static final String DESCENDING = ",desc";
    private static final String CHECKED = "checked";
    private static final String VIEW = "view";
    private static final int LONGEST_WORDS = 200;
    private static final String SELECTION = "selection";

    /** How many checked rows an address can carry. */
    static final int MOST_CHECKED = 50;

    /** More rows than an address can carry are left out of it altogether. */
    public ListAddress {
        checked = checked.size() > MOST_CHECKED ? List.of() : List.copyOf(checked);
    }

    /**
     * What could be read, and what could not.
     *
     * @param unreadable the names of the parameters that are left out
     */
    public record Reading(ListAddress address, List<String> unreadable) {}

    /**
     * Reads an address.
     *
     * @param sorts the fields that the list can be sorted by
     */
    public static Reading of(QueryParameters query, Facet[] facets, Set<String> sorts) {
        ListFilter.Reading filter = ListFilter.read(facets, query.getParameters());
        List<String> unreadable = new ArrayList<>(
                filter.unreadable().stream().map(Facet::parameter).toList());
        String words = query.getSingleParameter(WORDS).orElse("");
        String order = query.getSingleParameter(SORT).orElse("");
        boolean ascending = !order.endsWith(DESCENDING);
        String sort = ascending ? order : order.substring(0, order.length() - DESCENDING.length());
        if (!sort.isEmpty() && !sorts.contains(sort)) {
            unreadable.add(SORT);
        }
        List<String> checked = query.getParameters(CHECKED);
        if (!checked.stream().allMatch(FacetValues::isIdentifier) || checked.size() > MOST_CHECKED) {
            unreadable.add(CHECKED);
        }
        String selection = query.getSingleParameter(SELECTION).orElse("");
        if (!selection.isEmpty() && !FacetValues.isIdentifier(selection)) {
            unreadable.add(SELECTION);
        }
        String view = query.getSingleParameter(VIEW).orElse("");
        if (!view.isEmpty() && !FacetValues.isIdentifier(view)) {
            unreadable.add(VIEW);
        }
        return new Reading(
                new ListAddress(
                        words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) : words,
                        filter.filter(),
                        sorts.contains(sort) ? sort : null,
                        !sorts.contains(sort) || ascending,
                        unreadable.contains(CHECKED) ? List.of() : checked,
                        selection.isEmpty() || unreadable.contains(SELECTION) ? null : UUID.fromString(selection),
                        view.isEmpty() || unreadable.contains(VIEW) ? null : UUID.fromString(view)),
                unreadable);
    }

    public QueryParameters toQuery() {
        Map<String, List<String>> query = new LinkedHashMap<>();
        if (!words.isEmpty()) {
            query.put(WORDS, List.of(words));
        }
        query.putAll(filter.chosen());
        if (sort != null) {
            query.put(SORT, List.of(sort + (ascending ? "" : DESCENDING)));
        }
        if (!checked.isEmpty()) {
            query.put(CHECKED, checked);
        }
        if (selection != null) {
            query.put(SELECTION, List.of(selection.toString()));
        }
        if (view != null) {
            query.put(VIEW, List.of(view.toString()));
        }
        return new QueryParameters(query);
    }

    /** Whether the list shows less than everything. */
    public boolean isNarrowed() {
        return !words.isBlank() || !filter.isEmpty();
    }

    /** Whether another address shows the same rows, in whatever order. */
    public boolean showsSameRows(ListAddress other) {
        return words.equals(other.words) && filter.equals(other.filter);
    }

    public boolean hasSameOrder(ListAddress other) {
        return Objects.equals(sort, other.sort) && ascending == other.ascending;
    }

    /** A page of what it shows. */
    public PageRequest page(int number, int size, boolean withTotal) {
        return new PageRequest(number, size, sort, ascending, words, withTotal, filter);
    }

    /** Another list, of which nothing is checked yet. */
    public ListAddress withWords(String others) {
        return new ListAddress(others, filter, sort, ascending, List.of(), null, view);
    }

    /** Another list, of which nothing is checked yet. */
    public ListAddress withFilter(ListFilter other) {
        return new ListAddress(words, other, sort, ascending, List.of(), null, view);
    }

    public ListAddress sortedBy(@Nullable String field, boolean upwards) {
        return new ListAddress(words, filter, field, upwards, checked, selection, view);
    }

    public ListAddress withChecked(List<String> rows) {
        return new ListAddress(words, filter, sort, ascending, rows, null, view);
    }

    /** The same with checked rows that the session keeps. */
    public ListAddress withSelection(@Nullable UUID key) {
        return new ListAddress(words, filter, sort, ascending, List.of(), key, view);
    }

    public ListAddress withView(@Nullable UUID other) {
        return new ListAddress(words, filter, sort, ascending, checked, selection, other);
    }
}
