// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing;

/** How far a hand-over has come. Only an acceptance changes anything about the instrument. */
public enum HandOverState {
    /** The addressed agency has not answered yet, and still can. */
    OPEN,
    /** Its last day went by without an answer. */
    EXPIRED,
    ACCEPTED,
    REFUSED,
    /** The owner no longer offers it. */
    TAKEN_BACK
}
