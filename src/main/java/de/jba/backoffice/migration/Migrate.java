// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.migration;

import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.PermissionTable;
import de.jba.backoffice.identity.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Runs the migrations and copies the table of permissions into the database. Reads {@code JBA_DB_URL},
 * {@code JBA_DB_OWNER_USER} and {@code JBA_DB_OWNER_PASSWORD} from the environment, and the partner agencies from the
 * file that {@code JBA_AGENCIES_FILE} names, if it does; ends with 1 when it fails.
 */
public final class Migrate {
    private static final Logger LOG = Logger.getLogger(Migrate.class.getName());

    private Migrate() {}

    public static void main(String[] arguments) {
        try {
            String agencies = System.getenv("JBA_AGENCIES_FILE");
            run(
                    required("JBA_DB_URL"),
                    required("JBA_DB_OWNER_USER"),
                    required("JBA_DB_OWNER_PASSWORD"),
                    agencies == null ? List.of() : Files.readAllLines(Path.of(agencies)));
            LOG.info("The database has the shape of this version.");
        } catch (RuntimeException | SQLException | IOException e) {
            LOG.log(Level.SEVERE, "The database was not migrated: " + e.getMessage(), e);
            System.exit(1);
        }
    }

    /**
     * Brings the database at {@code url} to this version's shape.
     *
     * @param agencies lines of {@code id;name;marker;legalCircle} after a line of heads; these agencies are added, or
     *     renamed when they exist; nothing is removed
     * @throws org.flywaydb.core.api.FlywayException when a migration fails; nothing of that migration stays
     * @throws SQLException when the table of permissions cannot be written
     */
    public static void run(String url, String user, String password, List<String> agencies) throws SQLException {
        PGSimpleDataSource owner = new PGSimpleDataSource();
        owner.setUrl(url);
        owner.setUser(user);
        owner.setPassword(password);
        Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db/migration")
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                .load()
                .migrate();
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            copyPermissions(connection);
            nameAgencies(connection, agencies);
            connection.commit();
        }
    }

    private static void copyPermissions(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO permission (action, role, reach) VALUES (?, ?, ?)")) {
            statement.execute("DELETE FROM permission");
            for (Permission permission : Permission.values()) {
                for (Role role : Role.values()) {
                    insert.setString(1, permission.action());
                    insert.setString(2, role.key());
                    insert.setString(
                            3, PermissionTable.get().reach(permission, role).cell());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static void nameAgencies(Connection connection, List<String> agencies) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT bind_scope('system:migration', '', '', 'Betrieb', '', 'SYSTEM',"
                    + " gen_random_uuid()::text, '', current_date)");
        }
        try (PreparedStatement upsert = connection.prepareStatement("""
                INSERT INTO agency (id, name, marker, legal_circle) VALUES (?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET (name, marker, legal_circle, version)
                    = (excluded.name, excluded.marker, excluded.legal_circle, agency.version + 1)
                WHERE (agency.name, agency.marker, agency.legal_circle)
                    IS DISTINCT FROM (excluded.name, excluded.marker, excluded.legal_circle)
                """)) {
            for (String line : agencies.stream()
                    .skip(1)
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .toList()) {
                String[] columns = line.split(";", -1);
                if (columns.length != 4) {
                    throw new IllegalStateException("an agency has four columns, not these: " + line);
                }
                for (int i = 0; i < columns.length; i++) {
                    upsert.setString(i + 1, columns[i].strip());
                }
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }

    private static String required(String name) {
        String value = System.getenv(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(name + " is not set");
        }
        return value;
    }
}
