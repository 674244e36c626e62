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
import java.sql.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds the instruments that name a contact. */
@ApplicationScoped
public class ContactUseService {
    private static final int DAYS_AHEAD = 30;
    static final String LEAVING = """
            SELECT count(DISTINCT c.id), count(DISTINCT i.id), min(c.ends_on),
                   (array_agg(c.function_name ORDER BY c.ends_on, c.function_name))[1]
            FROM contact c JOIN instrument i ON i.contacts @> ARRAY [c.id]
            WHERE c.owner_id = current_agency() AND c.archived_at IS NULL AND c.mailbox_stays IS NOT TRUE
              AND c.ends_on <= business_today() + %d
              AND i.owner_id = c.owner_id AND i.archived_at IS NULL
            """.formatted(DAYS_AHEAD);

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

    /** The own contacts that leave soon or have left, and that own instruments still name; nothing when there are none. */
    @Transactional
    @RequiresPermission(Permission.CONTACT_EDIT)
    public Optional<LeavingContacts> leaving() {
        Object[] row = (Object[]) entityManager.createNativeQuery(LEAVING).getSingleResult();
        long contacts = ((Number) row[0]).longValue();
        return contacts == 0
                ? Optional.empty()
                : Optional.of(new LeavingContacts(
                        contacts, ((Number) row[1]).longValue(), ((Date) row[2]).toLocalDate(), (String) row[3]));
    }
}
