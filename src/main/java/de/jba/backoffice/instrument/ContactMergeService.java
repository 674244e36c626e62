// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument;

import de.jba.backoffice.contact.ContactEndService;
import de.jba.backoffice.contact.ContactEntry;
import de.jba.backoffice.contact.ContactPerson;
import de.jba.backoffice.contact.ContactService;
import de.jba.backoffice.contact.ContactSheet;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.shared.ContactId;
import de.jba.backoffice.shared.Version;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes one contact of two. Shares do not go along: they would show the kept one to whom nobody showed it. */
@ApplicationScoped
public class ContactMergeService {
    @PersistenceContext
    EntityManager entityManager;

    @Inject
    ContactService contacts;

    @Inject
    ContactEndService ends;

    @Inject
    ContactMoves moves;

    /**
     * Keeps one of two own contacts with what is stated; own instruments that name the other name it from now on.
     *
     * @throws de.jba.backoffice.shared.RecordNotFound when one does not exist for this person
     * @throws de.jba.backoffice.identity.PermissionDenied when one belongs to another agency
     * @throws de.jba.backoffice.shared.StaleRecord when one was changed meanwhile
     * @throws de.jba.backoffice.shared.BusinessRuleViolation when they are the same, one is archived, or what is stated
     *     breaks a rule
     */
    @Transactional
    @RequiresPermission(Permission.CONTACT_ARCHIVE)
    public MergedContact merge(
            ContactId kept,
            Version version,
            @Nullable ContactId duplicate,
            Version versionOfDuplicate,
            ContactEntry entry,
            @Nullable ContactPerson person) {
        ContactSheet before = contacts.contact(kept);
        ends.merge(kept, version, duplicate, versionOfDuplicate, entry, person);
        ContactId gone = Objects.requireNonNull(duplicate);
        List<ContactMove> moved = moves.ownNaming(gone).stream()
                .map(instrument -> moves.move(instrument, gone, kept))
                .toList();
        entityManager.flush();
        return new MergedContact(contacts.contact(kept), before, gone, moved);
    }

    /**
     * Takes a merge back that was just done.
     *
     * @throws de.jba.backoffice.shared.StaleRecord when the kept contact was changed since
     * @throws de.jba.backoffice.shared.BusinessRuleViolation when an instrument names something else since
     */
    @Transactional
    @RequiresPermission(Permission.CONTACT_ARCHIVE)
    public ContactSheet takeBack(MergedContact merged) {
        ContactSheet kept = merged.contact();
        ContactSheet before = merged.before();
        ends.split(
                kept.id(),
                new Version(kept.version()),
                merged.duplicate(),
                new ContactEntry(before.function(), before.mailbox(), before.phone()),
                before.person());
        moves.takeBack(merged.moves());
        return contacts.contact(kept.id());
    }
}
