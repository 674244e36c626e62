// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.places;

import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.shared.AgencyId;
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

/** Keeps what agencies report per reference date. Who may report for whom is decided with the instrument. */
@ApplicationScoped
public class OccupancyService {
    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Clock clock;

    /** Every report about the instrument, the latest first; empty when the instrument is not visible. */
    @Transactional
    @RequiresPermission(Permission.PLACES_VIEW)
    public List<Occupancy> history(InstrumentId instrument) {
        return entityManager
                .createQuery(
                        "SELECT o FROM OccupancyEntity o WHERE o.instrumentId = :instrument"
                                + " ORDER BY o.referenceDate DESC, o.agencyId",
                        OccupancyEntity.class)
                .setParameter("instrument", instrument.value())
                .getResultList()
                .stream()
                .map(OccupancyEntity::toOccupancy)
                .toList();
    }

    /** What each agency that took part on a day had last reported by then, by agency. */
    @Transactional
    @RequiresPermission(Permission.PLACES_VIEW)
    public List<Occupancy> asOf(InstrumentId instrument, LocalDate day) {
        List<?> rows = entityManager
                .createNativeQuery(
                        "SELECT * FROM occupancy_on(cast(?1 as uuid), cast(?2 as date))", OccupancyEntity.class)
                .setParameter(1, instrument.toString())
                .setParameter(2, day.toString())
                .getResultList();
        return rows.stream()
                .map(OccupancyEntity.class::cast)
                .map(OccupancyEntity::toOccupancy)
                .toList();
    }

    /**
     * States what was so on a day.
     *
     * @throws BusinessRuleViolation when the day is still to come, or a number is not possible
     */
    @Transactional
    @RequiresPermission(Permission.PLACES_EDIT)
    public Occupancy report(InstrumentId instrument, AgencyId agency, OccupancyReport report) {
        LocalDate today = LocalDate.now(clock.withZone(BusinessTime.ZONE));
        LocalDate day = Objects.requireNonNullElse(report.referenceDate(), today);
        PlacesPeriods.requirePossible("referenceDate", day);
        if (day.isAfter(today)) {
            throw new BusinessRuleViolation("places", "occupancy.future", "referenceDate");
        }
        Figure.require("occupied", report.occupied());
        Figure.require("waitingList", report.waitingList());
        Figure.require("entries", report.entries());
        Figure.require("exits", report.exits());
        OccupancyEntity stored = entityManager
                .createQuery(
                        "SELECT o FROM OccupancyEntity o WHERE o.instrumentId = :instrument AND o.agencyId = :agency"
                                + " AND o.referenceDate = :day",
                        OccupancyEntity.class)
                .setParameter("instrument", instrument.value())
                .setParameter("agency", agency.alias())
                .setParameter("day", day)
                .getResultList()
                .stream()
                .findFirst()
                .orElseGet(() -> new OccupancyEntity(instrument.value(), agency, day));
        stored.state(report);
        entityManager.persist(stored);
        return stored.toOccupancy();
    }
}
