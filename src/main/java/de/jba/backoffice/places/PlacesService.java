// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.places;

import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.shared.InstrumentId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Keeps the capacity of instruments over time. The record that is locked against others is the instrument's. */
@ApplicationScoped
public class PlacesService {
    @Inject
    PlacesPeriods periods;

    @Inject
    Clock clock;

    /** Every period known for the instrument, the latest first; empty when the instrument is not visible. */
    @Transactional
    @RequiresPermission(Permission.PLACES_VIEW)
    public List<CapacityPeriod> history(InstrumentId instrument) {
        return periods.capacities(instrument).stream()
                .map(CapacityEntity::toPeriod)
                .toList();
    }

    /**
     * States the capacity from a day on. The value that held before ends on the eve; a later value keeps its day; a
     * value that began on the same day is restated.
     *
     * @throws BusinessRuleViolation when unit, number, region or day are missing or contradict each other, or the
     *     quotas would exceed the places
     */
    @Transactional
    @RequiresPermission(Permission.PLACES_EDIT)
    public CapacityPeriod change(InstrumentId instrument, CapacityChange change) {
        LocalDate today = LocalDate.now(clock.withZone(BusinessTime.ZONE));
        List<QuotaPeriod> quotas =
                periods.quotas(instrument).stream().map(QuotaEntity::toPeriod).toList();
        CapacityEntity period = CapacityStep.state(instrument, periods.capacities(instrument), quotas, change, today);
        periods.add(period);
        return period.toPeriod();
    }
}
