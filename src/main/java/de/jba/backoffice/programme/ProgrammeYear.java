// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

/** The year a programme is for, by which it is addressed. */
public record ProgrammeYear(int value) {
    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
