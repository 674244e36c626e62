// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange;

import de.jba.backoffice.contact.BatchDone;
import de.jba.backoffice.contact.CheckedPartner;
import de.jba.backoffice.contact.PartnerBatchService;
import de.jba.backoffice.contact.PartnerDetails;
import de.jba.backoffice.contact.PartnerEntry;
import de.jba.backoffice.contact.PartnerService;
import de.jba.backoffice.contact.PartnerType;
import de.jba.backoffice.contact.PhoneText;
import de.jba.backoffice.contact.SchoolType;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.PageRequest;
import de.jba.backoffice.shared.PartnerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows that are network partners of the own agency. */
@ApplicationScoped
class PartnerRows extends RecordRows<PartnerDetails, CheckedPartner> {
    @Inject
    PartnerService partners;

    @Inject
    PartnerBatchService batch;

    @Override
    ImportKind kind() {
        return ImportKind.PARTNERS;
    }

    @Override
    Sheet<?> listed() {
        return sheets.partners(new Wanted(PageRequest.first(), List.of()));
    }

    @Override
    Known<PartnerDetails> known() {
        return new KnownPartners(partners.own());
    }

    @Override
    String id(PartnerDetails stored) {
        return stored.id().toString();
    }

    @Override
    int version(PartnerDetails stored) {
        return stored.version();
    }

    @Override
    CheckedPartner checked(Line line, OwnAgency agency, @Nullable PartnerDetails stored) {
        PartnerEntry entry = new PartnerEntry(
                line.optional(ImportField.TYPE, of(stored, PartnerDetails::type), Words::partnerType),
                line.optional(ImportField.NAME, of(stored, PartnerDetails::name), text -> text),
                line.optional(ImportField.MAILBOX, of(stored, PartnerDetails::mailbox), Mailboxes::of),
                line.optional(ImportField.PHONE, of(stored, PartnerDetails::phone), Line::oneLine),
                line.optional(ImportField.ADDRESS, of(stored, PartnerDetails::address), PartnerRows::address),
                line.optional(ImportField.SCHOOL_TYPE, of(stored, PartnerDetails::schoolType), Words::schoolType),
                line.optional(ImportField.CITY_DISTRICT, of(stored, PartnerDetails::cityDistrict), text -> text),
                line.optional(ImportField.NOTES, of(stored, PartnerDetails::notes), text -> text));
        CheckedPartner checked = CheckedPartner.of(agency.id(), stored, entry);
        if (stored != null) {
            compare(line, stored, checked.entry());
        }
        return checked;
    }

    private static void compare(Line line, PartnerDetails before, PartnerEntry after) {
        PartnerType type = after.type();
        SchoolType was = before.schoolType();
        SchoolType is = after.schoolType();
        line.compare(ImportField.TYPE, Words.of(before.type()), type == null ? null : Words.of(type));
        line.compare(ImportField.NAME, before.name(), after.name());
        line.compare(ImportField.MAILBOX, before.mailbox(), after.mailbox());
        line.compare(ImportField.PHONE, PhoneText.of(before.phone()), PhoneText.of(after.phone()));
        line.compare(ImportField.ADDRESS, before.address(), after.address());
        line.compare(ImportField.SCHOOL_TYPE, was == null ? null : Words.of(was), is == null ? null : Words.of(is));
        line.compare(ImportField.CITY_DISTRICT, before.cityDistrict(), after.cityDistrict());
        line.compare(ImportField.NOTES, before.notes(), after.notes());
    }

    /** An address may be broken over lines. */
    private static String address(String text) {
        return text.strip().replaceAll("\\s*,?\\s*\\R\\s*", ", ");
    }

    private static <T> @Nullable T of(@Nullable PartnerDetails stored, Function<PartnerDetails, @Nullable T> part) {
        return stored == null ? null : part.apply(stored);
    }

    @Override
    BatchDone make(List<CheckedPartner> changes) {
        return batch.make(changes);
    }

    @Override
    void lock(Collection<UUID> ids) {
        batch.hold(ids.stream().map(PartnerId::new).toList());
    }

    @Override
    List<String> changedSince(BatchDone done) {
        return batch.changedSince(done);
    }

    @Override
    void takeBack(BatchDone done) {
        batch.takeBack(done);
    }

    /** By its identifier, else by its name; of several with one name the one of that type. */
    private static final class KnownPartners implements Known<PartnerDetails> {
        private final Records<PartnerDetails> byName;

        KnownPartners(List<PartnerDetails> own) {
            byName = new Records<>(own, each -> each.id().toString(), PartnerDetails::name);
        }

        @Override
        public Records<PartnerDetails> byName() {
            return byName;
        }

        @Override
        public ImportField column(Line line) {
            return ImportField.NAME;
        }

        @Override
        public String key(Line line) {
            return Records.plain(line.text(ImportField.NAME)) + " " + Records.plain(line.text(ImportField.TYPE));
        }

        @Override
        public @Nullable PartnerDetails of(Line line) {
            if (!line.text(ImportField.ID).isEmpty()) {
                return byName.withIdOf(line);
            }
            List<PartnerDetails> named = byName.named(line.text(ImportField.NAME));
            if (named.size() < 2) {
                return named.isEmpty() ? null : named.get(0);
            }
            String type = Records.plain(line.text(ImportField.TYPE));
            List<PartnerDetails> alike = named.stream()
                    .filter(each -> Records.plain(Words.of(each.type())).equals(type))
                    .toList();
            if (alike.size() == 1) {
                return alike.get(0);
            }
            line.refuse(
                    ImportField.NAME,
                    new BusinessRuleViolation("exchange", "row.severalPartners", "name", named.size()));
            return null;
        }
    }
}
