// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.shared.persistence;

import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.Facet;
import de.jba.backoffice.shared.ListFilter;
import jakarta.persistence.Query;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;

/**
 * Puts the filter of a list into its query: the words are the first parameter, the values of each facet an array after
 * that. The rows' policies decide as ever.
 *
 * @param <F> the facets of the list
 */
public final class Narrowing<F extends Enum<F> & Facet> {
    private static final int FIRST_PARAMETER = 2;
    private static final TextArrayConverter ARRAYS = new TextArrayConverter();

    private final Class<F> facets;
    private final Function<F, String> condition;

    /**
     * @param condition on one row; {@code %s} stands for the array of the values
     */
    public Narrowing(Class<F> facets, Function<F, String> condition) {
        this.facets = facets;
        this.condition = condition;
    }

    /** The conditions on one row, each with AND before it. */
    public String where(ListFilter filter) {
        StringBuilder where = new StringBuilder();
        for (F facet : narrowing(filter)) {
            where.append(" AND (")
                    .append(condition.apply(facet).replace("%s", parameter(facet)))
                    .append(')');
        }
        return where.toString();
    }

    /** The parameter with the values of a facet that narrows the list. */
    public String parameter(F facet) {
        return "?" + position(facet);
    }

    /** Sets the parameters. */
    public void bind(Query query, ListFilter filter) {
        for (F facet : narrowing(filter)) {
            query.setParameter(position(facet), ARRAYS.convertToDatabaseColumn(filter.of(facet)));
        }
    }

    private static int position(Enum<?> facet) {
        return facet.ordinal() + FIRST_PARAMETER;
    }

    /** @throws BusinessRuleViolation when the list cannot be narrowed so */
    private Set<F> narrowing(ListFilter filter) {
        Set<F> narrowing = EnumSet.noneOf(facets);
        filter.chosen()
                .forEach((name, values) -> narrowing.add(Arrays.stream(facets.getEnumConstants())
                        .filter(facet -> facet.parameter().equals(name)
                                && values.stream().allMatch(facet::accepts))
                        .findFirst()
                        .orElseThrow(() -> new BusinessRuleViolation("shared", "page.filter", name, name))));
        return narrowing;
    }
}
