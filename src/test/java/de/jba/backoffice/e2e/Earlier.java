// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.e2e;

import de.jba.backoffice.stack.LocalStack;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** Does on an earlier day what the application would have done then, as the application's role. */
final class Earlier {
    private Earlier() {}

    /** Changes something as an agency's administrator, so many days ago. */
    static void change(LocalStack stack, String agency, int daysAgo, String sql, Object... values) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(stack.jdbcUrl(), stack.appUser(), stack.appPassword());
                Statement scope = connection.createStatement();
                PreparedStatement change = connection.prepareStatement(sql)) {
            connection.setAutoCommit(false);
            scope.execute("SELECT bind_scope('agency', '" + agency + "', 'x', 'Verwaltung',"
                    + " 'agency-admin,share-manager', 'API', 'test', '', current_date - " + daysAgo + ")");
            for (int i = 0; i < values.length; i++) {
                change.setObject(i + 1, values[i]);
            }
            change.executeUpdate();
            connection.commit();
        }
    }
}
