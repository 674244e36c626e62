// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.planning;

import de.jba.backoffice.agency.LegalCircle;
import de.jba.backoffice.instrument.TargetGroup;
import de.jba.backoffice.places.CapacityPeriod;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.InstrumentId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An instrument as a line of the sheet.
 *
 * @param capacity what holds on the reference date; null when nothing does
 * @param later the next value after the reference date; null when none is known
 * @param quotas the parts of the agencies on the reference date, by agency
 * @param occupied the sum of what the agencies last reported by the reference date; null when none did
 * @param waitingList likewise
 * @param reports what stands behind these two sums, by agency
 * @param utilisation occupied ÷ places in per cent, to one decimal; null when one of the two is unknown or there are none
 * @param before what held on the day of comparison; null when nothing did
 * @param change the places gained since; null when one of the two days has no number
 * @param maintained whether the reader's agency keeps the values: it owns the instrument, or a share lets it edit
 * @param version the instrument's version, to make a change on
 */
public record PlacesLine(
        InstrumentId id,
        String name,
        @Nullable String abbreviation,
        AgencyId owner,
        List<AgencyId> participating,
        List<LegalCircle> legalCircles,
        TargetGroup targetGroup,
        SheetGroup group,
        @Nullable CapacityPeriod capacity,
        @Nullable CapacityPeriod later,
        List<AgencyPlaces> quotas,
        @Nullable Integer occupied,
        @Nullable Integer waitingList,
        List<AgencyOccupancy> reports,
        @Nullable Double utilisation,
        @Nullable CapacityPeriod before,
        @Nullable Integer change,
        boolean maintained,
        int version) {}
