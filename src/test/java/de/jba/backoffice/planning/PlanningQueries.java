// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.planning;

import java.util.Set;

/** The sheet's own SQL, for tests that look at the database without a server above it. */
public final class PlanningQueries {
    private PlanningQueries() {}

    /** The lines of a page: the identifier first. */
    public static String lines(SheetRequest request) {
        return lines(request, Set.of());
    }

    /** The same without the lines of some groups. */
    public static String lines(SheetRequest request, Set<SheetGroup> without) {
        return onItsDays(
                SheetSql.lines(
                        request,
                        without,
                        request.page().offset(),
                        request.page().size()),
                request);
    }

    /** A row for each group: its number, what the filter shows, what of it is to be confirmed, and each filter's count. */
    public static String counts(SheetRequest request) {
        return onItsDays(SheetSql.counts(request), request);
    }

    /** A row for each sum: what of, which one, places, before, occupied, waiting list, utilisation, quotas. */
    public static String sums(SheetRequest request) {
        return onItsDays(SumsSql.ALL, request);
    }

    private static String onItsDays(String sql, SheetRequest request) {
        return sql.replace("?1", "'" + request.asOf() + "'")
                .replace("?2", "'" + request.comparedWith() + "'")
                .replace("?3", "'" + request.page().words().orElse("") + "'");
    }
}
