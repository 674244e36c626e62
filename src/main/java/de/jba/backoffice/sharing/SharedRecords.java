// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing;

import de.jba.backoffice.contact.ContactService;
import de.jba.backoffice.contact.PartnerService;
import de.jba.backoffice.instrument.ContactUseService;
import de.jba.backoffice.instrument.InstrumentService;
import de.jba.backoffice.shared.ContactId;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.PartnerId;
import de.jba.backoffice.shared.ShareableId;
import de.jba.backoffice.sharing.SharedRecord.Opening;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** Finds the record behind an identifier, as the service of its kind shows it to the person. */
@ApplicationScoped
class SharedRecords {
    @Inject
    InstrumentService instruments;

    @Inject
    ContactUseService uses;

    @Inject
    ShareGrants shares;

    @Inject
    ContactService contacts;

    @Inject
    PartnerService partners;

    /** @throws de.jba.backoffice.shared.RecordNotFound when the record does not exist for this person */
    SharedRecord visible(ShareableId id) {
        if (id instanceof InstrumentId instrument) {
            return SharedRecord.of(instruments.instrument(instrument));
        } else if (id instanceof ContactId contact) {
            return SharedRecord.of(contacts.contact(contact));
        }
        return SharedRecord.of(partners.partner((PartnerId) id));
    }

    /** The record with the instruments through which it is seen, and the shares of these that hold on a day. */
    SharedRecord withOpenings(SharedRecord record, LocalDate today) {
        if (!(record.id() instanceof ContactId contact)) {
            return record;
        }
        return record.openedBy(uses.naming(contact).stream()
                .map(instrument -> new Opening(
                        instrument,
                        shares.holding(instrument.id(), today).stream()
                                .map(ShareGrant::toDetails)
                                .toList()))
                .toList());
    }

    /** The same after the database itself advanced the record within this transaction. */
    SharedRecord reread(ShareableId id) {
        if (id instanceof InstrumentId instrument) {
            return SharedRecord.of(instruments.reread(instrument));
        } else if (id instanceof ContactId contact) {
            return SharedRecord.of(contacts.reread(contact));
        }
        return SharedRecord.of(partners.reread((PartnerId) id));
    }
}
