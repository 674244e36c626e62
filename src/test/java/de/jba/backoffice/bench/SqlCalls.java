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
    private static final String LISTED = """
            SELECT i.id, i.name, i.abbreviation, i.owner_id, i.participating, i.legal_circles, i.target_group, i.version,
                c.kind, c.places, c.region, c.valid_from, c.status, c.last_confirmed
            FROM instrument i LEFT JOIN capacity c ON c.instrument_id = i.id AND c.validity @> business_today()
            WHERE i.archived_at IS NULL
            """;
    private static final String LIST = LISTED + " ORDER BY i.name, i.id LIMIT 50";
    private static final String COUNT = "SELECT count(*) FROM instrument i WHERE i.archived_at IS NULL";
    private static final String NAMED = LISTED + " AND i.name ILIKE ? ORDER BY i.name, i.id LIMIT 50";
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

    int list(int caller, boolean total) throws SQLException {
        return inScope(caller, connection -> rows(connection, LIST) + (total ? rows(connection, COUNT) : 0));
    }

    int search(int caller, String words) throws SQLException {
        return inScope(caller, connection -> 1 + rows(connection, NAMED, "%" + words + "%"));
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

    /** All instruments with their places of today, as an export reads them. */
    int export() throws SQLException {
        return inScope(0, connection -> rows(connection, LISTED));
    }

    /** So many new instruments with their places, in two batches; all is done but to keep them. */
    int insert(int rows, String name) throws SQLException {
        return inScope(0, connection -> {
            try (PreparedStatement instrument = connection.prepareStatement("""
                            INSERT INTO instrument (id, owner_id, name, explanation, target_group, legal_circles, version)
                            VALUES (?, 'jobcenter', ?, ?, 'U25', '{SGB_II}', 1)
                            """);
                    PreparedStatement capacity = connection.prepareStatement("""
                            INSERT INTO capacity (id, instrument_id, kind, places, valid_from, status, last_confirmed,
                                version) VALUES (?, ?, 'PLACES', 12, '2022-01-01', 'CONFIRMED', '2022-01-01', 1)
                            """)) {
                for (int row = 0; row < rows; row++) {
                    UUID id = UUID.randomUUID();
                    instrument.setObject(1, id);
                    instrument.setString(2, name + " " + row);
                    instrument.setString(3, "Erklärung für " + row);
                    instrument.addBatch();
                    capacity.setObject(1, UUID.randomUUID());
                    capacity.setObject(2, id);
                    capacity.addBatch();
                }
                int done = instrument.executeBatch().length + capacity.executeBatch().length;
                update(connection, "SET CONSTRAINTS ALL IMMEDIATE");
                connection.rollback();
                return done;
            }
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

    /** Reads every column of every row. */
    private static int rows(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, parameters);
                ResultSet result = statement.executeQuery()) {
            int rows = 0;
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                for (int column = 1; column <= columns; column++) {
                    result.getString(column);
                }
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
