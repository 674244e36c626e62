// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.places;

import de.jba.backoffice.shared.InstrumentId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A capacity was confirmed; this is what it said before.
 *
 * @param validFrom the first day of the capacity
 * @param status before
 * @param lastConfirmed before; null when it never was
 */
public record Confirmation(
        InstrumentId instrument,
        LocalDate validFrom,
        CapacityStatus status,
        @Nullable LocalDate lastConfirmed) {}
