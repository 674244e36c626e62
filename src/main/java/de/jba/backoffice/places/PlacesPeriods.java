// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.places;

import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.InstrumentId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;

/** The stored capacities and quotas of instruments. */
@ApplicationScoped
class PlacesPeriods {
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    @PersistenceContext
    EntityManager entityManager;

    /** The latest first. */
    List<CapacityEntity> capacities(InstrumentId instrument) {
        return entityManager
                .createQuery(
                        "SELECT c FROM CapacityEntity c WHERE c.instrumentId = :instrument ORDER BY c.validFrom DESC",
                        CapacityEntity.class)
                .setParameter("instrument", instrument.value())
                .getResultList();
    }

    /** By agency, the latest first. */
    List<QuotaEntity> quotas(InstrumentId instrument) {
        return entityManager
                .createQuery(
                        "SELECT q FROM QuotaEntity q WHERE q.instrumentId = :instrument"
                                + " ORDER BY q.agencyId, q.validFrom DESC",
                        QuotaEntity.class)
                .setParameter("instrument", instrument.value())
                .getResultList();
    }

    void add(Period period) {
        entityManager.persist(period);
    }

    /**
     * Refuses a day that no figure of this house is about.
     *
     * @throws BusinessRuleViolation when it is not between 2000 and 2099
     */
    static void requirePossible(String field, LocalDate day) {
        if (day.isBefore(EARLIEST) || !day.isBefore(LATEST)) {
            throw new BusinessRuleViolation("places", "capacity.dayOutOfRange", field);
        }
    }
}
