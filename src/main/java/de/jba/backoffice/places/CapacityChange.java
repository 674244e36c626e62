// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.places;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A new capacity from a day on.
 *
 * @param kind how the capacity is stated; a change without one is refused
 * @param places the number of places, or null
 * @param region the region, or null
 * @param validFrom the first day on which it holds; null for today
 * @param status null counts as confirmed, because the owner says so
 */
public record CapacityChange(
        @Nullable CapacityKind kind,
        @Nullable Integer places,
        @Nullable String region,
        @Nullable LocalDate validFrom,
        @Nullable CapacityStatus status) {}
