// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact;

import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.PartnerId;
import org.jspecify.annotations.Nullable;

/**
 * A network partner with everything that its reader may know.
 *
 * @param phone telephone number in E.164, or null
 * @param schoolType the kind of a school, or null
 * @param cityDistrict the part of the city, or null
 * @param coMaintained whether it is another agency's, and a share lets the reader's role edit it
 * @param archived whether it was put away and no longer stands in lists
 * @param version the version to make a change on
 */
public record PartnerDetails(
        PartnerId id,
        AgencyId owner,
        PartnerType type,
        String name,
        @Nullable String mailbox,
        @Nullable String phone,
        @Nullable String address,
        @Nullable SchoolType schoolType,
        @Nullable String cityDistrict,
        @Nullable String notes,
        boolean coMaintained,
        boolean archived,
        int version) {}
