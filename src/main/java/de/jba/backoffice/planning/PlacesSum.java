// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.planning;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines of the sheet added up. What is stated by individual need is in no sum.
 *
 * @param of what is added up
 * @param key the legal circle, the target group or the regions; null where there is only one such sum
 * @param places the places on the reference date
 * @param quotas the quotas in them, by agency
 * @param occupied what of them is reported as taken; null when nothing is reported
 * @param waitingList how many wait; null when nothing is reported
 * @param utilisation occupied ÷ those places whose occupancy is reported, in per cent to one decimal; null when none is
 * @param before the places on the day of comparison
 * @param change the places gained since
 */
public record PlacesSum(
        Of of,
        @Nullable String key,
        long places,
        List<AgencyPlaces> quotas,
        @Nullable Long occupied,
        @Nullable Long waitingList,
        @Nullable Double utilisation,
        long before,
        long change) {
    /** What is added up. */
    public enum Of {
        /** What is meant for one legal circle: the instruments that have no other, and of the rest its quotas. */
        LEGAL_CIRCLE,
        /** What several legal circles share without a quota that says how. */
        UNDIVIDED,
        /** The instruments of one target group. */
        TARGET_GROUP,
        /** Every instrument with a number of places, once. */
        CITY,
        /** The places bound to a region: not in any other sum. */
        REGION
    }
}
