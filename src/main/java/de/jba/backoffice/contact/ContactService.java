// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact;

import de.jba.backoffice.contact.RecordList.Listed;
import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.PermissionDenied;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.shared.ContactId;
import de.jba.backoffice.shared.Page;
import de.jba.backoffice.shared.PageRequest;
import de.jba.backoffice.shared.RecordNotFound;
import de.jba.backoffice.shared.Refusals;
import de.jba.backoffice.shared.SharedWith;
import de.jba.backoffice.shared.Version;
import de.jba.backoffice.shared.persistence.Narrowing;
import de.jba.backoffice.shared.persistence.TextArrayConverter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the contacts of the agencies: the only way to see or change one. */
@ApplicationScoped
public class ContactService {
    static final Listed LISTED = new Listed(
            "id, owner_id, function_name, mailbox, phone, version, ends_on, "
                    + RecordList.shares("contact_id", "contact"),
            "contact",
            "function_name",
            Map.of(
                    "function",
                    "function_name",
                    "mailbox",
                    "mailbox",
                    "phone",
                    "phone",
                    "owner",
                    "owner_id",
                    "endsOn",
                    "ends_on"),
            new Narrowing<>(ContactFacet.class, ContactService::condition));

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    ContactSight sight;

    @Inject
    RecordList list;

    @Inject
    RecordRights rights;

    @Inject
    ContactPersons persons;

    @Inject
    ContactSheets sheets;

    @Inject
    CallerContext callers;

    @Inject
    Clock clock;

    /** A page of the visible contacts that are not archived; sorted by function unless asked otherwise. */
    @Transactional
    @RequiresPermission(Permission.CONTACT_VIEW)
    public Page<ContactSummary> page(PageRequest request) {
        return list.page(LISTED, request, ContactService::summary);
    }

    /**
     * One contact, with the person behind it where the reader may see that; another agency's is noted in the log.
     *
     * @throws RecordNotFound when it does not exist for this person
     */
    @Transactional
    @RequiresPermission(Permission.CONTACT_VIEW)
    public ContactSheet contact(ContactId id) {
        return sheets.of(sight.visible(id));
    }

    /**
     * The same for a look with lent eyes, in a transaction that cannot write; the log notes nothing.
     *
     * @throws RecordNotFound when it does not exist for the agency that lends its eyes
     */
    @Transactional
    @RequiresPermission(Permission.CONTACT_VIEW)
    public ContactSheet seenWithLentEyes(ContactId id) {
        return sheets.of(sight.visible(id), persons::lookAt);
    }

    /**
     * The same after the database itself advanced it within this transaction, as a share does.
     *
     * @throws RecordNotFound when it does not exist for this person
     */
    @Transactional
    @RequiresPermission(Permission.CONTACT_VIEW)
    public ContactSheet reread(ContactId id) {
        Contact contact = sight.visible(id);
        entityManager.refresh(contact);
        return sheets.of(contact);
    }

    /**
     * Adds a contact to the person's own agency.
     *
     * @throws BusinessRuleViolation when the mailbox is missing, or address or number are none
     */
    @Transactional
    @RequiresPermission(Permission.CONTACT_CREATE)
    public ContactSheet create(ContactEntry entry, @Nullable ContactPerson person) {
        AgencyId owner = rights.ownAgency(Permission.CONTACT_CREATE);
        Refusals.askAll(() -> new Contact(owner, entry), () -> PersonBehind.possible(person));
        Contact contact = new Contact(owner, entry);
        entityManager.persist(contact);
        entityManager.flush();
        persons.requireMayState(contact, person);
        persons.state(contact, person);
        entityManager.flush();
        return sheets.of(contact);
    }

    /**
     * Describes an own or co-maintained contact anew. Who does not see the person behind it leaves that as it is.
     *
     * @throws RecordNotFound when it does not exist for this person
     * @throws PermissionDenied when it belongs to another agency that does not share it for editing, or a person
     *     is stated by somebody who does not see it
     * @throws de.jba.backoffice.shared.StaleRecord when it was changed meanwhile
     * @throws BusinessRuleViolation when the mailbox is missing, or address or number are none
     */
    @Transactional
    @RequiresPermission(Permission.CONTACT_EDIT)
    public ContactSheet describe(ContactId id, Version version, ContactEntry entry, @Nullable ContactPerson person) {
        Contact contact = sight.visible(id);
        rights.requireEditable(id, contact.owner(), Permission.CONTACT_EDIT);
        persons.requireMayState(contact, person);
        version.requireCurrent(contact.version());
        Refusals.askAll(() -> new Contact(contact.owner(), entry), () -> PersonBehind.possible(person));
        contact.describe(entry);
        persons.state(contact, person);
        entityManager.flush();
        return sheets.of(contact);
    }

    /**
     * Puts an own contact away; instruments that name it still do.
     *
     * @throws RecordNotFound when it does not exist for this person
     * @throws PermissionDenied when it belongs to another agency
     * @throws de.jba.backoffice.shared.StaleRecord when it was changed meanwhile
     */
    @Transactional
    @RequiresPermission(Permission.CONTACT_ARCHIVE)
    public ContactSheet archive(ContactId id, Version version) {
        Contact contact = own(id, version, Permission.CONTACT_ARCHIVE);
        contact.archive(clock.instant());
        entityManager.flush();
        return sheets.of(contact);
    }

    /** Brings an archived own contact back; see {@link #archive}. */
    @Transactional
    @RequiresPermission(Permission.CONTACT_ARCHIVE)
    public ContactSheet restore(ContactId id, Version version) {
        Contact contact = own(id, version, Permission.CONTACT_ARCHIVE);
        contact.restore();
        entityManager.flush();
        return sheets.of(contact);
    }

    /**
     * Erases an own contact that was entered by mistake, for good: its values and the person's, in the log too.
     * Instruments that named it fall back to the common front desk.
     *
     * @throws RecordNotFound when it does not exist for this person
     * @throws PermissionDenied when it belongs to another agency
     * @throws de.jba.backoffice.shared.StaleRecord when it was changed meanwhile
     */
    @Transactional
    @RequiresPermission(Permission.CONTACT_ERASE)
    public void erase(ContactId id, Version version) {
        own(id, version, Permission.CONTACT_ERASE);
        entityManager
                .createNativeQuery("SELECT erase_contact(cast(?1 as uuid), cast(?2 as timestamptz)) IS NULL")
                .setParameter(1, id.toString())
                .setParameter(2, clock.instant().toString())
                .getSingleResult();
        entityManager.clear();
    }

    /** As the person last saw it, and the person's agency's. */
    private Contact own(ContactId id, Version version, Permission permission) {
        Contact contact = sight.visible(id);
        rights.requireOwn(contact.owner(), permission);
        version.requireCurrent(contact.version());
        return contact;
    }

    /** How many of these contacts the person sees. */
    @Transactional
    @RequiresPermission(Permission.CONTACT_VIEW)
    public long seenOf(Collection<ContactId> ids) {
        return list.seen(LISTED, ids);
    }

    /**
     * Whether the person sees a contact as it was shown: in that version, with or without who is behind it, to be
     * edited or not. Nothing of it is read, so the log notes nothing.
     */
    @Transactional
    @RequiresPermission(Permission.CONTACT_VIEW)
    public boolean isStill(ContactId id, int version, boolean personalShown, boolean coMaintained) {
        Contact contact = entityManager.find(Contact.class, id.value());
        return contact != null
                && contact.version() == version
                && persons.isShown(contact) == personalShown
                && rights.coMaintains(id, contact.owner(), Permission.CONTACT_EDIT) == coMaintained;
    }

    /** The visible ones of these contacts, in the order of their functions. */
    @Transactional
    @RequiresPermission(Permission.CONTACT_VIEW)
    public List<ContactDetails> named(Collection<ContactId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return entityManager
                .createQuery("SELECT c FROM Contact c WHERE c.id IN :ids ORDER BY c.functionName, c.id", Contact.class)
                .setParameter("ids", ids.stream().map(ContactId::value).toList())
                .getResultList()
                .stream()
                .map(Contact::toDetails)
                .toList();
    }

    /** The contacts of the person's own agency that are there today, for choosing one. */
    @Transactional
    @RequiresPermission(Permission.CONTACT_VIEW)
    public List<ContactDetails> own() {
        return callers.user().agency().stream()
                .flatMap(agency -> ofAgency(agency).stream())
                .filter(contact -> contact.isThereOn(LocalDate.now(clock.withZone(BusinessTime.ZONE))))
                .map(Contact::toDetails)
                .toList();
    }

    /**
     * The own contact with this function and mailbox; a new one when there is none yet.
     *
     * @throws BusinessRuleViolation when the address or the number is none
     */
    @Transactional
    @RequiresPermission(Permission.CONTACT_CREATE)
    public ContactDetails findOrCreate(ContactEntry entry) {
        AgencyId owner = rights.ownAgency(Permission.CONTACT_CREATE);
        Contact wanted = new Contact(owner, entry);
        return ofAgency(owner).stream()
                .filter(wanted::isSameAs)
                .findFirst()
                .orElseGet(() -> {
                    entityManager.persist(wanted);
                    entityManager.flush();
                    return wanted;
                })
                .toDetails();
    }

    private List<Contact> ofAgency(AgencyId agency) {
        return entityManager
                .createQuery(
                        "SELECT c FROM Contact c WHERE c.ownerId = :owner AND c.archivedAt IS NULL"
                                + " ORDER BY c.functionName, c.id",
                        Contact.class)
                .setParameter("owner", agency.alias())
                .getResultList();
    }

    private static String condition(ContactFacet facet) {
        return switch (facet) {
            case OWNER -> "owner_id = ANY (cast(%s as text[]))";
            case LEAVING ->
                "CASE WHEN ends_on IS NULL THEN 'STAYS' WHEN ends_on >= business_today() THEN 'LEAVES' ELSE 'LEFT' END"
                        + " = ANY (cast(%s as text[]))";
            case PHONE -> "CASE WHEN phone IS NULL THEN 'NONE' ELSE 'STATED' END = ANY (cast(%s as text[]))";
            // An instrument that the reader does not see names nobody.
            case NAMED ->
                "CASE WHEN EXISTS (SELECT FROM instrument i WHERE i.contacts @> ARRAY[contact.id]"
                        + " AND i.archived_at IS NULL) THEN 'NAMED' ELSE 'NONE' END = ANY (cast(%s as text[]))";
            case SHARING -> RecordList.shared("contact_id", "contact");
            case ROWS -> "id = ANY (cast(%s as uuid[]))";
        };
    }

    private static ContactSummary summary(Object[] row) {
        return new ContactSummary(
                new ContactId((UUID) row[0]),
                new AgencyId((String) row[1]),
                (String) row[2],
                (String) row[3],
                (String) row[4],
                TextArrayConverter.read(row[7]).stream().map(SharedWith::of).toList(),
                (Integer) row[5],
                row[6] == null ? null : ((Date) row[6]).toLocalDate());
    }
}
