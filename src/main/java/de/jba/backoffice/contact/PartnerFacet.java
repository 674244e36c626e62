// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact;

import de.jba.backoffice.shared.Facet;
import de.jba.backoffice.shared.FacetValues;
import java.util.function.Predicate;

/** By what the list of network partners can be narrowed. */
public enum PartnerFacet implements Facet {
    OWNER("owner", FacetValues::isAlias),
    TYPE("type", FacetValues.of(PartnerType.class)),
    SCHOOL_TYPE("schoolType", FacetValues.of(SchoolType.class)),
    CITY_DISTRICT("cityDistrict", FacetValues::isWords),
    /** Whether it can be written to. */
    MAILBOX("mailbox", FacetValues.of("NONE", "STATED")),
    /** Whether it can be called. */
    PHONE("phone", FacetValues.of("NONE", "STATED")),
    /** Whether others than the owner see it; asked by those who may view shares. */
    SHARING("sharing", FacetValues.of("UNSHARED", "SHARED")),
    /** Chosen rows, by their identifiers. */
    ROWS("rows", FacetValues::isIdentifier);

    private final String parameter;
    private final Predicate<String> values;

    PartnerFacet(String parameter, Predicate<String> values) {
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
