// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact;

import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.PartnerId;
import org.jspecify.annotations.Nullable;

/**
 * A network partner as a row of a list.
 *
 * @param phone telephone number in E.164, or null
 * @param version the version to make a change on
 */
public record PartnerSummary(
        PartnerId id,
        AgencyId owner,
        PartnerType type,
        String name,
        @Nullable String mailbox,
        @Nullable String phone,
        @Nullable String address,
        int version) {}
