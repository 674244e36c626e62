// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.event;

import de.jba.backoffice.identity.RecordSight;
import de.jba.backoffice.shared.EventId;
import de.jba.backoffice.shared.RecordNotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Finds an event as far as the database lets the running transaction see it. */
@ApplicationScoped
class EventSight implements RecordSight {
    @PersistenceContext
    EntityManager entityManager;

    @Override
    public boolean knows(Object identifier) {
        return identifier instanceof EventId;
    }

    @Override
    public void requireVisible(Object identifier) {
        visible((EventId) identifier);
    }

    Event visible(EventId id) {
        Event found = entityManager.find(Event.class, id.value());
        if (found == null) {
            throw new RecordNotFound("event", id);
        }
        return found;
    }
}
