// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing;

import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.instrument.InstrumentDetails;
import de.jba.backoffice.instrument.InstrumentService;
import de.jba.backoffice.shared.InstrumentId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;

/**
 * Reads one instrument in a transaction of its own that has another agency's scope and cannot write. The policies
 * decide what is in it; no rule is told a second time. Only {@link AccessService} lets anybody in.
 */
@ApplicationScoped
class PartnersEyes {
    @PersistenceContext
    EntityManager entityManager;

    @Inject
    InstrumentService instruments;

    /** The instrument as the bound caller sees it. Not to see it is no refusal here, so nothing is thrown and logged. */
    @Transactional(TxType.REQUIRES_NEW)
    @RequiresPermission(Permission.INSTRUMENT_VIEW)
    public Optional<InstrumentDetails> look(InstrumentId id) {
        boolean seen = (Boolean) entityManager
                .createNativeQuery("SELECT set_config('transaction_read_only', 'on', true) = 'on'"
                        + " AND EXISTS (SELECT FROM instrument i WHERE i.id = ?1)")
                .setParameter(1, id.value())
                .getSingleResult();
        return seen ? Optional.of(instruments.instrument(id)) : Optional.empty();
    }
}
