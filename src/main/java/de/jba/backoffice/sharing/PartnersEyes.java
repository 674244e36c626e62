// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing;

import de.jba.backoffice.contact.ContactService;
import de.jba.backoffice.contact.ContactSheet;
import de.jba.backoffice.contact.PartnerDetails;
import de.jba.backoffice.contact.PartnerService;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.instrument.InstrumentDetails;
import de.jba.backoffice.instrument.InstrumentService;
import de.jba.backoffice.shared.ContactId;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.PartnerId;
import de.jba.backoffice.shared.ShareableId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;

/**
 * Reads one record in a transaction of its own that has another agency's scope and cannot write. The policies decide
 * what is in it; no rule is told a second time. Only {@link AccessService} lets anybody in.
 */
@ApplicationScoped
class PartnersEyes {
    @PersistenceContext
    EntityManager entityManager;

    @Inject
    InstrumentService instruments;

    @Inject
    ContactService contacts;

    @Inject
    PartnerService partners;

    /** The instrument as the bound caller sees it. Not to see it is no refusal here, so nothing is thrown and logged. */
    @Transactional(TxType.REQUIRES_NEW)
    @RequiresPermission(Permission.INSTRUMENT_VIEW)
    public Optional<InstrumentDetails> look(InstrumentId id) {
        return isSeen("instrument", id) ? Optional.of(instruments.instrument(id)) : Optional.empty();
    }

    /** The contact as the bound caller sees it, likewise; the person behind it comes as the database gives it. */
    @Transactional(TxType.REQUIRES_NEW)
    @RequiresPermission(Permission.CONTACT_VIEW)
    public Optional<ContactSheet> look(ContactId id) {
        return isSeen("contact", id) ? Optional.of(contacts.seenWithLentEyes(id)) : Optional.empty();
    }

    /** The network partner as the bound caller sees it, likewise. */
    @Transactional(TxType.REQUIRES_NEW)
    @RequiresPermission(Permission.PARTNER_VIEW)
    public Optional<PartnerDetails> look(PartnerId id) {
        return isSeen("network_partner", id) ? Optional.of(partners.partner(id)) : Optional.empty();
    }

    /** From here on the transaction only reads. */
    private boolean isSeen(String table, ShareableId id) {
        return (Boolean) entityManager
                .createNativeQuery("SELECT set_config('transaction_read_only', 'on', true) = 'on'"
                        + " AND EXISTS (SELECT FROM " + table + " r WHERE r.id = ?1)")
                .setParameter(1, id.value())
                .getSingleResult();
    }
}
