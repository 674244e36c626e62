// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.stack;

import de.jba.backoffice.migration.Migrate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.api.FlywayException;

/** The one-shot migration as the owner, before the application starts; the application never sees that password. */
final class Migration {
    private static final Logger FLYWAY_LOG = Logger.getLogger("org.flywaydb");

    private Migration() {}

    static void run(Path project, Postgres postgres) {
        FLYWAY_LOG.setLevel(Level.OFF); // what goes wrong arrives as an exception, and is one line
        try {
            Migrate.run(
                    postgres.url(Postgres.APPLICATION_DATABASE),
                    "jba_owner",
                    Secrets.OWNER,
                    Files.readAllLines(project.resolve("src/test/resources/demo/agencies.csv")));
        } catch (FlywayException | SQLException | IOException e) {
            throw new StackProblem("The database cannot be migrated: " + e.getMessage(), e);
        }
    }
}
