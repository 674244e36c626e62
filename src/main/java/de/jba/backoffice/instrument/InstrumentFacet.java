// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument;

import de.jba.backoffice.agency.LegalCircle;
import de.jba.backoffice.places.CapacityKind;
import de.jba.backoffice.places.CapacityStatus;
import de.jba.backoffice.shared.Facet;
import de.jba.backoffice.shared.FacetValues;
import java.util.function.Predicate;

/** By what the list of instruments can be narrowed. */
public enum InstrumentFacet implements Facet {
    /** The day as of which the list is: its capacities, and only what runs on that day. */
    AS_OF("asOf", FacetValues::isDay),
    OWNER("owner", FacetValues::isAlias),
    LEGAL_CIRCLE("legalCircle", FacetValues.of(LegalCircle.class)),
    TARGET_GROUP("targetGroup", FacetValues.of(TargetGroup.class)),
    /** How the capacity is stated; NONE where it is not. */
    CAPACITY("capacity", FacetValues.of(CapacityKind.class).or("NONE"::equals)),
    STATUS("status", FacetValues.of(CapacityStatus.class)),
    /** When the places were last confirmed: more than 90 days ago, or never. */
    CONFIRMED("confirmed", FacetValues.of("OLD", "NEVER")),
    /** Whether somebody to call is named. */
    CONTACT("contact", FacetValues.of("NONE", "NAMED")),
    PROVIDER("provider", FacetValues::isIdentifier),
    /** Whether others than the owner see it; asked by those who may view shares. */
    SHARING("sharing", FacetValues.of("INTERNAL", "SHARED")),
    /** Chosen rows, by their identifiers. */
    ROWS("rows", FacetValues::isIdentifier);

    private final String parameter;
    private final Predicate<String> values;

    InstrumentFacet(String parameter, Predicate<String> values) {
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
