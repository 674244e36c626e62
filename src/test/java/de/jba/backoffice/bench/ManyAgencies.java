// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.bench;

import de.jba.backoffice.stack.LocalDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Thirty agencies with 100,000 instruments, 30,000 shares and 10,000 contacts that the instruments name, and queries as
 * one of them, with policies and without.
 */
final class ManyAgencies {
    static final int AGENCIES = 30;
    static final int INSTRUMENTS = 100_000;
    static final int SHARES = 30_000;
    static final int CONTACTS = 10_000;

    private static final int WARM_UP = 20;
    private static final int MEASURED = 101;
    private static final String BIND = "SELECT bind_scope('agency', 'jobcenter', 'bench', 'Messung',"
            + " 'agency-admin,share-manager', 'API', 'bench', '', current_date)";

    private final LocalDatabase database;

    ManyAgencies(LocalDatabase database) throws SQLException {
        this.database = database;
        try (Connection superuser = database.asSuperuser();
                Statement sql = superuser.createStatement()) {
            sql.execute("SET session_replication_role = replica"); // no triggers: the log is measured elsewhere
            sql.execute("INSERT INTO agency (id, name, marker, legal_circle)"
                    + " SELECT 'agency' || n, 'Stelle ' || n, 'S' || n, 'SGB_II'"
                    + " FROM generate_series(4, " + AGENCIES + ") n");
            sql.execute(
                    "CREATE TEMP TABLE numbered AS SELECT id, row_number() OVER (ORDER BY id) - 1 AS n FROM agency");
            sql.execute("""
                    INSERT INTO instrument (id, owner_id, name, explanation, target_group, legal_circles, visible_to,
                        version)
                    SELECT gen_random_uuid(), a.id, 'Angebot ' || md5(g::text), repeat('Erklärung ', 20), 'U25',
                        '{SGB_II}', ARRAY [a.id], 1
                    FROM generate_series(1, %d) g JOIN numbered a ON a.n = g %% %d
                    """.formatted(INSTRUMENTS, AGENCIES));
            sql.execute("""
                    INSERT INTO capacity (id, instrument_id, kind, places, valid_from, status, last_confirmed, version)
                    SELECT gen_random_uuid(), id, 'PLACES', 20, '2022-01-01', 'CONFIRMED', '2022-01-01', 1
                    FROM instrument
                    """);
            // Every twentieth share is with the whole JBA.
            sql.execute("""
                    INSERT INTO share_grant (id, instrument_id, owner_id, grantee, level, personal, purpose, granted_by,
                        granted_at, version)
                    SELECT gen_random_uuid(), i.id, i.owner_id, CASE WHEN r %% 20 = 0 THEN '*' ELSE a.id END,
                        (ARRAY ['READ', 'COMMENT', 'EDIT'])[1 + r %% 3], false, 'Zweck', 'Verwaltung', now(), 1
                    FROM (SELECT *, row_number() OVER (ORDER BY id) AS r FROM instrument LIMIT %d) i
                    JOIN numbered a ON a.n = r %% %d AND a.id <> i.owner_id
                    """.formatted(SHARES, AGENCIES));
            sql.execute("UPDATE instrument i SET visible_to = i.visible_to || s.grantee"
                    + " FROM share_grant s WHERE s.instrument_id = i.id");
            sql.execute("""
                    INSERT INTO contact (id, owner_id, function_name, mailbox, visible_to, version)
                    SELECT gen_random_uuid(), a.id, 'Team ' || md5(g::text), 'team' || g || '@example.org',
                        ARRAY [a.id], 1
                    FROM generate_series(1, %d) g JOIN numbered a ON a.n = g %% %d
                    """.formatted(CONTACTS, AGENCIES));
            sql.execute("""
                    UPDATE instrument i SET contacts = ARRAY [c.id]
                    FROM (SELECT id, owner_id, row_number() OVER (PARTITION BY owner_id ORDER BY id) AS n
                          FROM instrument) own
                    JOIN (SELECT id, owner_id, row_number() OVER (PARTITION BY owner_id ORDER BY id) - 1 AS n
                          FROM contact) c ON c.owner_id = own.owner_id AND c.n = own.n %% %d
                    WHERE i.id = own.id
                    """.formatted(CONTACTS / AGENCIES));
            sql.execute("VACUUM ANALYZE");
        }
    }

    /** The number of shares that there are. */
    long shares() throws SQLException {
        try (Connection superuser = database.asSuperuser();
                Statement sql = superuser.createStatement();
                ResultSet rows = sql.executeQuery("SELECT count(*) FROM share_grant")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** An instrument that is shared with the agency that asks. */
    String shared() throws SQLException {
        try (Connection superuser = database.asSuperuser();
                Statement sql = superuser.createStatement();
                ResultSet rows =
                        sql.executeQuery("SELECT instrument_id FROM share_grant WHERE grantee = 'jobcenter' LIMIT 1")) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** Medians of whole transactions in milliseconds, measured by turns: bound to a scope, read, ended. */
    record Medians(double without, double with) {}

    Medians millis(String sql) throws SQLException {
        try (Connection superuser = open(false);
                Connection application = open(true)) {
            List<Double> without = new ArrayList<>();
            List<Double> with = new ArrayList<>();
            for (int i = 0; i < WARM_UP + MEASURED; i++) {
                double left = once(superuser, sql);
                double right = once(application, sql);
                if (i >= WARM_UP) {
                    without.add(left);
                    with.add(right);
                }
            }
            return new Medians(median(without), median(with));
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static double once(Connection connection, String sql) throws SQLException {
        long began = System.nanoTime();
        try (PreparedStatement bind = connection.prepareStatement(BIND);
                PreparedStatement query = connection.prepareStatement(sql)) {
            bind.execute();
            try (ResultSet rows = query.executeQuery()) {
                if (!rows.next()) {
                    throw new SQLException("nothing was found to measure");
                }
            }
        }
        connection.commit();
        return (System.nanoTime() - began) / 1e6;
    }

    /** What the database does for it. */
    String plan(String sql, boolean policies) throws SQLException {
        try (Connection connection = open(policies);
                Statement statement = connection.createStatement()) {
            statement.execute(BIND);
            StringBuilder plan = new StringBuilder();
            try (ResultSet rows = statement.executeQuery("EXPLAIN (ANALYZE, BUFFERS) " + sql)) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
            connection.commit();
            return plan.toString();
        }
    }

    private Connection open(boolean policies) throws SQLException {
        Connection connection = policies ? database.asApplication() : database.asSuperuser();
        connection.setAutoCommit(false);
        return connection;
    }
}
