// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact;

import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.PartnerId;
import de.jba.backoffice.shared.SharedWith;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A network partner as a row of a list.
 *
 * @param phone telephone number in E.164, or null
 * @param schoolType the kind of a school, or null
 * @param cityDistrict the part of the city, or null
 * @param shares with whom it is shared today; empty for all but the owner's people who may view shares
 * @param version the version to make a change on
 */
public record PartnerSummary(
        PartnerId id,
        AgencyId owner,
        PartnerType type,
        @Nullable SchoolType schoolType,
        String name,
        @Nullable String mailbox,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String cityDistrict,
        List<SharedWith> shares,
        int version) {}
