// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import de.jba.backoffice.agency.AgencyService;
import de.jba.backoffice.contact.CheckedContact;
import de.jba.backoffice.contact.ContactBatchService;
import de.jba.backoffice.contact.ContactEntry;
import de.jba.backoffice.contact.ContactSummary;
import de.jba.backoffice.contact.PhoneText;
import de.jba.backoffice.exchange.file.Table;
import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.ContactId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows that are contacts of the own agency: functions, never persons. */
@ApplicationScoped
class ContactRows implements RowKind {
    @Inject
    ContactBatchService contacts;

    @Inject
    AgencyService agencies;

    @Inject
    CallerContext callers;

    @Override
    public Comparison compare(List<Table.Row> rows, Map<ImportField, Integer> columns) {
        OwnAgency agency = new OwnAgency(callers.user(), agencies.activeAgencies());
        List<ContactSummary> own = contacts.own();
        Records<ContactSummary> byFunction =
                new Records<>(own, each -> each.id().toString(), ContactSummary::function);
        Records<ContactSummary> byMailbox = new Records<>(own, each -> each.id().toString(), ContactSummary::mailbox);
        List<PlanRow> judged = new ArrayList<>(rows.size());
        List<CheckedContact> changes = new ArrayList<>();
        for (Table.Row row : rows) {
            Line line = new Line(row, columns);
            agency.requireOwner(line);
            ContactSummary stored = stored(line, byFunction, byMailbox);
            byFunction.requireOnce(
                    line,
                    columns.containsKey(ImportField.FUNCTION) ? ImportField.FUNCTION : ImportField.MAILBOX,
                    stored == null
                            ? Records.plain(line.text(ImportField.FUNCTION)) + " " + mailbox(line)
                            : stored.id().toString());
            CheckedContact checked = line.isRefused() ? null : checked(line, agency, stored);
            PlanRow verdict = line.judged(
                    stored == null ? null : stored.id().toString(), stored == null ? null : stored.version());
            judged.add(verdict);
            if (checked != null && (verdict.outcome() == RowOutcome.NEW || verdict.outcome() == RowOutcome.CHANGED)) {
                changes.add(checked);
            }
        }
        return new Comparison() {
            @Override
            public List<PlanRow> rows() {
                return judged;
            }

            @Override
            public Done make() {
                return new Done(ImportDocument.tree(contacts.make(changes)), List.of());
            }
        };
    }

    /** By its identifier; else by function and mailbox, by the function alone, or by the mailbox alone. */
    private static @Nullable ContactSummary stored(
            Line line, Records<ContactSummary> byFunction, Records<ContactSummary> byMailbox) {
        String id = line.text(ImportField.ID);
        if (!id.isEmpty()) {
            ContactSummary found = byFunction.withId(id);
            if (found == null) {
                line.refuse(ImportField.ID, new BusinessRuleViolation("exchange", "row.unknownId", "id"));
            }
            return found;
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

    private static @Nullable CheckedContact checked(Line line, OwnAgency agency, @Nullable ContactSummary stored) {
        ContactEntry entry = new ContactEntry(
                line.optional(ImportField.FUNCTION, stored == null ? null : stored.function(), text -> text),
                line.optional(ImportField.MAILBOX, stored == null ? null : stored.mailbox(), text -> mailbox(line)),
                line.optional(
                        ImportField.PHONE,
                        stored == null ? null : stored.phone(),
                        text -> text.replaceAll("\\s+", " ")));
        try {
            CheckedContact checked = CheckedContact.of(agency.id(), stored, entry);
            if (stored != null) {
                line.compare(
                        ImportField.FUNCTION, stored.function(), checked.entry().function());
                line.compare(
                        ImportField.MAILBOX, stored.mailbox(), checked.entry().mailbox());
                line.compare(
                        ImportField.PHONE,
                        PhoneText.of(stored.phone()),
                        PhoneText.of(checked.entry().phone()));
            }
            return checked;
        } catch (BusinessRuleViolation refusal) {
            line.refuse(refusal);
            return null;
        }
    }

    /** An address may be broken over lines. */
    private static String mailbox(Line line) {
        return line.text(ImportField.MAILBOX).replaceAll("[\\s\\u00a0]+", "");
    }

    @Override
    public void hold(List<PlanRow> rows) {
        contacts.hold(rows.stream()
                .map(PlanRow::record)
                .filter(Objects::nonNull)
                .map(id -> new ContactId(UUID.fromString(id)))
                .toList());
    }

    @Override
    public List<String> changedSince(JsonNode done) {
        return contacts.changedSince(ImportDocument.read(done, ContactBatchService.Done.class));
    }

    @Override
    public void takeBack(UUID cause, JsonNode done) {
        contacts.takeBack(ImportDocument.read(done, ContactBatchService.Done.class));
    }
}
