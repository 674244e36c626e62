// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange;

/** What becomes of a row of an imported table. */
public enum RowOutcome {
    /** A record that is not there yet. */
    NEW,
    /** A record that will say something else. */
    CHANGED,
    /** A record that says so already. */
    UNCHANGED,
    /** Not to be read in one way alone; a person decides. */
    QUESTION,
    /** Against a rule. */
    WRONG
}
