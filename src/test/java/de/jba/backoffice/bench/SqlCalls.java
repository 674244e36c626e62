// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.bench;

import de.jba.backoffice.stack.LocalStack;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** The same in plain SQL: the application's role, a bound scope, a transaction each, and nothing above the driver. */
final class SqlCalls implements AutoCloseable {
    private static final String BIND = "SELECT bind_scope('agency', 'jobcenter', 'bench', 'Messung',"
            + " 'agency-admin,share-manager', 'API', 'bench', '', current_date)";
    private static final String LIST = """
            SELECT i.id, i.name, i.owner_id, i.version, c.kind, c.places FROM instrument i
            LEFT JOIN capacity c ON c.instrument_id = i.id AND c.validity @> business_today()
            WHERE i.archived_at IS NULL ORDER BY i.name, i.id LIMIT 50
            """;
    private static final String READ = """
            SELECT i.*, c.kind, c.places FROM instrument i LEFT JOIN capacity c ON c.instrument_id = i.id
            WHERE i.id = ?
            """;

    private final List<Connection> connections = new ArrayList<>();
    private final List<UUID> instruments;
    private final AtomicInteger number = new AtomicInteger();

    SqlCalls(LocalStack stack, List<String> instruments) throws SQLException {
        this.instruments = instruments.stream().map(UUID::fromString).toList();
        for (int i = 0; i < instruments.size(); i++) {
            Connection connection = DriverManager.getConnection(stack.jdbcUrl(), stack.appUser(), stack.appPassword());
            connection.setAutoCommit(false);
            connections.add(connection);
        }
    }

    int list(int caller) throws SQLException {
        return inScope(caller, connection -> rows(connection, LIST));
    }

    int read(int caller) throws SQLException {
        return inScope(caller, connection -> rows(connection, READ, instruments.get(caller)));
    }

    int change(int caller) throws SQLException {
        return inScope(caller, connection -> {
            int places = number.incrementAndGet() % 1000;
            UUID instrument = instruments.get(caller);
            int changed = update(
                    connection,
                    "UPDATE capacity SET places = ?, version = version + 1 WHERE instrument_id = ?",
                    places,
                    instrument);
            return changed + update(connection, "UPDATE instrument SET version = version + 1 WHERE id = ?", instrument);
        });
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }

    private interface Work {
        int in(Connection connection) throws SQLException;
    }

    private int inScope(int caller, Work work) throws SQLException {
        Connection connection = connections.get(caller);
        rows(connection, BIND);
        int done = work.in(connection);
        connection.commit();
        if (done == 0) {
            throw new SQLException("nothing was found to measure");
        }
        return done;
    }

    private static int rows(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, parameters);
                ResultSet result = statement.executeQuery()) {
            int rows = 0;
            while (result.next()) {
                rows++;
            }
            return rows;
        }
    }

    private static int update(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, parameters)) {
            return statement.executeUpdate();
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
