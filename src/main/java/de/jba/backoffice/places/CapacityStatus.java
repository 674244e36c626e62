// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.places;

/** How far a figure can be relied on. */
public enum CapacityStatus {
    PROVISIONAL,
    CONFIRMED
}
