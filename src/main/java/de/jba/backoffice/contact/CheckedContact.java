// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact;

import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.ContactId;
import org.jspecify.annotations.Nullable;

/**
 * A contact as it would be after a change, by the rules of the form; nothing is stored by it.
 *
 * @param id of the stored one, or of one that is new
 * @param version of the stored one; null when it is new
 * @param entry with address and number in their stored form
 */
public record CheckedContact(ContactId id, @Nullable Integer version, ContactEntry entry) {
    /**
     * Checks an entry of the agency's that stands within a larger one.
     *
     * @param path where it stands there
     * @throws BusinessRuleViolation when the mailbox is missing, or address or number are none
     */
    public static CheckedContact possible(String path, AgencyId owner, ContactEntry entry) {
        try {
            return of(owner, null, entry);
        } catch (BusinessRuleViolation violation) {
            throw violation.within(path);
        }
    }

    /**
     * Checks an entry of the agency's.
     *
     * @throws BusinessRuleViolation when the mailbox is missing, or address or number are none
     */
    public static CheckedContact of(AgencyId owner, @Nullable ContactSummary stored, ContactEntry entry) {
        Contact contact = new Contact(owner, entry);
        return stored == null
                ? new CheckedContact(contact.id(), null, contact.toEntry())
                : new CheckedContact(stored.id(), stored.version(), contact.toEntry());
    }
}
