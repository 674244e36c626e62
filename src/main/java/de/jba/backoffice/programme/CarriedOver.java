// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import de.jba.backoffice.programme.ProgrammeChange.Kind;

/**
 * A part of a programme that was carried over from the year before and waits: a chapter or a contribution to be confirmed, an
 * indicator for its new value.
 *
 * @param kind what part it is
 * @param target number of the chapter, key of the indicator, or identifier of the instrument
 * @param title what it is called
 * @param confirmable whether the person who asked may confirm it as it is; never an indicator, whose value is stated anew
 * @param version the version to confirm it on
 */
public record CarriedOver(Kind kind, String target, String title, boolean confirmable, int version) {
    /** Whether it is the part of that kind with that target. */
    public boolean is(Kind wanted, String named) {
        return kind == wanted && target.equals(named);
    }
}
