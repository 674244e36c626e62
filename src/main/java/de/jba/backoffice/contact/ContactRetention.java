// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact;

import de.jba.backoffice.identity.SystemWork;
import de.jba.backoffice.shared.RegularWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Removes what is known of people behind contacts once its time is over. Looks four times a day. */
@ApplicationScoped
class ContactRetention {
    private static final Logger LOG = Logger.getLogger(ContactRetention.class.getName());
    private static final int FIRST_AFTER_MINUTES = 5;
    private static final int EVERY_MINUTES = 6 * 60;

    @Inject
    RegularWork regularly;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    SystemWork system;

    @Inject
    Clock clock;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object start) {
        regularly.begin(this::look, FIRST_AFTER_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    /** Removes what is over; a failure is logged and does not end the job. */
    void look() {
        try {
            long removed = system.as("retention", this::remove);
            if (removed > 0) {
                LOG.log(Level.INFO, () -> "Personal data of " + removed + " contacts was removed after its time");
            }
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, e, () -> "Personal data could not be removed after its time");
        }
    }

    private long remove() {
        return ((Number) entityManager
                        .createNativeQuery("SELECT remove_expired_contact_data(cast(?1 as timestamptz))")
                        .setParameter(1, clock.instant().toString())
                        .getSingleResult())
                .longValue();
    }
}
