// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact;

import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.PlainText;
import de.jba.backoffice.shared.Refusals;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** The row with a contact's person; apart from the contact, so that the database can withhold it. */
@Entity
@Table(name = "contact_person")
@NullUnmarked
class PersonBehind {
    @Id
    @Column(name = "contact_id")
    private UUID contactId;

    @Column(name = "owner_id", updatable = false)
    private String ownerId;

    @Column(name = "person_name")
    private String name;

    @Column(name = "person_mailbox")
    private String mailbox;

    @Column(name = "person_phone")
    private String phone;

    @Version
    private int version;

    protected PersonBehind() {}

    PersonBehind(Contact contact) {
        contactId = contact.id().value();
        ownerId = contact.owner().alias();
    }

    /**
     * Replaces what is known of the person; null takes it away.
     *
     * @throws BusinessRuleViolation when a value is too long, or address or number are none; nothing is changed then
     */
    void state(@Nullable ContactPerson person) {
        ContactPerson possible = possible(person);
        phone = possible.phone();
        name = possible.name();
        mailbox = possible.mailbox();
    }

    /**
     * The same as it would be stored; nothing is stored by it.
     *
     * @throws BusinessRuleViolation when a value is too long, or address or number are none
     */
    static ContactPerson possible(@Nullable ContactPerson person) {
        ContactPerson stated = person == null ? new ContactPerson(null, null, null) : person;
        Refusals refusals = new Refusals();
        String newName = refusals.value(
                () -> PlainText.optionalLine("person.name", stated.name(), 200).orElse(null));
        String newMailbox = refusals.value(
                () -> Reachable.mailbox("person.mailbox", stated.mailbox()).orElse(null));
        String newPhone = refusals.value(
                () -> Reachable.phone("person.phone", stated.phone()).orElse(null));
        refusals.refuse();
        return new ContactPerson(newName, newMailbox, newPhone);
    }

    /** Null when nothing is known. */
    @Nullable
    ContactPerson toPerson() {
        return Stream.of(name, mailbox, phone).allMatch(Objects::isNull)
                ? null
                : new ContactPerson(name, mailbox, phone);
    }
}
