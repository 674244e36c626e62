// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact;

import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.PermissionDenied;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.ContactId;
import de.jba.backoffice.shared.Page;
import de.jba.backoffice.shared.PageRequest;
import de.jba.backoffice.shared.RecordNotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Suspects that two of the agency's own contacts are one, until somebody says that they are two. */
@ApplicationScoped
public class ContactDuplicateService {
    private static final int MOST = 50;
    private static final int MOST_COUNTED = 1000;
    private static final String ROW = """
            SELECT a.id, a.function_name, a.mailbox AS mailbox_1, a.phone AS phone_1, b.id AS id_2,
                   b.function_name AS function_2, b.mailbox AS mailbox_2, b.phone AS phone_2,
                   lower(a.mailbox) = lower(b.mailbox), coalesce(a.phone = b.phone, false)
            """;
    private static final String WORST_FIRST = """
            ORDER BY (lower(a.mailbox) = lower(b.mailbox))::int + coalesce(a.phone = b.phone, false)::int DESC,
                     a.function_name, b.function_name, a.id, b.id
            """;
    private static final String DISMISSED = """
            EXISTS (SELECT FROM duplicate_dismissal d
                    WHERE d.one_id = least(a.id, b.id) AND d.other_id = greatest(a.id, b.id)
                      AND d.withdrawn_at IS NULL)
            """;
    /** Functions are compared only where they begin alike and count alike, so that each is not laid beside each. */
    private static final String PAIRS = """
            WITH own AS (SELECT id, function_name, mailbox, phone, lower(mailbox) AS box,
                                lower(left(function_name, 4)) AS head,
                                regexp_replace(function_name, '[^0-9]', '', 'g') AS digits
                         FROM contact WHERE owner_id = ?1 AND archived_at IS NULL),
                pair AS (SELECT a.id AS one, b.id AS other FROM own a JOIN own b ON a.box = b.box AND a.id < b.id
                         UNION
                         SELECT a.id, b.id FROM own a JOIN own b ON a.phone = b.phone AND a.id < b.id
                         UNION
                         SELECT a.id, b.id FROM own a JOIN own b
                             ON a.head = b.head AND a.digits = b.digits AND a.id < b.id
                         WHERE similarity(a.function_name, b.function_name) >= 0.75)
            %s FROM pair JOIN own a ON a.id = pair.one JOIN own b ON b.id = pair.other
            WHERE ?2 =
            """ + DISMISSED;

    private static final String OF_ONE = ROW + """
            FROM contact a JOIN contact b ON b.owner_id = a.owner_id AND b.id <> a.id AND b.archived_at IS NULL
            WHERE a.id = cast(?2 as uuid) AND a.owner_id = ?1 AND a.archived_at IS NULL
              AND (lower(a.mailbox) = lower(b.mailbox) OR a.phone = b.phone
                   OR similarity(a.function_name, b.function_name) >= 0.75
                      AND regexp_replace(a.function_name, '[^0-9]', '', 'g')
                          = regexp_replace(b.function_name, '[^0-9]', '', 'g'))
              AND NOT
            """ + DISMISSED + WORST_FIRST + " LIMIT " + MOST;

    private static final String DISMISS = """
            INSERT INTO duplicate_dismissal (id, owner_id, one_id, other_id, dismissed_at, version)
            VALUES (gen_random_uuid(), ?1, least(cast(?2 as uuid), cast(?3 as uuid)),
                    greatest(cast(?2 as uuid), cast(?3 as uuid)), cast(?4 as timestamptz), 1)
            ON CONFLICT (one_id, other_id) WHERE withdrawn_at IS NULL DO NOTHING
            """;
    private static final String WITHDRAW = """
            UPDATE duplicate_dismissal SET withdrawn_at = cast(?4 as timestamptz), version = version + 1
            WHERE owner_id = ?1 AND one_id = least(cast(?2 as uuid), cast(?3 as uuid))
              AND other_id = greatest(cast(?2 as uuid), cast(?3 as uuid)) AND withdrawn_at IS NULL
            """;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    ContactSight sight;

    @Inject
    RecordRights rights;

    @Inject
    Clock clock;

    /**
     * A page of the pairs, the most suspicious first.
     *
     * @param dismissed whether those are wanted of which somebody said that they are two; otherwise the others
     */
    @Transactional
    @RequiresPermission(Permission.CONTACT_EDIT)
    public Page<SuspectedDuplicate> suspected(PageRequest request, boolean dismissed) {
        List<?> rows = pairs(ROW, WORST_FIRST + " LIMIT " + request.size() + " OFFSET " + request.offset(), dismissed)
                .getResultList();
        Number total = request.withTotal()
                ? (Number) pairs("SELECT count(*)", "", dismissed).getSingleResult()
                : null;
        return new Page<>(read(rows), total == null ? null : total.longValue(), request.page(), request.size());
    }

    /** How many pairs nobody has looked at yet; {@value #MOST_COUNTED} stands for as many or more. */
    @Transactional
    @RequiresPermission(Permission.CONTACT_EDIT)
    public long count() {
        return ((Number) entityManager
                        .createNativeQuery("SELECT count(*) FROM (" + PAIRS.formatted("SELECT 1") + " LIMIT "
                                + MOST_COUNTED + ") pairs")
                        .setParameter(
                                1, rights.ownAgency(Permission.CONTACT_EDIT).alias())
                        .setParameter(2, false)
                        .getSingleResult())
                .longValue();
    }

    /** The own contacts that may be the same as this one; none for another agency's. */
    @Transactional
    @RequiresPermission(Permission.CONTACT_EDIT)
    public List<SuspectedDuplicate> suspected(ContactId of) {
        AgencyId owner = rights.ownAgency(Permission.CONTACT_EDIT);
        return read(entityManager
                .createNativeQuery(OF_ONE)
                .setParameter(1, owner.alias())
                .setParameter(2, of.toString())
                .getResultList());
    }

    /**
     * Says of two own contacts that they are two, and not one; saying it again changes nothing.
     *
     * @throws RecordNotFound when one does not exist for this person
     * @throws PermissionDenied when one belongs to another agency
     * @throws BusinessRuleViolation when they are the same
     */
    @Transactional
    @RequiresPermission(Permission.CONTACT_EDIT)
    public void dismiss(ContactId one, @Nullable ContactId other) {
        change(DISMISS, one, other);
    }

    /**
     * Lets two own contacts be suspected again; the same exceptions as {@link #dismiss}.
     */
    @Transactional
    @RequiresPermission(Permission.CONTACT_EDIT)
    public void suspectAgain(ContactId one, @Nullable ContactId other) {
        change(WITHDRAW, one, other);
    }

    private void change(String sql, ContactId one, @Nullable ContactId other) {
        rights.requireOwn(sight.visible(one).owner(), Permission.CONTACT_EDIT);
        if (other == null || other.equals(one)) {
            throw new BusinessRuleViolation("contact", "contact.pair", "other");
        }
        Contact second = sight.visible(other);
        rights.requireOwn(second.owner(), Permission.CONTACT_EDIT);
        entityManager
                .createNativeQuery(sql)
                .setParameter(1, second.owner().alias())
                .setParameter(2, one.toString())
                .setParameter(3, other.toString())
                .setParameter(4, clock.instant().toString())
                .executeUpdate();
    }

    private Query pairs(String columns, String rest, boolean dismissed) {
        return entityManager
                .createNativeQuery(PAIRS.formatted(columns) + rest)
                .setParameter(1, rights.ownAgency(Permission.CONTACT_EDIT).alias())
                .setParameter(2, dismissed);
    }

    private static List<SuspectedDuplicate> read(List<?> rows) {
        return rows.stream()
                .map(Object[].class::cast)
                .map(row ->
                        new SuspectedDuplicate(details(row, 0), details(row, 4), (Boolean) row[8], (Boolean) row[9]))
                .toList();
    }

    private static ContactDetails details(Object[] row, int first) {
        return new ContactDetails(
                new ContactId((UUID) row[first]), (String) row[first + 1], (String) row[first + 2], (String)
                        row[first + 3]);
    }
}
