// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.shared.persistence;

import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.shared.RecordsChanged;
import de.jba.backoffice.shared.RecordsChanged.Changed;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Listens to what the database announces after each commit, and tells it as {@link RecordsChanged}. Notices of a moment
 * are told together. When a business day begins, and after the database was away, everything may have changed.
 */
@ApplicationScoped
class ChangeFeed {
    private static final Logger LOG = Logger.getLogger(ChangeFeed.class.getName());
    private static final int WAIT_IN_MILLISECONDS = 1_000;
    private static final int GATHER_IN_MILLISECONDS = 100;
    private static final int PAUSE_AFTER_FAILURE_IN_MILLISECONDS = 2_000;

    @Resource(lookup = "java:app/jdbc/backoffice")
    DataSource database;

    @Resource
    ManagedThreadFactory threads;

    @Inject
    Clock clock;

    @Inject
    Event<RecordsChanged> changes;

    private @Nullable Thread listener;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        listener = threads.newThread(this::listen);
        listener.setName("change-feed");
        listener.setDaemon(true);
        listener.start();
    }

    @PreDestroy
    void end() {
        if (listener != null) {
            listener.interrupt();
        }
    }

    private void listen() {
        boolean wasAway = false;
        while (!Thread.currentThread().isInterrupted()) {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("LISTEN record_changed");
                if (wasAway) {
                    tell(RecordsChanged.everything());
                    wasAway = false;
                }
                follow(connection.unwrap(PGConnection.class), this::tell);
            } catch (SQLException e) {
                wasAway = true;
                LOG.log(Level.WARNING, "changes are not heard at the moment: {0}", e.getMessage());
                pause(PAUSE_AFTER_FAILURE_IN_MILLISECONDS);
            }
        }
    }

    void follow(PGConnection connection, Consumer<RecordsChanged> listener) throws SQLException {
        LocalDate day = today();
        while (!Thread.currentThread().isInterrupted()) {
            Set<Changed> heard = heard(connection.getNotifications(WAIT_IN_MILLISECONDS));
            if (!heard.isEmpty()) {
                pause(GATHER_IN_MILLISECONDS);
                heard.addAll(heard(connection.getNotifications()));
                listener.accept(new RecordsChanged(Set.copyOf(heard)));
            }
            if (!day.equals(today())) {
                day = today();
                listener.accept(RecordsChanged.everything());
            }
        }
    }

    private static Set<Changed> heard(PGNotification @Nullable [] notices) {
        return notices == null
                ? new HashSet<>()
                : Arrays.stream(notices)
                        .map(notice -> notice.getParameter().split(" ", 2))
                        .map(words -> new Changed(words[0], UUID.fromString(words[1])))
                        .collect(Collectors.toCollection(HashSet::new));
    }

    private void tell(RecordsChanged what) {
        try {
            changes.fire(what);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "a change was not passed on", e);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(BusinessTime.ZONE));
    }

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
