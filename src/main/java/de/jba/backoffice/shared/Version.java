// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.shared;

/**
 * The version a change is made on: either the number that was read, or any.
 *
 * @param number the version that was read, or -1 for any
 */
public record Version(int number) {
    /** Whatever is stored is overwritten ({@code If-Match: *}). */
    public static final Version ANY = new Version(-1);

    /**
     * Refuses a change made on an older state.
     *
     * @throws StaleRecord when {@code stored} is another version
     */
    public void requireCurrent(int stored) {
        if (number >= 0 && number != stored) {
            throw new StaleRecord(number, stored);
        }
    }
}
