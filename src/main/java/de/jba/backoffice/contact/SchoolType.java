// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact;

/** The kinds of schools in North Rhine-Westphalia (§§ 11 to 23 SchulG NRW). */
public enum SchoolType {
    /** Grundschule. */
    PRIMARY,
    HAUPTSCHULE,
    REALSCHULE,
    SEKUNDARSCHULE,
    GESAMTSCHULE,
    GYMNASIUM,
    /** Förderschule. */
    SPECIAL_NEEDS,
    /** Berufskolleg. */
    VOCATIONAL,
    /** Weiterbildungskolleg. */
    ADULT_EDUCATION
}
