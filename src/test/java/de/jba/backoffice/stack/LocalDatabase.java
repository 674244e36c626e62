// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.stack;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.sql.ConnectionEvent;
import javax.sql.ConnectionEventListener;
import javax.sql.PooledConnection;
import org.postgresql.ds.PGPooledConnection;

/**
 * PostgreSQL alone, with roles, databases and migrations as in production: for tests that need the database's rules and
 * no server above it. Up in two seconds.
 */
public final class LocalDatabase implements AutoCloseable {
    private final DataFolder folder;
    private final Postgres postgres;
    private final Deque<PooledConnection> idle = new ConcurrentLinkedDeque<>();

    private LocalDatabase(DataFolder folder, Postgres postgres) {
        this.folder = folder;
        this.postgres = postgres;
    }

    /** Starts an empty database on a free port and migrates it. */
    static LocalDatabase start(Path project, Path root) {
        DataFolder folder = DataFolder.open(project, root);
        folder.reset();
        LocalDatabase database =
                new LocalDatabase(folder, new Postgres(folder, Ports.free().database()));
        Runtime.getRuntime().addShutdownHook(new Thread(database.postgres::close, "database-closer"));
        database.postgres.start();
        Migration.run(folder.project(), database.postgres);
        database.forgetOnCrash();
        List.of("arbeitsagentur", "jobcenter", "jugendamt").forEach(database::consentToTheAuditors);
        return database;
    }

    /** As that agency's lead would, for a year. */
    private void consentToTheAuditors(String agency) {
        try (Connection lead = asApplication();
                Statement sql = lead.createStatement()) {
            lead.setAutoCommit(false);
            sql.execute("""
                    SELECT bind_scope('agency', '%1$s', 'lead', 'Teamleitung', 'team-lead', 'API', 'test', '',
                        (now() AT TIME ZONE 'Europe/Berlin')::date);
                    INSERT INTO audit_consent (id, agency_id, given, until, decided_by, function_name, decided_at)
                    VALUES (gen_random_uuid(), '%1$s', true, business_today() + interval '1 year', 'lead', 'Teamleitung',
                        now())
                    """.formatted(agency));
            lead.commit();
        } catch (SQLException e) {
            throw new StackProblem("The leads cannot consent: " + e.getMessage(), e);
        }
    }

    public String jdbcUrl() {
        return postgres.url(Postgres.APPLICATION_DATABASE);
    }

    /** As the application: row level security holds, nothing is visible before a scope is bound. */
    public Connection asApplication() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), "jba_app", Secrets.APP);
    }

    /** The same over a connection that others used before; closing it gives it back. */
    public Connection asApplicationAgain() throws SQLException {
        PooledConnection kept = idle.poll();
        if (kept == null) {
            kept = new PGPooledConnection(asApplication(), true);
            kept.addConnectionEventListener(new GiveBack());
        }
        return kept.getConnection();
    }

    /** As the owner of the tables, for preparing what a test needs. */
    public Connection asOwner() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), "jba_owner", Secrets.OWNER);
    }

    /** As the superuser, who alone passes by every policy. */
    public Connection asSuperuser() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), "postgres", Secrets.SUPERUSER);
    }

    /** Rules are tested here, not durability: nothing waits for the disk. */
    private void forgetOnCrash() {
        try (Connection superuser = asSuperuser();
                Statement sql = superuser.createStatement()) {
            sql.execute("alter system set fsync = off");
            sql.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new StackProblem("The database cannot be set up: " + e.getMessage(), e);
        }
    }

    /** Keeps a copy of the database as it is now, to go back to as often as wanted. */
    public Original original() throws SQLException {
        Original original = new Original();
        original.copy(Postgres.APPLICATION_DATABASE, Original.NAME);
        return original;
    }

    /** The database as it was at one moment. */
    public final class Original {
        private static final String NAME = "original";

        private Original() {}

        /** Throws away what happened since; whoever is connected is cut off. */
        public void restore() throws SQLException {
            copy(NAME, Postgres.APPLICATION_DATABASE);
        }

        private void copy(String from, String to) throws SQLException {
            for (PooledConnection kept = idle.poll(); kept != null; kept = idle.poll()) {
                kept.close();
            }
            try (Connection superuser =
                            DriverManager.getConnection(postgres.url("postgres"), "postgres", Secrets.SUPERUSER);
                    Statement sql = superuser.createStatement()) {
                sql.execute("drop database if exists %s with (force)".formatted(to));
                sql.execute("create database %s template %s owner jba_owner".formatted(to, from));
                sql.execute("revoke all on database %s from public".formatted(to));
                sql.execute("grant connect on database %s to jba_app".formatted(to));
            }
        }
    }

    /** Keeps a connection for the next, unless it broke. */
    private final class GiveBack implements ConnectionEventListener {
        private boolean broken;

        @Override
        public void connectionClosed(ConnectionEvent event) {
            if (!broken) {
                idle.push((PooledConnection) event.getSource());
            }
        }

        @Override
        public void connectionErrorOccurred(ConnectionEvent event) {
            broken = true;
        }
    }

    @Override
    public void close() {
        postgres.close();
        folder.close();
    }
}
