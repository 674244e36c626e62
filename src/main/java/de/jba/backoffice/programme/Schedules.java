// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.shared.ProgrammeId;
import de.jba.backoffice.shared.persistence.TextArrayConverter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The days of programmes' steps and where the programmes stand, in one question. */
@ApplicationScoped
class Schedules {
    /** A signature counts when it is on the present revision and not withdrawn. */
    private static final String STANDING = """
        SELECT p.year, p.version, p.state, d.send_due, d.cosign_due, d.publish_due,
               (SELECT array_agg(DISTINCT e ORDER BY e)
                FROM chapter_return r JOIN chapter c ON c.id = r.chapter_id CROSS JOIN unnest(c.editors) e
                WHERE r.programme_id = p.id AND r.resolved_at IS NULL AND e <> '*'),
               (SELECT array_agg(a ORDER BY a) FROM unnest(s.agencies) a
                WHERE NOT EXISTS (SELECT FROM co_signature c
                                  WHERE c.programme_id = p.id AND c.revision = p.revision AND c.agency_id = a
                                    AND c.withdrawn_at IS NULL)),
               s.agencies, s.taken_at,
               (SELECT max(c.signed_at) FROM co_signature c
                WHERE c.programme_id = p.id AND c.revision = p.revision AND c.withdrawn_at IS NULL),
               (SELECT min(b.published_at) FROM publication b
                WHERE b.programme_id = p.id AND b.revision = p.revision)
        FROM programme p
            LEFT JOIN programme_deadline d ON d.programme_id = p.id
            LEFT JOIN snapshot s ON s.programme_id = p.id AND s.revision = p.revision
        WHERE %s
        ORDER BY p.year DESC
        """;

    private static final String ONE = STANDING.formatted("p.id = ?1");

    private static final String CURRENT = STANDING.formatted("""
            p.state IN ('DRAFT', 'IN_COORDINATION', 'COSIGNED')
            AND coalesce(d.send_due, d.cosign_due, d.publish_due) IS NOT NULL""");

    private static final String SET = """
        INSERT INTO programme_deadline (programme_id, send_due, cosign_due, publish_due)
        VALUES (?1, cast(?2 AS date), cast(?3 AS date), cast(?4 AS date))
        ON CONFLICT (programme_id) DO UPDATE
            SET send_due = excluded.send_due, cosign_due = excluded.cosign_due, publish_due = excluded.publish_due
        """;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Clock clock;

    Schedule of(ProgrammeId programme) {
        List<?> rows = entityManager
                .createNativeQuery(ONE)
                .setParameter(1, programme.value())
                .getResultList();
        return schedule((Object[]) rows.get(0));
    }

    /** Of every programme that has days and is not public, the latest year first. */
    List<Schedule> current() {
        List<?> rows = entityManager.createNativeQuery(CURRENT).getResultList();
        return rows.stream().map(Object[].class::cast).map(this::schedule).toList();
    }

    void set(ProgrammeId programme, Deadlines days) {
        entityManager
                .createNativeQuery(SET)
                .setParameter(1, programme.value())
                .setParameter(2, text(days.send()))
                .setParameter(3, text(days.cosign()))
                .setParameter(4, text(days.publish()))
                .executeUpdate();
    }

    private Schedule schedule(Object[] row) {
        return Schedule.of(
                ((Number) row[0]).intValue(),
                ((Number) row[1]).intValue(),
                new Schedule.Standing(
                        ProgrammeState.valueOf((String) row[2]),
                        agencies(row[6]),
                        agencies(row[7]),
                        agencies(row[8]),
                        moment(row[9]),
                        moment(row[10]),
                        moment(row[11])),
                new Deadlines(day(row[3]), day(row[4]), day(row[5])),
                LocalDate.now(clock.withZone(BusinessTime.ZONE)));
    }

    private static List<AgencyId> agencies(@Nullable Object column) {
        return TextArrayConverter.read(column).stream().map(AgencyId::new).toList();
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable LocalDate day(@Nullable Object column) {
        return column == null ? null : ((Date) column).toLocalDate();
    }

    /** The business day of a moment. */
    private static @Nullable LocalDate moment(@Nullable Object column) {
        if (column == null) {
            return null;
        }
        return (column instanceof OffsetDateTime at ? at.toInstant() : ((Timestamp) column).toInstant())
                .atZone(BusinessTime.ZONE)
                .toLocalDate();
    }
}
