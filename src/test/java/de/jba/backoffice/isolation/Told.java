// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.isolation;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people are told about something, and the job that tells of the day. */
record Told(ApplicationRole database) {
    static final Scope JOB = new Scope("system:notices", "", "", "");

    private static final String ABOUT = """
            SELECT n.kind FROM notice n WHERE ?::uuid IN (n.source_id, n.record_id) AND notice_stands(n) ORDER BY n.kind
            """;

    /** The kinds of what the scope is told about a record, or about a share, a hand-over, a comment. */
    List<String> to(@Nullable Scope scope, UUID about) throws SQLException {
        return database.column(scope, ABOUT, about);
    }

    List<String> to(Scope scope, LocalDate day, UUID about) throws SQLException {
        return database.column(scope, day, ABOUT, about);
    }

    /** How many notices the day brought. */
    int day(LocalDate day) throws SQLException {
        return Integer.parseInt(
                database.column(JOB, day, "SELECT tell_of_day()").get(0));
    }
}
