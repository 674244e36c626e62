// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.isolation;

import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.stack.LocalDatabase;
import de.jba.backoffice.stack.LocalStack;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Speaks to the database as the application does: as its unprivileged role, in a transaction with or without scope. */
final class ApplicationRole {
    private final Connections connections;

    ApplicationRole(LocalDatabase database) {
        this(database::asApplicationAgain);
    }

    ApplicationRole(Connections connections) {
        this.connections = connections;
    }

    /** The role in the database of a running stack. */
    static ApplicationRole of(LocalStack stack) {
        return new ApplicationRole(
                () -> DriverManager.getConnection(stack.jdbcUrl(), stack.appUser(), stack.appPassword()));
    }

    /** Where the connections of the role come from. */
    interface Connections {
        Connection open() throws SQLException;
    }

    /** What a transaction does. */
    interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    /** Works within the scope and commits; without a scope nothing is bound. */
    <T> T within(@Nullable Scope scope, Work<T> work) throws SQLException {
        return within(scope, LocalDate.now(BusinessTime.ZONE), work);
    }

    /** Works as if it were that day. */
    <T> T within(@Nullable Scope scope, LocalDate today, Work<T> work) throws SQLException {
        try (Connection connection = connections.open()) {
            connection.setAutoCommit(false);
            if (scope != null) {
                bind(connection, scope, today);
            }
            T result = work.in(connection);
            connection.commit();
            return result;
        }
    }

    List<String> column(@Nullable Scope scope, String sql, @Nullable Object... parameters) throws SQLException {
        return column(scope, LocalDate.now(BusinessTime.ZONE), sql, parameters);
    }

    List<String> column(@Nullable Scope scope, LocalDate today, String sql, @Nullable Object... parameters)
            throws SQLException {
        return within(scope, today, connection -> {
            try (PreparedStatement query = prepare(connection, sql, parameters);
                    ResultSet rows = query.executeQuery()) {
                List<String> values = new ArrayList<>();
                while (rows.next()) {
                    values.add(String.valueOf(rows.getString(1)));
                }
                return values;
            }
        });
    }

    int change(@Nullable Scope scope, String sql, @Nullable Object... parameters) throws SQLException {
        return change(scope, LocalDate.now(BusinessTime.ZONE), sql, parameters);
    }

    int change(@Nullable Scope scope, LocalDate today, String sql, @Nullable Object... parameters) throws SQLException {
        return within(scope, today, connection -> {
            try (PreparedStatement change = prepare(connection, sql, parameters)) {
                return change.executeUpdate();
            }
        });
    }

    private static PreparedStatement prepare(Connection connection, String sql, @Nullable Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    private static void bind(Connection connection, Scope scope, LocalDate today) throws SQLException {
        try (PreparedStatement bind = prepare(
                connection,
                "SELECT bind_scope(?, ?, ?, ?, ?, 'API', 'test', '', ?)",
                scope.name(),
                scope.agency(),
                scope.person(),
                scope.person(),
                scope.roles(),
                today)) {
            bind.execute();
        }
    }
}
