// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.places;

import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What an instrument can take: a number, as many as needed, or a number for a region. A number without a unit or a
 * region cannot be expressed.
 *
 * @param kind how the capacity is stated
 * @param places the number of places, 0 to 99,999; null exactly for {@link CapacityKind#INDIVIDUAL_NEED}
 * @param region the region, such as "Agenturbezirk Bochum"; given exactly for {@link CapacityKind#REGION_BOUND}
 */
public record Capacity(
        CapacityKind kind,
        @Nullable Integer places,
        @Nullable String region) {
    /** The most places a figure can name. */
    public static final int MAX_PLACES = 99_999;

    public Capacity {
        region = PlainText.optionalLine("region", region, 100).orElse(null);
        if (kind == CapacityKind.INDIVIDUAL_NEED) {
            if (places != null) {
                throw new BusinessRuleViolation("places", "capacity.individualNeedHasNoNumber", "places", places);
            }
        } else if (places == null) {
            throw new BusinessRuleViolation("places", "capacity.numberMissing", "places");
        } else if (places < 0 || places > MAX_PLACES) {
            throw new BusinessRuleViolation("places", "capacity.numberOutOfRange", "places", places, MAX_PLACES);
        }
        if (kind == CapacityKind.REGION_BOUND && region == null) {
            throw new BusinessRuleViolation("places", "capacity.regionMissing", "region");
        }
        if (kind != CapacityKind.REGION_BOUND && region != null) {
            throw new BusinessRuleViolation("places", "capacity.regionNotWanted", "region");
        }
    }

    /**
     * The capacity that these parts state.
     *
     * @throws BusinessRuleViolation when the kind is missing, as it is with a bare number, or the parts contradict
     */
    public static Capacity of(@Nullable CapacityKind kind, @Nullable Integer places, @Nullable String region) {
        if (kind == null) {
            throw new BusinessRuleViolation("places", "capacity.unitMissing", "kind");
        }
        return new Capacity(kind, places, region);
    }
}
