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
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Keeps the quotas of agencies over time. Who may state which is decided with the instrument. */
@ApplicationScoped
public class QuotaService {
    @Inject
    PlacesPeriods periods;

    @Inject
    Clock clock;

    /** Every quota known for the instrument, by agency, the latest first; empty when the instrument is not visible. */
    @Transactional
    @RequiresPermission(Permission.PLACES_VIEW)
    public List<QuotaPeriod> history(InstrumentId instrument) {
        return periods.quotas(instrument).stream().map(QuotaEntity::toPeriod).toList();
    }

    /**
     * States the quota of an agency from a day on. The value that held before ends on the eve; a later value keeps its
     * day; a value that began on the same day is restated.
     *
     * @throws BusinessRuleViolation when the number or the day is not possible, or the quotas would exceed the places
     */
    @Transactional
    @RequiresPermission(Permission.PLACES_EDIT)
    public QuotaPeriod change(InstrumentId instrument, AgencyId agency, QuotaChange change) {
        LocalDate from =
                Objects.requireNonNullElse(change.validFrom(), LocalDate.now(clock.withZone(BusinessTime.ZONE)));
        PlacesPeriods.requirePossible("validFrom", from);
        Figure.require("places", change.places());
        List<CapacityPeriod> capacities = periods.capacities(instrument).stream()
                .map(CapacityEntity::toPeriod)
                .toList();
        List<QuotaEntity> known = periods.quotas(instrument);
        QuotaEntity quota = Period.beginning(
                from,
                known.stream().filter(each -> each.isOf(agency)).toList(),
                (first, end) -> new QuotaEntity(instrument.value(), agency, first, end));
        quota.state(change.places());
        QuotaPeriod changed = quota.toPeriod();
        List<QuotaPeriod> quotas = Stream.concat(known.stream(), Stream.of(quota))
                .distinct()
                .map(QuotaEntity::toPeriod)
                .toList();
        new QuotaRule(capacities, quotas).requireFits(changed);
        periods.add(quota);
        return changed;
    }
}
