// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange;

/** How far an import has come. */
public enum ImportState {
    /** Nothing is stored of it but its plan. */
    PLANNED,
    /** All its rows are stored. */
    APPLIED,
    /** It was applied, and taken back as a whole. */
    UNDONE
}
