// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact.ui;

import de.jba.backoffice.contact.ContactEntry;
import de.jba.backoffice.contact.ContactPerson;
import org.jspecify.annotations.Nullable;

/**
 * A contact as it stands in the form.
 *
 * @param personShown whether the reader may see who is behind it; without, nothing is known of the person
 */
record ContactInput(
        @Nullable String function,
        @Nullable String mailbox,
        @Nullable String phone,
        boolean personShown,
        @Nullable String personName,
        @Nullable String personMailbox,
        @Nullable String personPhone) {
    ContactEntry toEntry() {
        return new ContactEntry(function, mailbox, phone);
    }

    @Nullable
    ContactPerson toPerson() {
        return personName == null && personMailbox == null && personPhone == null
                ? null
                : new ContactPerson(personName, personMailbox, personPhone);
    }
}
