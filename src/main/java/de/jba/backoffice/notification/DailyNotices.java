// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.notification;

import de.jba.backoffice.identity.SystemWork;
import de.jba.backoffice.shared.RegularWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Writes what comes with the day alone: what ends soon, what was long not confirmed. Looks four times a day. */
@ApplicationScoped
class DailyNotices {
    private static final Logger LOG = Logger.getLogger(DailyNotices.class.getName());
    private static final int FIRST_AFTER_MINUTES = 3;
    private static final int EVERY_MINUTES = 6 * 60;

    @Inject
    RegularWork regularly;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    SystemWork system;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        regularly.begin(this::look, FIRST_AFTER_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    /** Several nodes may look at once; a failure is logged and does not end the job. */
    void look() {
        try {
            system.as("notices", () -> entityManager
                    .createNativeQuery("SELECT tell_of_day()")
                    .getSingleResult());
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, e, () -> "The notices of the day could not be written");
        }
    }
}
