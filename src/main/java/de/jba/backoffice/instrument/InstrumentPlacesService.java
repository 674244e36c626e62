// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument;

import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.PermissionDenied;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.places.CapacityChange;
import de.jba.backoffice.places.CapacityPeriod;
import de.jba.backoffice.places.Occupancy;
import de.jba.backoffice.places.OccupancyDay;
import de.jba.backoffice.places.OccupancyReport;
import de.jba.backoffice.places.OccupancyService;
import de.jba.backoffice.places.PlacesService;
import de.jba.backoffice.places.QuotaChange;
import de.jba.backoffice.places.QuotaPeriod;
import de.jba.backoffice.places.QuotaService;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.RecordNotFound;
import de.jba.backoffice.shared.Version;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * The places of an instrument, its quotas and what is reported about them: the only way to see or change them. Each
 * change is made on the instrument's version and advances it, so that nobody overlooks another's.
 */
@ApplicationScoped
public class InstrumentPlacesService {
    @PersistenceContext
    EntityManager entityManager;

    @Inject
    InstrumentSight sight;

    @Inject
    InstrumentRights rights;

    @Inject
    InstrumentService instruments;

    @Inject
    PlacesService places;

    @Inject
    QuotaService quotas;

    @Inject
    OccupancyService occupancies;

    /**
     * Every capacity the instrument ever had or is to have, the latest first.
     *
     * @throws RecordNotFound when it does not exist for this person
     */
    @Transactional
    @RequiresPermission(Permission.PLACES_VIEW)
    public List<CapacityPeriod> places(InstrumentId id) {
        sight.visible(id);
        return places.history(id);
    }

    /**
     * Every quota that an agency ever had or is to have, by agency, the latest first.
     *
     * @throws RecordNotFound when it does not exist for this person
     */
    @Transactional
    @RequiresPermission(Permission.PLACES_VIEW)
    public List<QuotaPeriod> quotas(InstrumentId id) {
        sight.visible(id);
        return quotas.history(id);
    }

    /**
     * Every report, the latest first.
     *
     * @throws RecordNotFound when it does not exist for this person
     */
    @Transactional
    @RequiresPermission(Permission.PLACES_VIEW)
    public List<Occupancy> occupancy(InstrumentId id) {
        sight.visible(id);
        return occupancies.history(id);
    }

    /**
     * What each agency that took part on a day had last reported by then.
     *
     * @throws RecordNotFound when it does not exist for this person
     */
    @Transactional
    @RequiresPermission(Permission.PLACES_VIEW)
    public List<Occupancy> occupancyAsOf(InstrumentId id, LocalDate day) {
        sight.visible(id);
        return occupancies.asOf(id, day);
    }

    /**
     * The latest days about which something was reported, summed up over all agencies, the latest first.
     *
     * @param most how many days at most
     * @throws RecordNotFound when it does not exist for this person
     */
    @Transactional
    @RequiresPermission(Permission.PLACES_VIEW)
    public List<OccupancyDay> occupancyDays(InstrumentId id, int most) {
        sight.visible(id);
        List<CapacityPeriod> capacities = places.history(id);
        return occupancies.history(id).stream()
                .map(Occupancy::referenceDate)
                .distinct()
                .limit(most)
                .map(day -> OccupancyDay.of(day, capacities, occupancies.asOf(id, day)))
                .toList();
    }

    /**
     * States the places of an own or co-maintained instrument from a day on; the earlier values stay as history.
     *
     * @throws RecordNotFound when it does not exist for this person
     * @throws PermissionDenied when it belongs to another agency that does not share it for editing
     * @throws de.jba.backoffice.shared.StaleRecord when it was changed meanwhile
     * @throws BusinessRuleViolation when unit, number, region or day are missing or contradict each other, or the
     *     quotas would exceed the places
     */
    @Transactional
    @RequiresPermission(Permission.PLACES_EDIT)
    public InstrumentDetails changePlaces(InstrumentId id, Version version, CapacityChange change) {
        Instrument instrument = rights.editable(id, Permission.PLACES_EDIT);
        version.requireCurrent(instrument.version());
        entityManager.lock(instrument, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        places.change(id, change);
        entityManager.flush();
        return instruments.instrument(id);
    }

    /**
     * States the quota of an agency from a day on: of any for the owner and who co-maintains, its own for who takes part.
     *
     * @throws RecordNotFound when it does not exist for this person
     * @throws PermissionDenied when the person's agency does not state the quota of that agency
     * @throws de.jba.backoffice.shared.StaleRecord when it was changed meanwhile
     * @throws BusinessRuleViolation when the agency does not take part, the number or day is not possible, or the quotas
     *     would exceed the places
     */
    @Transactional
    @RequiresPermission(Permission.PLACES_EDIT)
    public InstrumentDetails changeQuota(InstrumentId id, Version version, QuotaChange change) {
        AgencyId agency = Objects.requireNonNullElseGet(change.agency(), () -> rights.speaksFor(sight.visible(id)));
        Instrument instrument = rights.withQuotaOf(id, agency);
        int before = instrument.version();
        version.requireCurrent(before);
        requireTakesPart(instrument, agency);
        quotas.change(id, agency, change);
        return advanced(id, version, before);
    }

    /**
     * Reports for the person's own agency what was so on a day; who co-maintains reports for the owner.
     *
     * @throws RecordNotFound when it does not exist for this person
     * @throws PermissionDenied when the person's agency does not report for that agency
     * @throws de.jba.backoffice.shared.StaleRecord when it was changed meanwhile
     * @throws BusinessRuleViolation when the day is still to come, or a number is not possible
     */
    @Transactional
    @RequiresPermission(Permission.PLACES_EDIT)
    public InstrumentDetails report(InstrumentId id, Version version, OccupancyReport report) {
        AgencyId agency = Objects.requireNonNullElseGet(report.agency(), () -> rights.speaksFor(sight.visible(id)));
        Instrument instrument = rights.withReportOf(id, agency);
        int before = instrument.version();
        version.requireCurrent(before);
        occupancies.report(id, agency, report);
        return advanced(id, version, before);
    }

    /** The instrument after the database advanced it, after waiting for others who did the same. */
    private InstrumentDetails advanced(InstrumentId id, Version version, int before) {
        entityManager.flush();
        InstrumentDetails now = instruments.reread(id);
        if (now.version() != before) {
            version.requireCurrent(now.version() - 1);
        }
        return now;
    }

    private static void requireTakesPart(Instrument instrument, AgencyId agency) {
        if (!instrument.concerns(agency)) {
            throw new BusinessRuleViolation("instrument", "instrument.notTakingPart", "agency");
        }
    }
}
