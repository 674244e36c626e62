// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import de.jba.backoffice.contact.ContactEntry;
import de.jba.backoffice.contact.ContactPerson;
import org.jspecify.annotations.Nullable;

/** A contact as a client sends it: what the server sets itself is taken and not looked at. */
@JsonIgnoreProperties({
    "id",
    "owner",
    "personalShown",
    "coMaintained",
    "endsOn",
    "mailboxStays",
    "personalUntil",
    "archived",
    "version"
})
record ContactBody(
        @Nullable String function,
        @Nullable String mailbox,
        @Nullable String phone,
        @Nullable PersonBody person) {
    ContactEntry toEntry() {
        return new ContactEntry(function, mailbox, phone);
    }

    @Nullable
    ContactPerson toPerson() {
        return person == null ? null : new ContactPerson(person.name(), person.mailbox(), person.phone());
    }

    /** The person behind it. */
    record PersonBody(
            @Nullable String name,
            @Nullable String mailbox,
            @Nullable String phone) {}
}
