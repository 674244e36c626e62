// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact;

import de.jba.backoffice.identity.RecordSight;
import de.jba.backoffice.shared.PartnerId;
import de.jba.backoffice.shared.RecordNotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Finds a network partner as far as the database lets the running transaction see it. */
@ApplicationScoped
class PartnerSight implements RecordSight {
    @PersistenceContext
    EntityManager entityManager;

    @Override
    public boolean knows(Object identifier) {
        return identifier instanceof PartnerId;
    }

    @Override
    public void requireVisible(Object identifier) {
        visible((PartnerId) identifier);
    }

    NetworkPartner visible(PartnerId id) {
        NetworkPartner found = entityManager.find(NetworkPartner.class, id.value());
        if (found == null) {
            throw new RecordNotFound("partner", id);
        }
        return found;
    }
}
