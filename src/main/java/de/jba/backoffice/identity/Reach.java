// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity;

import java.util.Arrays;

/** How far a permission goes: one cell of the table of permissions. */
public enum Reach {
    NONE("-"),
    /** Records owned by the person's agency. */
    OWN("own"),
    /** Own records, and those shared with the agency or with the whole JBA. */
    VISIBLE("visible"),
    OWN_AND_COMMENT("own+comment"),
    OWN_AND_EDIT("own+edit"),
    OWN_AND_PERSONAL("own+personal"),
    /** Chapters that list the agency among their editors. */
    ASSIGNED("assigned"),
    /** Hand-overs addressed to the agency. */
    ADDRESSED("addressed"),
    ALL("all");

    private final String cell;

    Reach(String cell) {
        this.cell = cell;
    }

    /** The cell as the table writes it. */
    public String cell() {
        return cell;
    }

    static Reach of(String cell) {
        return Arrays.stream(values())
                .filter(r -> r.cell.equals(cell))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no reach named " + cell));
    }
}
