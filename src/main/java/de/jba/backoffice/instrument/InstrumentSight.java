// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument;

import de.jba.backoffice.identity.RecordSight;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.RecordNotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.stream.Collectors;

/** Finds an instrument as far as the database lets the running transaction see it. */
@ApplicationScoped
class InstrumentSight implements RecordSight {
    @PersistenceContext
    EntityManager entityManager;

    @Override
    public boolean knows(Object identifier) {
        return identifier instanceof InstrumentId;
    }

    @Override
    public void requireVisible(Object identifier) {
        visible((InstrumentId) identifier);
    }

    /** Whether a share lets the person's agency edit the instrument of another. */
    boolean coMaintains(InstrumentId id) {
        return (Boolean) entityManager
                .createNativeQuery("SELECT co_maintains(cast(?1 as uuid), 'instrument.edit')")
                .setParameter(1, id.toString())
                .getSingleResult();
    }

    boolean seesAnyOf(Collection<InstrumentId> ids) {
        return (Boolean) entityManager
                .createNativeQuery("SELECT EXISTS (SELECT FROM instrument WHERE id = ANY (cast(?1 as uuid[])))")
                .setParameter(1, ids.stream().map(InstrumentId::toString).collect(Collectors.joining(",", "{", "}")))
                .getSingleResult();
    }

    Instrument visible(InstrumentId id) {
        Instrument instrument = entityManager.find(Instrument.class, id.value());
        if (instrument == null) {
            throw new RecordNotFound("instrument", id);
        }
        return instrument;
    }
}
