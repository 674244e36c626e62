// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact;

import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.PermissionDenied;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.shared.ContactId;
import de.jba.backoffice.shared.RecordNotFound;
import de.jba.backoffice.shared.Version;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Ends an own contact: with the last day of whoever is behind it, or because it is another one. What names it is looked
 * after by who calls, in the same transaction.
 */
@ApplicationScoped
public class ContactEndService {
    private static final int PAST = 1;
    private static final int AHEAD = 10;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    ContactSight sight;

    @Inject
    ContactPersons persons;

    @Inject
    ContactSheets sheets;

    @Inject
    RecordRights rights;

    @Inject
    Clock clock;

    /**
     * Says when whoever is behind an own contact leaves; null for nobody does.
     *
     * @param mailboxStays whether the mailbox is answered after that day as well
     * @throws BusinessRuleViolation when the day is more than a year past or ten years ahead: then its year is mistyped, and
     *     by it the person would be forgotten too early or too late
     * @throws RecordNotFound when it does not exist for this person
     * @throws PermissionDenied when it belongs to another agency
     * @throws de.jba.backoffice.shared.StaleRecord when it was changed meanwhile
     */
    @Transactional
    @RequiresPermission(Permission.CONTACT_EDIT)
    public ContactSheet end(ContactId id, Version version, @Nullable LocalDate lastDay, boolean mailboxStays) {
        Contact contact = own(id, version, Permission.CONTACT_EDIT);
        LocalDate today = LocalDate.now(clock.withZone(BusinessTime.ZONE));
        if (lastDay != null && (lastDay.isBefore(today.minusYears(PAST)) || lastDay.isAfter(today.plusYears(AHEAD)))) {
            throw new BusinessRuleViolation("contact", "contact.lastDay", "lastDay", PAST, AHEAD);
        }
        contact.end(lastDay, mailboxStays);
        entityManager.flush();
        return sheets.of(contact);
    }

    /**
     * Refuses a successor that is not an own contact, or not there after the last day of the other.
     *
     * @throws BusinessRuleViolation when it is no such contact; one that is hidden is told from none by nothing
     */
    @Transactional
    @RequiresPermission(Permission.CONTACT_EDIT)
    public void requireSuccessor(String field, ContactId successor, ContactId gone, LocalDate lastDay) {
        Contact contact = entityManager.find(Contact.class, successor.value());
        if (contact == null
                || successor.equals(gone)
                || !rights.isOwn(contact.owner())
                || !contact.isThereOn(lastDay.plusDays(1))) {
            throw new BusinessRuleViolation("contact", "contact.successor", field);
        }
    }

    /**
     * Makes one contact of two own ones: the kept one says what is stated, the other is put away.
     *
     * @throws RecordNotFound when one does not exist for this person
     * @throws PermissionDenied when one belongs to another agency
     * @throws de.jba.backoffice.shared.StaleRecord when one was changed meanwhile
     * @throws BusinessRuleViolation when they are the same, one is archived, or what is stated breaks a rule
     */
    @Transactional
    @RequiresPermission(Permission.CONTACT_ARCHIVE)
    public ContactSheet merge(
            ContactId kept,
            Version version,
            @Nullable ContactId duplicate,
            Version versionOfDuplicate,
            ContactEntry entry,
            @Nullable ContactPerson person) {
        Contact stays = own(kept, version, Permission.CONTACT_ARCHIVE);
        if (duplicate == null) {
            throw new BusinessRuleViolation("contact", "contact.merge", "duplicate");
        }
        Contact goes = own(duplicate, versionOfDuplicate, Permission.CONTACT_ARCHIVE);
        if (kept.equals(duplicate) || stays.isArchived() || goes.isArchived()) {
            throw new BusinessRuleViolation("contact", "contact.merge", "duplicate");
        }
        stays.describe(entry);
        persons.state(stays, person);
        goes.mergeInto(stays, clock.instant());
        entityManager.flush();
        return sheets.of(stays);
    }

    /**
     * Takes a merge back: both contacts are as they were.
     *
     * @throws de.jba.backoffice.shared.StaleRecord when the kept one was changed since
     */
    @Transactional
    @RequiresPermission(Permission.CONTACT_ARCHIVE)
    public ContactSheet split(
            ContactId kept,
            Version version,
            ContactId duplicate,
            ContactEntry before,
            @Nullable ContactPerson personBefore) {
        Contact stays = own(kept, version, Permission.CONTACT_ARCHIVE);
        Contact back = own(duplicate, Version.ANY, Permission.CONTACT_ARCHIVE);
        stays.describe(before);
        persons.state(stays, personBefore);
        back.split();
        entityManager.flush();
        return sheets.of(stays);
    }

    private Contact own(ContactId id, Version version, Permission permission) {
        Contact contact = sight.visible(id);
        rights.requireOwn(contact.owner(), permission);
        version.requireCurrent(contact.version());
        return contact;
    }
}
