// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.shared;

/** Something by which a list can be narrowed; an enum of each list names them. */
public interface Facet {
    /** Its name in the API's query and in the address line. */
    String parameter();

    /** Whether this is a value that rows can have there; not whether one has it. */
    boolean accepts(String value);
}
