// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.places;

import de.jba.backoffice.shared.AgencyId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A new quota of an agency from a day on.
 *
 * @param agency whose quota; null for the person's own agency
 * @param places 0 to 99,999; null when the agency is to have none
 * @param validFrom the first day on which it holds; null for today
 */
public record QuotaChange(
        @Nullable AgencyId agency,
        @Nullable Integer places,
        @Nullable LocalDate validFrom) {}
