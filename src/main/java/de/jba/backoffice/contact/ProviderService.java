// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact;

import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.shared.PartnerId;
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
    @PersistenceContext
    EntityManager entityManager;

    /** The provider, archived or not; empty when there is none for this person. */
    @Transactional
    @RequiresPermission(Permission.PARTNER_VIEW)
    public Optional<Provider> named(PartnerId id) {
        return providers("id = cast(?1 as uuid) ORDER BY id LIMIT 1", id.toString()).stream()
                .findFirst();
    }

    /**
     * Some of those that are not archived, by name.
     *
     * @param words what the name holds; empty for all
     */
    @Transactional
    @RequiresPermission(Permission.PARTNER_VIEW)
    public List<Provider> like(String words, int offset, int limit) {
        String pattern = "%" + words.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
        return providers(
                "archived_at IS NULL AND name ILIKE ?1 ORDER BY name, id LIMIT " + limit + " OFFSET " + offset,
                pattern);
    }

    private List<Provider> providers(String condition, String parameter) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT id, name FROM network_partner WHERE type = 'PROVIDER' AND " + condition)
                .setParameter(1, parameter)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Provider(new PartnerId((UUID) row[0]), (String) row[1]))
                .toList();
    }
}
