// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.notification;

import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.identity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Keeps where e-mails to a person go: the address that Keycloak said at the last sign-in, and nothing for auditors. */
@ApplicationScoped
public class MailRecipientService {
    @PersistenceContext
    EntityManager entityManager;

    @Inject
    CallerContext callers;

    @Inject
    Clock clock;

    /** Remembers the address of the person, with the agency and the roles they have now. */
    @Transactional
    @RequiresPermission(Permission.INSTRUMENT_VIEW)
    public void remember(String address) {
        if (callers.user().roles().contains(Role.AUDITOR)) {
            return;
        }
        entityManager
                .createNativeQuery("""
                        INSERT INTO mail_recipient (person, agency_id, roles, address, seen_at)
                        VALUES (current_actor(), current_agency(), current_roles(), ?1, cast(?2 as timestamptz))
                        ON CONFLICT (person) DO UPDATE SET agency_id = excluded.agency_id, roles = excluded.roles,
                            address = excluded.address, seen_at = excluded.seen_at
                        """)
                .setParameter(1, address)
                .setParameter(2, clock.instant().toString())
                .executeUpdate();
    }

    /** Where e-mails to the person go; nothing when that is not known. */
    @Transactional
    @RequiresPermission(Permission.INSTRUMENT_VIEW)
    public Optional<String> address() {
        if (callers.user().roles().contains(Role.AUDITOR)) {
            return Optional.empty();
        }
        List<?> rows = entityManager
                .createNativeQuery("SELECT address FROM mail_recipient WHERE person = current_actor()")
                .getResultList();
        return rows.stream().map(String.class::cast).findFirst();
    }
}
