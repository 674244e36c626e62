// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.places;

/** How the capacity of an instrument is stated. */
public enum CapacityKind {
    /** A number of places (Plätze). */
    PLACES,
    /** As many as are needed (nach individuellem Bedarf); no number. */
    INDIVIDUAL_NEED,
    /** A number of places for a whole region (regional gebunden), counted once in totals. */
    REGION_BOUND
}
