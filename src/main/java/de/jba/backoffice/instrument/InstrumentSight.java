// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument;

import de.jba.backoffice.identity.RecordSight;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.RecordNotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
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

    /** The last day on which the person's agency may edit the instrument of another; empty for no end. */
    Optional<LocalDate> coMaintainedUntil(InstrumentId id) {
        return Optional.ofNullable((Date) entityManager
                        .createNativeQuery("SELECT CASE WHEN bool_and(s.until IS NOT NULL) THEN max(s.until) END"
                                + " FROM share_grant s WHERE s.instrument_id = ?1 AND s.level = 'EDIT'"
                                + " AND s.grantee = ANY (current_audience())")
                        .setParameter(1, id.value())
                        .getSingleResult())
                .map(Date::toLocalDate);
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
