// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing;

import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.Page;
import de.jba.backoffice.shared.PageRequest;
import de.jba.backoffice.shared.ShareableId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The shares that the running transaction may see. */
@ApplicationScoped
class ShareGrants {
    @PersistenceContext
    EntityManager entityManager;

    void add(ShareGrant share) {
        entityManager.persist(share);
        entityManager.flush();
    }

    /** Whether the owner of a record has consented to auditors without an agency; asked by the owner's people and by those. */
    boolean seenByJointAuditors(AgencyId owner) {
        return (Boolean) entityManager
                .createNativeQuery("SELECT ?1 = ANY (consenting_agencies())")
                .setParameter(1, owner.alias())
                .getSingleResult();
    }

    /** Writes what changed, so that the record has its new version. */
    void keep() {
        entityManager.flush();
    }

    /** The shares of a record that hold on a day, by agency and then the latest first. */
    List<ShareGrant> holding(ShareableId record, LocalDate today) {
        return entityManager
                .createQuery(
                        "SELECT s FROM ShareGrant s WHERE s.recordId = :record AND s.revokedAt IS NULL"
                                + " AND (s.until IS NULL OR s.until >= :today) ORDER BY s.grantee, s.grantedAt DESC",
                        ShareGrant.class)
                .setParameter("record", record.value())
                .setParameter("today", today)
                .getResultList();
    }

    /** The share of this record, unless it was revoked. */
    Optional<ShareGrant> unrevoked(ShareableId record, ShareId id) {
        return entityManager
                .createQuery(
                        "SELECT s FROM ShareGrant s WHERE s.id = :id AND s.recordId = :record"
                                + " AND s.revokedAt IS NULL",
                        ShareGrant.class)
                .setParameter("id", id.value())
                .setParameter("record", record.value())
                .getResultStream()
                .findFirst();
    }

    private static final String LISTED = """
             FROM share_grant s
             WHERE s.revoked_at IS NULL AND (s.until IS NULL OR s.until >= business_today()) AND %s""";

    static final String ENDING = "SELECT count(*), min(until) FROM (SELECT s.until "
            + LISTED.formatted("s.until <= business_today() + 30 AND s.owner_id = current_agency()")
            + " ORDER BY s.until LIMIT " + EndingShares.MOST + ") ending";

    private static final String ROWS = """
            SELECT s.id, s.record_kind, s.record_id, coalesce(i.name, c.function_name, p.name) record_name,
                   coalesce(i.version, c.version, p.version), s.owner_id, s.grantee, s.level, s.personal, s.purpose,
                   s.until, s.granted_by, s.granted_at, s.confirmed_at
            FROM (SELECT s.* %s) s
            LEFT JOIN instrument i ON i.id = s.instrument_id
            LEFT JOIN contact c ON c.id = s.contact_id
            LEFT JOIN network_partner p ON p.id = s.partner_id
            """;

    private static final Map<String, String> SORTS = Map.of(
            "until", "until", "agency", "grantee", "owner", "owner_id", "level", "level", "record", "record_name");

    /**
     * A page of the shares that hold today; those that end first come first.
     */
    Page<ShareSummary> page(ShareSelection selection, PageRequest request) {
        String listed = LISTED.formatted(selection.condition());
        String sort = Optional.ofNullable(request.sort()).orElse("until");
        String column = SORTS.get(sort);
        if (column == null) {
            throw new BusinessRuleViolation("shared", "page.sort", "sort", sort);
        }
        String order = " ORDER BY " + column + (request.ascending() ? " ASC" : " DESC") + " NULLS LAST, id";
        String cut = " LIMIT " + request.size() + " OFFSET " + request.offset();
        // The page is cut before the records are looked up, unless their names decide what is on it.
        String sql = sort.equals("record")
                ? ROWS.formatted(listed) + order + cut
                : ROWS.formatted(listed + order + cut) + order.replace(", id", ", s.id");
        List<?> rows = entityManager.createNativeQuery(sql).getResultList();
        return new Page<>(
                rows.stream().map(Object[].class::cast).map(ShareSummary::of).toList(),
                request.withTotal() ? count(listed) : null,
                request.page(),
                request.size());
    }

    /** Those of own records that end within 30 days. */
    Optional<EndingShares> ending() {
        Object[] row = (Object[]) entityManager.createNativeQuery(ENDING).getSingleResult();
        return Optional.ofNullable((Date) row[1])
                .map(first -> new EndingShares(((Number) row[0]).longValue(), first.toLocalDate()));
    }

    private long count(String listed) {
        return ((Number) entityManager
                        .createNativeQuery("SELECT count(*)" + listed)
                        .getSingleResult())
                .longValue();
    }
}
