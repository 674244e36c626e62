// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact;

import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.ContactId;
import de.jba.backoffice.shared.PlainText;
import de.jba.backoffice.shared.Refusals;
import de.jba.backoffice.shared.persistence.OptionalUuidConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * A function of an agency that can be written to and called; instruments name it by its identifier. It lives until its
 * owner archives it; an archived one can be brought back.
 */
@Entity
@Table(name = "contact")
@NullUnmarked
class Contact {
    @Id
    private UUID id;

    @Column(name = "owner_id", updatable = false)
    private String ownerId;

    @Column(name = "function_name")
    private String functionName;

    private String mailbox;

    private String phone;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Column(name = "mailbox_stays")
    private Boolean mailboxStays;

    @Column(name = "merged_into")
    @Convert(converter = OptionalUuidConverter.class)
    private UUID mergedInto;

    @Column(name = "archived_at")
    private Instant archivedAt;

    @Version
    private int version;

    protected Contact() {}

    Contact(AgencyId owner, ContactEntry entry) {
        id = UUID.randomUUID();
        ownerId = owner.alias();
        describe(entry);
    }

    /**
     * Replaces function, mailbox and telephone.
     *
     * @throws BusinessRuleViolation when the mailbox is missing, or address or number are none; nothing is changed then
     */
    final void describe(ContactEntry entry) {
        Refusals refusals = new Refusals();
        String newMailbox = refusals.value(() -> Reachable.mailbox("mailbox", entry.mailbox())
                .orElseThrow(() -> new BusinessRuleViolation("shared", "text.missing", "mailbox")));
        Optional<String> newFunction = refusals.value(() -> PlainText.optionalLine("function", entry.function(), 200));
        Optional<String> newPhone = refusals.value(() -> Reachable.phone("phone", entry.phone()));
        refusals.refuse();
        phone = newPhone.orElse(null);
        functionName = newFunction.orElseGet(() -> newMailbox.substring(0, newMailbox.indexOf('@')));
        mailbox = newMailbox;
    }

    void archive(Instant now) {
        if (archivedAt == null) {
            archivedAt = now;
        }
    }

    void restore() {
        archivedAt = null;
    }

    /** It turned out to be another contact of the same owner, and is put away. */
    void mergeInto(Contact kept, Instant now) {
        archive(now);
        mergedInto = kept.id;
    }

    /** It is not that other contact after all. */
    void split() {
        archivedAt = null;
        mergedInto = null;
    }

    /** Says when whoever is behind the function leaves; null for nobody does. */
    void end(@Nullable LocalDate lastDay, boolean keepMailbox) {
        endsOn = lastDay;
        mailboxStays = lastDay == null ? null : keepMailbox;
    }

    boolean isArchived() {
        return archivedAt != null;
    }

    /** Whether it can be called on that day as on any other. */
    boolean isThereOn(LocalDate day) {
        return !isArchived() && (endsOn == null || !endsOn.isBefore(day));
    }

    boolean isSameAs(Contact other) {
        return ownerId.equals(other.ownerId)
                && mailbox.equalsIgnoreCase(other.mailbox)
                && functionName.equals(other.functionName);
    }

    ContactId id() {
        return new ContactId(id);
    }

    AgencyId owner() {
        return new AgencyId(ownerId);
    }

    int version() {
        return version;
    }

    ContactDetails toDetails() {
        return new ContactDetails(id(), functionName, mailbox, phone);
    }

    ContactEntry toEntry() {
        return new ContactEntry(functionName, mailbox, phone);
    }

    ContactSheet toSheet(
            @Nullable ContactPerson person,
            boolean personalShown,
            boolean coMaintained,
            @Nullable LocalDate personalUntil) {
        return new ContactSheet(
                id(),
                owner(),
                functionName,
                mailbox,
                phone,
                person,
                personalShown,
                coMaintained,
                endsOn,
                mailboxStays != null && mailboxStays,
                personalUntil,
                isArchived(),
                version);
    }
}
