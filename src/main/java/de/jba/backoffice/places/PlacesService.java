// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.places;

import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.shared.InstrumentId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Keeps the capacity of instruments over time. The record that is locked against others is the instrument's. */
@ApplicationScoped
public class PlacesService {
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Clock clock;

    /** Every period known for the instrument, the latest first; empty when the instrument is not visible. */
    @Transactional
    @RequiresPermission(Permission.PLACES_VIEW)
    public List<CapacityPeriod> history(InstrumentId instrument) {
        return periods(instrument).stream().map(CapacityEntity::toPeriod).toList();
    }

    /**
     * States the capacity from a day on. The value that held before ends on the eve; a later value keeps its day; a
     * value that began on the same day is restated.
     *
     * @throws BusinessRuleViolation when unit, number, region or day are missing or contradict each other
     */
    @Transactional
    @RequiresPermission(Permission.PLACES_EDIT)
    public CapacityPeriod change(InstrumentId instrument, CapacityChange change) {
        LocalDate today = LocalDate.now(clock.withZone(BusinessTime.ZONE));
        Capacity capacity = Capacity.of(change.kind(), change.places(), change.region());
        LocalDate from = Objects.requireNonNullElse(change.validFrom(), today);
        if (from.isBefore(EARLIEST) || !from.isBefore(LATEST)) {
            throw new BusinessRuleViolation("places", "capacity.dayOutOfRange", "validFrom");
        }
        CapacityEntity period = periodFrom(instrument, from);
        period.state(capacity, Objects.requireNonNullElse(change.status(), CapacityStatus.CONFIRMED), today);
        entityManager.persist(period);
        return period.toPeriod();
    }

    private CapacityEntity periodFrom(InstrumentId instrument, LocalDate from) {
        LocalDate next = null;
        for (CapacityEntity period : periods(instrument)) {
            if (period.validFrom().equals(from)) {
                return period;
            }
            if (period.validFrom().isBefore(from)) {
                period.endBefore(from);
                break;
            }
            next = period.validFrom();
        }
        return new CapacityEntity(instrument.value(), from, next);
    }

    private List<CapacityEntity> periods(InstrumentId instrument) {
        return entityManager
                .createQuery(
                        "SELECT c FROM CapacityEntity c WHERE c.instrumentId = :instrument ORDER BY c.validFrom DESC",
                        CapacityEntity.class)
                .setParameter("instrument", instrument.value())
                .getResultList();
    }
}
