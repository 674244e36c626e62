// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.places;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A capacity and the days on which it holds.
 *
 * @param kind how the capacity is stated
 * @param places the number of places; null for individual need
 * @param region the region; null unless bound to one
 * @param validFrom the first day
 * @param validTo the first day on which it no longer holds; null while no later value is known
 * @param status whether the figure is confirmed
 * @param lastConfirmed the day on which it was last confirmed; null when never
 */
public record CapacityPeriod(
        CapacityKind kind,
        @Nullable Integer places,
        @Nullable String region,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        CapacityStatus status,
        @Nullable LocalDate lastConfirmed) {}
