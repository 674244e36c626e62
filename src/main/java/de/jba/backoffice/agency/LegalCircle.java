// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.agency;

/** The book of the Sozialgesetzbuch under which help is given (Rechtskreis). */
public enum LegalCircle {
    /** Grundsicherung für Arbeitsuchende: the Jobcenter. */
    SGB_II,
    /** Arbeitsförderung: the Agentur für Arbeit. */
    SGB_III,
    /** Kinder- und Jugendhilfe: the Jugendamt. */
    SGB_VIII
}
