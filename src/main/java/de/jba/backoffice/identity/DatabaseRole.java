// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What the application's role in the database must not be able to do: get round the policies. */
final class DatabaseRole {
    private static final String POWERS = """
            SELECT current_user,
                   EXISTS (SELECT FROM pg_roles r
                           WHERE (r.rolsuper OR r.rolbypassrls) AND pg_has_role(current_user, r.oid, 'MEMBER')),
                   EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                           WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p', 'v', 'm')
                             AND pg_has_role(current_user, c.relowner, 'MEMBER'))
            """;

    private DatabaseRole() {}

    /** What speaks against the role of this connection. */
    static List<String> objections(Connection connection) throws SQLException {
        List<String> objections = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet powers = statement.executeQuery(POWERS)) {
            powers.next();
            String role = "the database role " + powers.getString(1);
            if (powers.getBoolean(2)) {
                objections.add(role + " is a superuser or bypasses row level security");
            }
            if (powers.getBoolean(3)) {
                objections.add(role + " owns tables, or may act as their owner");
            }
        }
        return objections;
    }
}
