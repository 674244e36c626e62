// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.access;

import de.jba.backoffice.shared.AgencyId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether auditors without an organisation see an agency's records.
 *
 * @param agency whose records
 * @param given whether a consent holds today
 * @param until the last day of the latest consent; null when it was refused, or nobody decided yet
 * @param function who decided, by function; null when nobody did yet
 * @param decidedAt when; null when nobody did yet
 */
public record AuditConsent(
        AgencyId agency,
        boolean given,
        @Nullable LocalDate until,
        @Nullable String function,
        @Nullable Instant decidedAt) {}
