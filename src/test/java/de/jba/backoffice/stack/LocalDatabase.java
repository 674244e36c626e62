// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.stack;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * PostgreSQL alone, with roles, databases and migrations as in production: for tests that need the database's rules and
 * no server above it. Up in two seconds.
 */
public final class LocalDatabase implements AutoCloseable {
    private final DataFolder folder;
    private final Postgres postgres;

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
        return database;
    }

    public String jdbcUrl() {
        return postgres.url(Postgres.APPLICATION_DATABASE);
    }

    /** As the application: row level security holds, nothing is visible before a scope is bound. */
    public Connection asApplication() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), "jba_app", Secrets.APP);
    }

    /** As the owner of the tables, for preparing what a test needs. */
    public Connection asOwner() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), "jba_owner", Secrets.OWNER);
    }

    /** As the superuser, who alone passes by every policy. */
    public Connection asSuperuser() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), "postgres", Secrets.SUPERUSER);
    }

    @Override
    public void close() {
        postgres.close();
        folder.close();
    }
}
