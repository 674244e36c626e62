// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.isolation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * One of the database's guards: a condition of a policy, a trigger, a table's row level security.
 *
 * @param name how the report calls it
 * @param removal the statement that takes it away
 */
record Guard(String name, String removal) {
    private static final String EVERY_GUARD = """
            SELECT format('%s: policy %s, who may %s', relname, polname,
                          CASE polcmd WHEN 'r' THEN 'see' WHEN 'a' THEN 'add' WHEN 'w' THEN 'change'
                                      WHEN 'd' THEN 'delete' ELSE 'do anything' END),
                   format('ALTER POLICY %I ON %I USING (true)', polname, relname)
            FROM pg_policy p JOIN pg_class c ON c.oid = polrelid
            WHERE pg_get_expr(polqual, polrelid) <> 'true'
            UNION ALL
            SELECT format('%s: policy %s, what may be written', relname, polname),
                   format('ALTER POLICY %I ON %I WITH CHECK (true)', polname, relname)
            FROM pg_policy p JOIN pg_class c ON c.oid = polrelid
            WHERE pg_get_expr(polwithcheck, polrelid) <> 'true'
            UNION ALL
            SELECT format('%s: trigger %s', relname, tgname), format('ALTER TABLE %I DISABLE TRIGGER %I', relname, tgname)
            FROM pg_trigger t JOIN pg_class c ON c.oid = tgrelid
            WHERE NOT tgisinternal
            UNION ALL
            SELECT relname || ': row level security', format('ALTER TABLE %I DISABLE ROW LEVEL SECURITY', relname)
            FROM pg_class WHERE relrowsecurity
            UNION ALL
            SELECT relname || ': row level security for its owner too',
                   format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', relname)
            FROM pg_class WHERE relforcerowsecurity
            ORDER BY 1
            """;

    /** Every guard there is, as the catalogue knows them, but those of the log: its own tests have a database apart. */
    static List<Guard> all(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(EVERY_GUARD)) {
            List<Guard> guards = new ArrayList<>();
            while (rows.next()) {
                if (!rows.getString(1).startsWith("audit_")) {
                    guards.add(new Guard(rows.getString(1), rows.getString(2)));
                }
            }
            return guards;
        }
    }

    void remove(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(removal);
        }
    }
}
