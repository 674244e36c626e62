// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

/** What an indicator counts. */
public enum Unit {
    PERSONS,
    PLACES,
    PERCENT,
    /** One number divided by another; no unit of its own. */
    RATIO
}
