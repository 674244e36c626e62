// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing;

import de.jba.backoffice.shared.AgencyId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A hand-over as it is offered.
 *
 * @param agency to whom
 * @param reason why; 500 characters at most
 * @param until the last day on which it can be accepted; null for the day two weeks from now
 */
public record HandOverEntry(
        @Nullable AgencyId agency,
        @Nullable String reason,
        @Nullable LocalDate until) {}
