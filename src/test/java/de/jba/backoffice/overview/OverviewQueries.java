// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.overview;

/** The overview's own SQL, for tests that look at the database without a server above it. */
public final class OverviewQueries {
    private OverviewQueries() {}

    /** Target group, legal circle, instruments, by number, agencies. */
    public static String coverage() {
        return OverviewSql.COVERAGE;
    }

    /** Kind, identifier, name, owner, part, operation, moment. */
    public static String partnerChanges(int size, int offset) {
        return OverviewSql.PARTNER_CHANGES
                .replace("?1", Integer.toString(size))
                .replace("?2", Integer.toString(offset));
    }
}
