// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.LentRights;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/**
 * What an appointment as deputy lends, on its days: to read the programmes, and to sign. Which programme is signed by
 * it, the services and the database ask besides. The database has the same three actions in {@code may}.
 */
@ApplicationScoped
class Lending implements LentRights {
    private static final Map<Permission, Reach> LENT = Map.of(
            Permission.PROGRAMME_VIEW, Reach.ALL,
            Permission.PROGRAMME_COSIGN, Reach.OWN,
            Permission.AMENDMENT_COSIGN, Reach.OWN);

    @Inject
    DeputyService deputies;

    @Inject
    CallerContext callers;

    @Override
    public Optional<Reach> lent(Permission permission) {
        return Optional.ofNullable(LENT.get(permission))
                .filter(reach -> Deputies.canBeOne(callers.user()) && deputies.isDeputy());
    }
}
