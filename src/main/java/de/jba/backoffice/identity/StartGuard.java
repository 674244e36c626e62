// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Logger;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Ends the process when the settings or the database role would undo what the rest of the product protects. It fails
 * closed: a database that cannot be asked is a refusal too.
 */
@ApplicationScoped
public class StartGuard {
    private static final Logger LOG = Logger.getLogger(StartGuard.class.getName());

    @Resource(lookup = "java:app/jdbc/backoffice")
    DataSource database;

    @Inject
    @Any
    Instance<StartCheck> checks;

    /** Judges once, when the application starts. */
    void judge(@Observes @Initialized(ApplicationScoped.class) Object start) {
        List<String> objections = new ArrayList<>(StartConditions.objections(settings(ConfigProvider.getConfig())));
        if (objections.isEmpty()) {
            objections.addAll(askDatabase());
        }
        if (objections.isEmpty()) {
            checks.stream().map(StartCheck::objections).forEach(objections::addAll);
        }
        if (!objections.isEmpty()) {
            LOG.severe("The application does not start: " + String.join("; ", objections) + ".");
            end();
            throw new IllegalStateException("refused, see above");
        }
    }

    /**
     * Ends the server, which would otherwise stay and answer every request with a failure; nothing else lives in it.
     * From a thread of its own: the server's orderly end waits until this one is through with the application.
     */
    private static void end() {
        new Thread(() -> Runtime.getRuntime().exit(1), "start-refused").start();
    }

    private List<String> askDatabase() {
        try (Connection connection = database.getConnection()) {
            return DatabaseRole.objections(connection);
        } catch (SQLException e) {
            return List.of("the database does not answer (" + e.getMessage() + ")");
        }
    }

    private static Map<String, String> settings(Config config) {
        Map<String, String> settings = new TreeMap<>();
        StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith("JBA_"))
                .forEach(name -> settings.put(
                        name, config.getOptionalValue(name, String.class).orElse("")));
        return settings;
    }
}
