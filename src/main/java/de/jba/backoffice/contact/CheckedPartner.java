// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact;

import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.PartnerId;
import org.jspecify.annotations.Nullable;

/**
 * A network partner as it would be after a change, by the rules of the form; nothing is stored by it.
 *
 * @param id of the stored one, or of one that is new
 * @param version of the stored one; null when it is new
 * @param entry with address and number in their stored form
 */
public record CheckedPartner(PartnerId id, @Nullable Integer version, PartnerEntry entry) {
    /**
     * Checks an entry of the agency's.
     *
     * @throws BusinessRuleViolation when type or name are missing, address or number are none, or it is of a kind of
     *     school and none
     */
    public static CheckedPartner of(AgencyId owner, @Nullable PartnerDetails stored, PartnerEntry entry) {
        NetworkPartner partner = new NetworkPartner(owner, entry);
        return stored == null
                ? new CheckedPartner(partner.id(), null, partner.toEntry())
                : new CheckedPartner(stored.id(), stored.version(), partner.toEntry());
    }
}
