// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.planning;

/** How the lines of the sheet are grouped: by how their capacity is stated on the reference date. */
public enum SheetGroup {
    /** A number of places; these alone count in the sums for the city. */
    PLACES,
    /** A number for a whole region: counted once, apart from the sums for the city. */
    REGION_BOUND,
    /** As many as are needed; in no sum. */
    INDIVIDUAL_NEED,
    /** Nothing was stated for the reference date; in no sum. */
    UNSTATED
}
