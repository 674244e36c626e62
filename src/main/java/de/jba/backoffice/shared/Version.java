// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.shared;

/**
 * The version a change is made on: the number that was read, or one of the constants.
 *
 * @param number the version that was read; negative for the constants
 */
public record Version(int number) {
    /** Whatever is stored is overwritten ({@code If-Match: *}). */
    public static final Version ANY = new Version(-1);

    /** The change does not say what it is made on; refused, but only once the record is known to be seen. */
    public static final Version MISSING = new Version(-2);

    /** The change names something that was never a version. */
    public static final Version UNKNOWN = new Version(-3);

    /**
     * Refuses a change made on an older state.
     *
     * @throws VersionMissing when the change names no version
     * @throws StaleRecord when {@code stored} is another version
     */
    public void requireCurrent(int stored) {
        if (equals(MISSING)) {
            throw new VersionMissing();
        }
        if (!equals(ANY) && number != stored) {
            throw new StaleRecord(number, stored);
        }
    }
}
