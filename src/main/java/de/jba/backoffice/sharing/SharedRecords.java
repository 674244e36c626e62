// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing;

import de.jba.backoffice.contact.ContactService;
import de.jba.backoffice.contact.PartnerService;
import de.jba.backoffice.instrument.InstrumentService;
import de.jba.backoffice.shared.ContactId;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.PartnerId;
import de.jba.backoffice.shared.ShareableId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Finds the record behind an identifier, as the service of its kind shows it to the person. */
@ApplicationScoped
class SharedRecords {
    @Inject
    InstrumentService instruments;

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
