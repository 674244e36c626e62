// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument;

import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.ContactId;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.persistence.TextArrayConverter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Finds the instruments that name a contact. */
@ApplicationScoped
public class ContactUseService {
    @PersistenceContext
    EntityManager entityManager;

    /** The visible ones, archived ones too, by name. */
    @Transactional
    @RequiresPermission(Permission.INSTRUMENT_VIEW)
    public List<NamingInstrument> naming(ContactId contact) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT id, name, owner_id, archived_at IS NOT NULL, participating FROM instrument"
                        + " WHERE contacts @> ARRAY [cast(?1 as uuid)] ORDER BY name, id")
                .setParameter(1, contact.toString())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new NamingInstrument(
                        new InstrumentId((UUID) row[0]),
                        (String) row[1],
                        new AgencyId((String) row[2]),
                        (Boolean) row[3],
                        TextArrayConverter.read(row[4]).stream()
                                .map(AgencyId::new)
                                .toList()))
                .toList();
    }
}
