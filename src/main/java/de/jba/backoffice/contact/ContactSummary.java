// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact;

import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.ContactId;
import de.jba.backoffice.shared.SharedWith;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contact as a row of a list; the person is never in it.
 *
 * @param phone telephone number in E.164, or null
 * @param shares with whom it is shared today; empty for all but the owner's people who may view shares
 * @param version the version to make a change on
 * @param endsOn the last day of whoever is behind it; null while nobody leaves
 */
public record ContactSummary(
        ContactId id,
        AgencyId owner,
        String function,
        String mailbox,
        @Nullable String phone,
        List<SharedWith> shares,
        int version,
        @Nullable LocalDate endsOn) {}
