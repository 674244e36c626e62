// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing;

/** What is asked about shares, for tests that look at the database without a server above it. */
public final class SharingQueries {
    private SharingQueries() {}

    /** How many own shares end soon, and the first last day. */
    public static String ending() {
        return ShareGrants.ENDING;
    }
}
