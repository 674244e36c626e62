// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact;

import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.shared.PartnerId;
import de.jba.backoffice.shared.persistence.WordSearch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds the providers among the network partners that the person sees. */
@ApplicationScoped
public class ProviderService {
    private static final String PROVIDERS = " FROM network_partner WHERE type = 'PROVIDER'";
    private static final String LISTED = PROVIDERS + " AND archived_at IS NULL";

    @PersistenceContext
    EntityManager entityManager;

    /** The provider, archived or not; empty when there is none for this person. */
    @Transactional
    @RequiresPermission(Permission.PARTNER_VIEW)
    public Optional<Provider> named(PartnerId id) {
        return providers(PROVIDERS + " AND id = cast(?1 as uuid)", id.toString()).stream()
                .findFirst();
    }

    /** All that are not archived, by name. */
    @Transactional
    @RequiresPermission(Permission.PARTNER_VIEW)
    public List<Provider> all() {
        return providers(LISTED + " AND ?1 = '' ORDER BY name, id", "");
    }

    /**
     * Some of those that are not archived, by name.
     *
     * @param words what is looked for in them; empty for all
     */
    @Transactional
    @RequiresPermission(Permission.PARTNER_VIEW)
    public List<Provider> like(String words, int offset, int limit) {
        return providers(like(offset, limit), words);
    }

    /** What the query for some of them selects from; what is looked for is its first parameter. */
    static String like(int offset, int limit) {
        return LISTED + WordSearch.among(LISTED, "search_text", "?1") + " ORDER BY name, id LIMIT " + limit + " OFFSET "
                + offset;
    }

    private List<Provider> providers(String source, String parameter) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT id, name" + source)
                .setParameter(1, parameter)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Provider(new PartnerId((UUID) row[0]), (String) row[1]))
                .toList();
    }
}
