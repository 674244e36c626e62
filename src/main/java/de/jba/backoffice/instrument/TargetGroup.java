// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument;

/** Whom an instrument is for (Zielgruppe); the annex has one table for each. */
public enum TargetGroup {
    /** Under 25 years of age. */
    U25,
    /** Of any age: 25 and over as well as under 25. */
    U25_AND_OVER
}
