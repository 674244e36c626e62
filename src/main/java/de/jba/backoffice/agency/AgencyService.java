// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.agency;

import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.shared.AgencyId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/** Names the partner agencies of this JBA. */
@ApplicationScoped
public class AgencyService {
    @PersistenceContext
    EntityManager entityManager;

    /** All active agencies, in the order of their aliases. */
    @Transactional
    @RequiresPermission(Permission.PUBLICATION_VIEW)
    public List<Agency> activeAgencies() {
        List<?> rows = entityManager
                .createNativeQuery("SELECT id, name, marker, legal_circle FROM agency WHERE active ORDER BY id")
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Agency(
                        new AgencyId((String) row[0]), (String) row[1], (String) row[2], LegalCircle.valueOf((String)
                                row[3])))
                .toList();
    }
}
