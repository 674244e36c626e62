// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

/** The groups of the main menu, in order. */
public enum MenuGroup {
    WORK,
    PROGRAMME,
    EVIDENCE,
    /** Not in the menu itself, but in that of the person at its foot. */
    PERSON
}
