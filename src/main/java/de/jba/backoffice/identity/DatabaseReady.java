// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready is who reaches the database under the application's role. Keycloak is not asked for: while it is away, the
 * public pages and those who are signed in go on.
 */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(DatabaseReady.class.getName());
    private static final int SECONDS = 3;

    @Resource(lookup = "java:app/jdbc/backoffice")
    DataSource database;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(answers()).build();
    }

    private boolean answers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(SECONDS);
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "The database does not answer: {0}", e.getMessage());
            return false;
        }
    }
}
