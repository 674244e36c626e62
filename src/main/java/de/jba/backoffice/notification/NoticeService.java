// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.notification;

import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.identity.Role;
import de.jba.backoffice.programme.ProgrammeStep;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.Page;
import de.jba.backoffice.shared.PageRequest;
import de.jba.backoffice.shared.RecordNotFound;
import de.jba.backoffice.shared.persistence.TextArrayConverter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells each person what the own agency should know or do. Auditors write nothing and are asked for nothing: they have none. */
@ApplicationScoped
public class NoticeService {
    @PersistenceContext
    EntityManager entityManager;

    @Inject
    CallerContext callers;

    /** How many notices the person has not read. */
    @Transactional
    @RequiresPermission(Permission.INSTRUMENT_VIEW)
    public Unread unread() {
        if (isAuditor()) {
            return Unread.NOTHING;
        }
        List<?> addresses = entityManager.createNativeQuery(NoticeSql.ADDRESSES).getResultList();
        return new Unread(
                ((Number) entityManager
                                .createNativeQuery(NoticeSql.COUNT)
                                .setParameter(1, Unread.MOST)
                                .getSingleResult())
                        .intValue(),
                addresses.stream().map(UUID.class::cast).collect(Collectors.toSet()));
    }

    /** A page of notices, the newest first. There is no total. */
    @Transactional
    @RequiresPermission(Permission.INSTRUMENT_VIEW)
    public Page<Notice> page(PageRequest request) {
        return new Page<>(
                isAuditor() ? List.of() : rows(NoticeSql.PAGE, request.size(), request.offset(), null),
                null,
                request.page(),
                request.size());
    }

    /**
     * Marks a notice as read.
     *
     * @throws RecordNotFound when it does not exist for this person, or is no longer so
     */
    @Transactional
    @RequiresPermission(Permission.INSTRUMENT_VIEW)
    public Notice read(UUID id) {
        Set<Notice> found = isAuditor() ? Set.of() : Set.copyOf(rows(NoticeSql.ONE, 1, 0, id));
        Notice notice = found.stream().findFirst().orElseThrow(() -> new RecordNotFound("notice", id));
        entityManager
                .createNativeQuery(NoticeSql.MARK)
                .setParameter(1, id.toString())
                .executeUpdate();
        return notice;
    }

    /** Marks all of them as read. */
    @Transactional
    @RequiresPermission(Permission.INSTRUMENT_VIEW)
    public void readAll() {
        if (!isAuditor()) {
            entityManager.createNativeQuery(NoticeSql.MARK_ALL).executeUpdate();
        }
    }

    private List<Notice> rows(String sql, int size, int offset, @Nullable UUID id) {
        Query query = entityManager.createNativeQuery(sql).setParameter(1, size).setParameter(2, offset);
        List<?> rows = (id == null ? query : query.setParameter(3, id.toString())).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(NoticeService::notice)
                .toList();
    }

    private static Notice notice(Object[] row) {
        return new Notice(
                (UUID) row[0],
                NoticeKind.valueOf((String) row[1]),
                instant(row[2]),
                Optional.ofNullable((String) row[3]).map(AgencyId::new).orElse(null),
                (String) row[4],
                (UUID) row[5],
                (String) row[6],
                (String) row[7],
                Optional.ofNullable((Date) row[8]).map(Date::toLocalDate).orElse(null),
                Optional.ofNullable((String) row[10])
                        .map(ProgrammeStep::valueOf)
                        .orElse(null),
                TextArrayConverter.read(row[11]),
                (Boolean) row[9]);
    }

    private static Instant instant(Object value) {
        return value instanceof OffsetDateTime at ? at.toInstant() : ((Timestamp) value).toInstant();
    }

    private boolean isAuditor() {
        return callers.user().roles().contains(Role.AUDITOR);
    }
}
