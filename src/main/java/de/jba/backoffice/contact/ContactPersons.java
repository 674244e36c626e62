// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact;

import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.PermissionDenied;
import de.jba.backoffice.shared.PersonalDataRead;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The persons behind contacts, as far as the database shows them to the running transaction. */
@ApplicationScoped
class ContactPersons {
    @PersistenceContext
    EntityManager entityManager;

    @Inject
    RecordRights rights;

    @Inject
    Event<PersonalDataRead> readings;

    /** Whether the running transaction sees who is behind the contact. */
    boolean isShown(Contact contact) {
        return (Boolean) entityManager
                .createNativeQuery("SELECT sees_personal(cast(?1 as uuid), ?2)")
                .setParameter(1, contact.id().toString())
                .setParameter(2, contact.owner().alias())
                .getSingleResult();
    }

    /** The person behind a contact; to see another agency's is noted. Asked only where it {@link #isShown}. */
    @Nullable
    ContactPerson read(Contact contact) {
        ContactPerson person = person(contact);
        if (person != null && !rights.isOwn(contact.owner())) {
            readings.fire(new PersonalDataRead(contact.id(), contact.owner()));
        }
        return person;
    }

    /**
     * The person behind a contact for a look with lent eyes. Who looks is not of the agency that the transaction is
     * bound to, so nothing is noted as that agency's reading.
     *
     * @throws IllegalStateException where the transaction could write: that is no such look
     */
    @Nullable
    ContactPerson lookAt(Contact contact) {
        boolean readOnly = (Boolean) entityManager
                .createNativeQuery("SELECT current_setting('transaction_read_only') = 'on'")
                .getSingleResult();
        if (!readOnly) {
            throw new IllegalStateException("lent eyes only look");
        }
        return person(contact);
    }

    /** @throws PermissionDenied when a person is stated by somebody who does not see who is there */
    void requireMayState(Contact contact, @Nullable ContactPerson person) {
        if (person != null && !isShown(contact)) {
            throw new PermissionDenied(Permission.CONTACT_VIEW_PERSONAL);
        }
    }

    /** Replaces the person behind a contact, or takes it away; who does not see the person leaves it as it is. */
    void state(Contact contact, @Nullable ContactPerson person) {
        if (!isShown(contact)) {
            return;
        }
        Optional<PersonBehind> stored = row(contact);
        ContactPerson before = stored.map(PersonBehind::toPerson).orElse(null);
        PersonBehind row = stored.orElseGet(() -> new PersonBehind(contact));
        row.state(person);
        if (!Objects.equals(before, row.toPerson())) {
            if (stored.isEmpty()) {
                entityManager.persist(row);
            }
            entityManager.lock(contact, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        }
    }

    private @Nullable ContactPerson person(Contact contact) {
        return row(contact).map(PersonBehind::toPerson).orElse(null);
    }

    private Optional<PersonBehind> row(Contact contact) {
        return Optional.ofNullable(
                entityManager.find(PersonBehind.class, contact.id().value()));
    }
}
