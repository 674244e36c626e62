// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact;

import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.ContactId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Suspects that two of the agency's own contacts are one. */
@ApplicationScoped
public class ContactDuplicateService {
    private static final int MOST = 50;
    /** Functions are compared only where they begin alike, so that each is not laid beside each. */
    private static final String PAIRS = """
            WITH own AS (SELECT id, function_name, lower(mailbox) AS mailbox, phone, lower(left(function_name, 4)) AS head
                         FROM contact WHERE owner_id = ?1 AND archived_at IS NULL),
                pair AS (SELECT a.id AS one, b.id AS other FROM own a JOIN own b ON a.mailbox = b.mailbox AND a.id < b.id
                         UNION
                         SELECT a.id, b.id FROM own a JOIN own b ON a.phone = b.phone AND a.id < b.id
                         UNION
                         SELECT a.id, b.id FROM own a JOIN own b ON a.head = b.head AND a.id < b.id
                         WHERE similarity(a.function_name, b.function_name) >= 0.75
                           AND regexp_replace(a.function_name, '[^0-9]', '', 'g')
                               = regexp_replace(b.function_name, '[^0-9]', '', 'g'))
            SELECT a.id, a.function_name, b.id AS other, b.function_name AS other_function,
                   a.mailbox = b.mailbox, coalesce(a.phone = b.phone, false)
            FROM pair JOIN own a ON a.id = pair.one JOIN own b ON b.id = pair.other
            ORDER BY (a.mailbox = b.mailbox)::int + coalesce(a.phone = b.phone, false)::int DESC, 2, 4, 1
            LIMIT %d
            """.formatted(MOST);

    private static final String OF_ONE = """
            SELECT a.id, a.function_name, b.id AS other, b.function_name AS other_function,
                   lower(a.mailbox) = lower(b.mailbox), coalesce(a.phone = b.phone, false)
            FROM contact a JOIN contact b ON b.owner_id = a.owner_id AND b.id <> a.id AND b.archived_at IS NULL
            WHERE a.id = cast(?2 as uuid) AND a.owner_id = ?1 AND a.archived_at IS NULL
              AND (lower(a.mailbox) = lower(b.mailbox) OR a.phone = b.phone
                   OR similarity(a.function_name, b.function_name) >= 0.75
                      AND regexp_replace(a.function_name, '[^0-9]', '', 'g')
                          = regexp_replace(b.function_name, '[^0-9]', '', 'g'))
            ORDER BY (lower(a.mailbox) = lower(b.mailbox))::int + coalesce(a.phone = b.phone, false)::int DESC, 4, 3
            LIMIT %d
            """.formatted(MOST);

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    RecordRights rights;

    /** The most suspicious pairs first; fifty at most. */
    @Transactional
    @RequiresPermission(Permission.CONTACT_EDIT)
    public List<SuspectedDuplicate> suspected() {
        AgencyId owner = rights.ownAgency(Permission.CONTACT_EDIT);
        List<?> rows = entityManager
                .createNativeQuery(PAIRS)
                .setParameter(1, owner.alias())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(ContactDuplicateService::pair)
                .toList();
    }

    /** The own contacts that may be the same as this one; none for another agency's. */
    @Transactional
    @RequiresPermission(Permission.CONTACT_EDIT)
    public List<SuspectedDuplicate> suspected(ContactId of) {
        AgencyId owner = rights.ownAgency(Permission.CONTACT_EDIT);
        List<?> rows = entityManager
                .createNativeQuery(OF_ONE)
                .setParameter(1, owner.alias())
                .setParameter(2, of.toString())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(ContactDuplicateService::pair)
                .toList();
    }

    private static SuspectedDuplicate pair(Object[] row) {
        return new SuspectedDuplicate(
                new ContactId((UUID) row[0]),
                (String) row[1],
                new ContactId((UUID) row[2]),
                (String) row[3],
                (Boolean) row[4],
                (Boolean) row[5]);
    }
}
