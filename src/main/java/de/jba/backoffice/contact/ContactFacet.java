// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact;

import de.jba.backoffice.shared.Facet;
import de.jba.backoffice.shared.FacetValues;
import java.util.function.Predicate;

/** By what the list of contacts can be narrowed; never by the persons behind them. */
public enum ContactFacet implements Facet {
    OWNER("owner", FacetValues::isAlias),
    /** Whether whoever is behind it leaves: no, on a day to come, or already. */
    LEAVING("leaving", FacetValues.of("STAYS", "LEAVES", "LEFT")),
    /** Whether it can be called. */
    PHONE("phone", FacetValues.of("NONE", "STATED")),
    /** Whether an instrument that the reader sees names it. */
    NAMED("named", FacetValues.of("NONE", "NAMED")),
    /** Whether a share of its own lets others see it; asked by those who may view shares. */
    SHARING("sharing", FacetValues.of("UNSHARED", "SHARED")),
    /** Chosen rows, by their identifiers. */
    ROWS("rows", FacetValues::isIdentifier);

    private final String parameter;
    private final Predicate<String> values;

    ContactFacet(String parameter, Predicate<String> values) {
        this.parameter = parameter;
        this.values = values;
    }

    @Override
    public String parameter() {
        return parameter;
    }

    @Override
    public boolean accepts(String value) {
        return values.test(value);
    }
}
