// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact;

import de.jba.backoffice.identity.RecordSight;
import de.jba.backoffice.shared.ContactId;
import de.jba.backoffice.shared.RecordNotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Finds a contact as far as the database lets the running transaction see it. */
@ApplicationScoped
class ContactSight implements RecordSight {
    @PersistenceContext
    EntityManager entityManager;

    @Override
    public boolean knows(Object identifier) {
        return identifier instanceof ContactId;
    }

    @Override
    public void requireVisible(Object identifier) {
        visible((ContactId) identifier);
    }

    Contact visible(ContactId id) {
        Contact found = entityManager.find(Contact.class, id.value());
        if (found == null) {
            throw new RecordNotFound("contact", id);
        }
        return found;
    }
}
