// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.places;

import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.shared.InstrumentId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Confirms capacities, many at once: each that the database lets this person change, in one statement and one
 * transaction.
 */
@ApplicationScoped
public class ConfirmationService {
    private static final String CONFIRM = """
        WITH held AS (
            SELECT c.id, c.instrument_id, c.valid_from, c.status, c.last_confirmed FROM capacity c
            WHERE c.instrument_id = ANY (cast(?1 as uuid[])) AND c.validity @> business_today()
              AND (c.status <> 'CONFIRMED' OR c.last_confirmed IS DISTINCT FROM business_today()))
        UPDATE capacity c SET status = 'CONFIRMED', last_confirmed = business_today(), version = c.version + 1
        FROM held h WHERE c.id = h.id
        RETURNING h.instrument_id, h.valid_from, h.status, h.last_confirmed
        """;

    private static final String TAKE_BACK = """
        UPDATE capacity c SET status = b.status, last_confirmed = b.last_confirmed, version = c.version + 1
        FROM unnest(cast(?1 as uuid[]), cast(?2 as date[]), cast(?3 as text[]), cast(?4 as date[]))
            AS b (instrument_id, valid_from, status, last_confirmed)
        WHERE c.instrument_id = b.instrument_id AND c.valid_from = b.valid_from
          AND c.status = 'CONFIRMED' AND c.last_confirmed = business_today()
        """;

    @PersistenceContext
    EntityManager entityManager;

    /** Confirms what holds today, of those that may be changed and are not yet confirmed today. */
    @Transactional
    @RequiresPermission(Permission.PLACES_EDIT)
    public List<Confirmation> confirm(Collection<InstrumentId> instruments) {
        name("confirm");
        List<?> rows = entityManager
                .createNativeQuery(CONFIRM)
                .setParameter(1, array(instruments, InstrumentId::toString))
                .getResultList();
        name("");
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Confirmation(
                        new InstrumentId((UUID) row[0]),
                        ((Date) row[1]).toLocalDate(),
                        CapacityStatus.valueOf((String) row[2]),
                        row[3] == null ? null : ((Date) row[3]).toLocalDate()))
                .toList();
    }

    /** Gives capacities that were confirmed today what they said before; how many. */
    @Transactional
    @RequiresPermission(Permission.PLACES_EDIT)
    public int takeBack(Collection<Confirmation> confirmations) {
        return entityManager
                .createNativeQuery(TAKE_BACK)
                .setParameter(1, array(confirmations, Confirmation::instrument))
                .setParameter(2, array(confirmations, Confirmation::validFrom))
                .setParameter(3, array(confirmations, Confirmation::status))
                .setParameter(4, array(confirmations, Confirmation::lastConfirmed))
                .executeUpdate();
    }

    /** What the log calls the changes that follow; nothing ends that. */
    private void name(String action) {
        entityManager
                .createNativeQuery("SELECT cast(audit_action(?1) as text)")
                .setParameter(1, action)
                .getSingleResult();
    }

    private static <T> String array(Collection<T> rows, Function<T, @Nullable Object> column) {
        return rows.stream().map(column).map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
