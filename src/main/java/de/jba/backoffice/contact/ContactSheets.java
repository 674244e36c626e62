// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact;

import de.jba.backoffice.identity.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tells of a contact what the running transaction may know. */
@ApplicationScoped
class ContactSheets {
    @PersistenceContext
    EntityManager entityManager;

    @Inject
    ContactPersons persons;

    @Inject
    RecordRights rights;

    /** With the person behind it where that is shown; another agency's is noted in the log. */
    ContactSheet of(Contact contact) {
        return of(contact, persons::read);
    }

    ContactSheet of(Contact contact, Function<Contact, @Nullable ContactPerson> person) {
        boolean shown = persons.isShown(contact);
        ContactPerson behind = shown ? person.apply(contact) : null;
        return contact.toSheet(
                behind,
                shown,
                rights.coMaintains(contact.id(), contact.owner(), Permission.CONTACT_EDIT),
                behind == null ? null : personalUntil(contact));
    }

    private @Nullable LocalDate personalUntil(Contact contact) {
        return Optional.ofNullable((Date) entityManager
                        .createNativeQuery("SELECT personal_data_goes_on(c.ends_on, c.archived_at)"
                                + " FROM contact c WHERE c.id = cast(?1 as uuid)")
                        .setParameter(1, contact.id().toString())
                        .getSingleResult())
                .map(Date::toLocalDate)
                .orElse(null);
    }
}
