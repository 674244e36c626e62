// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.shared;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the rows of a list have to be: of each facet named here one of the values.
 *
 * @param chosen the values by the names of the facets' parameters; a facet without values is left out
 */
public record ListFilter(SortedMap<String, List<String>> chosen) implements Serializable {
    /** Everything. */
    public static final ListFilter NONE = new ListFilter(new TreeMap<>());

    /** More values than this say less than none. */
    private static final int MOST_VALUES = 200;

    public ListFilter {
        TreeMap<String, List<String>> kept = new TreeMap<>();
        chosen.forEach((name, values) -> {
            List<String> distinct = new ArrayList<>(values.stream().distinct().toList());
            if (distinct.size() > MOST_VALUES) {
                throw new BusinessRuleViolation("shared", "page.filter", name, name);
            }
            if (!distinct.isEmpty()) {
                kept.put(name, Collections.unmodifiableList(distinct));
            }
        });
        chosen = Collections.unmodifiableSortedMap(kept);
    }

    /**
     * What could be read, and what could not.
     *
     * @param unreadable the facets with a value that they do not take
     */
    public record Reading(ListFilter filter, List<Facet> unreadable) {}

    /** Reads the parameters of a query; one with several values stands there several times. */
    public static Reading read(Facet[] facets, Map<String, List<String>> query) {
        ListFilter filter = NONE;
        List<Facet> unreadable = new ArrayList<>();
        for (Facet facet : facets) {
            List<String> values = query.getOrDefault(facet.parameter(), List.of());
            if (values.size() <= MOST_VALUES && values.stream().allMatch(facet::accepts)) {
                filter = filter.with(facet, values);
            } else {
                unreadable.add(facet);
            }
        }
        return new Reading(filter, unreadable);
    }

    public boolean isEmpty() {
        return chosen.isEmpty();
    }

    /** The values of a facet; none when it does not narrow the list. */
    public List<String> of(Facet facet) {
        return chosen.getOrDefault(facet.parameter(), List.of());
    }

    /** The same with these values of a facet in place of those before; without values it narrows no more. */
    public ListFilter with(Facet facet, Collection<String> values) {
        TreeMap<String, List<String>> others = new TreeMap<>(chosen);
        others.put(facet.parameter(), List.copyOf(values));
        return new ListFilter(others);
    }
}
