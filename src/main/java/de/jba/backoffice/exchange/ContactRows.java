// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange;

import de.jba.backoffice.contact.BatchDone;
import de.jba.backoffice.contact.CheckedContact;
import de.jba.backoffice.contact.ContactBatchService;
import de.jba.backoffice.contact.ContactEntry;
import de.jba.backoffice.contact.ContactSummary;
import de.jba.backoffice.contact.PhoneText;
import de.jba.backoffice.shared.ContactId;
import de.jba.backoffice.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows that are contacts of the own agency: functions, never persons. */
@ApplicationScoped
class ContactRows extends RecordRows<ContactSummary, CheckedContact> {
    @Inject
    ContactBatchService contacts;

    @Override
    ImportKind kind() {
        return ImportKind.CONTACTS;
    }

    @Override
    Sheet<?> listed() {
        return sheets.contacts(new Wanted(PageRequest.first(), List.of()));
    }

    @Override
    Known<ContactSummary> known() {
        return new KnownContacts(contacts.own());
    }

    @Override
    String id(ContactSummary stored) {
        return stored.id().toString();
    }

    @Override
    int version(ContactSummary stored) {
        return stored.version();
    }

    @Override
    CheckedContact checked(Line line, OwnAgency agency, @Nullable ContactSummary stored) {
        ContactEntry entry = new ContactEntry(
                line.optional(ImportField.FUNCTION, stored == null ? null : stored.function(), text -> text),
                line.optional(ImportField.MAILBOX, stored == null ? null : stored.mailbox(), Mailboxes::of),
                line.optional(ImportField.PHONE, stored == null ? null : stored.phone(), Line::oneLine));
        CheckedContact checked = CheckedContact.of(agency.id(), stored, entry);
        if (stored != null) {
            line.compare(
                    ImportField.FUNCTION, stored.function(), checked.entry().function());
            line.compare(ImportField.MAILBOX, stored.mailbox(), checked.entry().mailbox());
            line.compare(
                    ImportField.PHONE,
                    PhoneText.of(stored.phone()),
                    PhoneText.of(checked.entry().phone()));
        }
        return checked;
    }

    @Override
    BatchDone make(List<CheckedContact> changes) {
        return contacts.make(changes);
    }

    @Override
    void lock(Collection<UUID> ids) {
        contacts.hold(ids.stream().map(ContactId::new).toList());
    }

    @Override
    List<String> changedSince(BatchDone done) {
        return contacts.changedSince(done);
    }

    @Override
    void takeBack(BatchDone done) {
        contacts.takeBack(done);
    }

    /** By its identifier; else by function and mailbox, by the function alone, or by the mailbox alone. */
    private static final class KnownContacts implements Known<ContactSummary> {
        private final Records<ContactSummary> byFunction;
        private final Records<ContactSummary> byMailbox;

        KnownContacts(List<ContactSummary> own) {
            byFunction = new Records<>(own, each -> each.id().toString(), ContactSummary::function);
            byMailbox = new Records<>(own, each -> each.id().toString(), ContactSummary::mailbox);
        }

        @Override
        public Records<ContactSummary> byName() {
            return byFunction;
        }

        @Override
        public ImportField column(Line line) {
            return line.has(ImportField.FUNCTION) ? ImportField.FUNCTION : ImportField.MAILBOX;
        }

        @Override
        public String key(Line line) {
            return Records.plain(line.text(ImportField.FUNCTION)) + " " + mailbox(line);
        }

        @Override
        public @Nullable ContactSummary of(Line line) {
            if (!line.text(ImportField.ID).isEmpty()) {
                return byFunction.withIdOf(line);
            }
            String function = line.text(ImportField.FUNCTION);
            List<ContactSummary> named = function.isEmpty() ? List.of() : byFunction.named(function);
            List<ContactSummary> reached = byMailbox.named(mailbox(line));
            List<ContactSummary> both = named.stream().filter(reached::contains).toList();
            if (both.size() == 1) {
                return both.get(0);
            } else if (named.size() == 1) {
                return named.get(0);
            }
            return function.isEmpty() && reached.size() == 1 ? reached.get(0) : null;
        }

        private static String mailbox(Line line) {
            return Line.withoutBlanks(line.text(ImportField.MAILBOX));
        }
    }
}
