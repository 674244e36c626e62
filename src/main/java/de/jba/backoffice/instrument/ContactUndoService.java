// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument;

import de.jba.backoffice.contact.ContactEndService;
import de.jba.backoffice.contact.ContactEntry;
import de.jba.backoffice.contact.ContactPerson;
import de.jba.backoffice.contact.ContactService;
import de.jba.backoffice.contact.ContactSheet;
import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.PermissionDenied;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.instrument.ContactPast.End;
import de.jba.backoffice.instrument.ContactPast.Value;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.ContactId;
import de.jba.backoffice.shared.Version;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes the end of a contact back at any time later, from the log, as long as nothing contradicts. */
@ApplicationScoped
public class ContactUndoService {
    @PersistenceContext
    EntityManager entityManager;

    @Inject
    ContactService contacts;

    @Inject
    ContactEndService ends;

    @Inject
    ContactMoves moves;

    @Inject
    ContactPast past;

    @Inject
    CallerContext callers;

    /**
     * Takes the last day of an own contact back: it ends as it did before, and the instruments name it again.
     *
     * @throws de.jba.backoffice.shared.RecordNotFound when the contact does not exist for this person
     * @throws PermissionDenied when it belongs to another agency
     * @throws de.jba.backoffice.shared.StaleRecord when it was changed meanwhile
     * @throws BusinessRuleViolation when there is no last day, or an instrument names something else since
     */
    @Transactional
    @RequiresPermission(Permission.CONTACT_EDIT)
    public ContactSheet undoEnd(ContactId id, Version version) {
        ContactSheet contact = own(id);
        version.requireCurrent(contact.version());
        String act = past.act(id, "endContact");
        End before = past.end(act, id, "before").orElseThrow(ContactUndoService::nothing);
        if (contact.endsOn() == null
                || !past.end(act, id, "after").map(End::lastDay).equals(Optional.of(contact.endsOn()))) {
            throw nothing();
        }
        List<ContactMove> moved = past.moves(act);
        ends.end(id, version, before.lastDay(), before.mailboxStays());
        moves.takeBack(moved);
        return contacts.contact(id);
    }

    /**
     * Makes two contacts of one again: what the merge changed of the kept one is as it was before.
     *
     * @param duplicate the one that was put away
     * @return the one that was put away and is there again
     * @throws de.jba.backoffice.shared.RecordNotFound when the contact does not exist for this person
     * @throws PermissionDenied when it belongs to another agency
     * @throws de.jba.backoffice.shared.StaleRecord when it was changed meanwhile
     * @throws BusinessRuleViolation when it was not merged, or what the merge changed was changed since
     */
    @Transactional
    @RequiresPermission(Permission.CONTACT_ARCHIVE)
    public ContactSheet undoMerge(ContactId duplicate, Version version) {
        version.requireCurrent(own(duplicate).version());
        ContactId kept = mergedInto(duplicate).orElseThrow(ContactUndoService::nothing);
        String act = past.act(duplicate, "mergeContacts");
        Map<String, @Nullable String> values = values(own(kept));
        for (Value value : past.values(act, kept)) {
            if (!Objects.equals(values.get(value.column()), value.after())) {
                throw new BusinessRuleViolation("instrument", "past.changed", "");
            }
            values.put(value.column(), value.before());
        }
        List<ContactMove> moved = past.moves(act);
        ends.split(
                kept,
                Version.ANY,
                duplicate,
                new ContactEntry(values.get("function_name"), values.get("mailbox"), values.get("phone")),
                new ContactPerson(values.get("person_name"), values.get("person_mailbox"), values.get("person_phone")));
        moves.takeBack(moved);
        return contacts.contact(duplicate);
    }

    /** The contact that an own one turned out to be. */
    @Transactional
    @RequiresPermission(Permission.CONTACT_EDIT)
    public Optional<ContactId> mergedInto(ContactId duplicate) {
        return ids(
                        "SELECT merged_into FROM contact WHERE id = cast(?1 as uuid) AND merged_into IS NOT NULL"
                                + " AND owner_id = ?2",
                        duplicate)
                .stream()
                .findFirst();
    }

    /** The own contacts that turned out to be this one. */
    @Transactional
    @RequiresPermission(Permission.CONTACT_EDIT)
    public List<ContactId> mergedFrom(ContactId kept) {
        return ids(
                "SELECT id FROM contact WHERE merged_into = cast(?1 as uuid) AND owner_id = ?2"
                        + " ORDER BY archived_at DESC, id",
                kept);
    }

    private List<ContactId> ids(String sql, ContactId of) {
        List<?> found = entityManager
                .createNativeQuery(sql)
                .setParameter(1, of.toString())
                .setParameter(2, callers.user().agency().orElseThrow().alias())
                .getResultList();
        return found.stream().map(UUID.class::cast).map(ContactId::new).toList();
    }

    private ContactSheet own(ContactId id) {
        ContactSheet contact = contacts.contact(id);
        if (callers.user().agency().filter(contact.owner()::equals).isEmpty()) {
            throw new PermissionDenied(Permission.CONTACT_EDIT);
        }
        return contact;
    }

    private static Map<String, @Nullable String> values(ContactSheet contact) {
        Map<String, @Nullable String> values = new TreeMap<>();
        values.put("function_name", contact.function());
        values.put("mailbox", contact.mailbox());
        values.put("phone", contact.phone());
        Optional<ContactPerson> person = Optional.ofNullable(contact.person());
        values.put("person_name", person.map(ContactPerson::name).orElse(null));
        values.put("person_mailbox", person.map(ContactPerson::mailbox).orElse(null));
        values.put("person_phone", person.map(ContactPerson::phone).orElse(null));
        return values;
    }

    private static BusinessRuleViolation nothing() {
        return new BusinessRuleViolation("instrument", "past.none", "");
    }
}
