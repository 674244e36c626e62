// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument;

import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.ContactId;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.persistence.TextArrayConverter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads in the log what the end of an own contact changed, as far as the person may read it there. */
@ApplicationScoped
class ContactPast {
    /** The transaction of the latest such act on the contact. */
    private static final String ACT = """
            SELECT cast(e.tx as text) FROM audit_chain c JOIN audit_entry e ON e.id = c.entry AND e.at = c.at
            WHERE c.object_type = 'contact' AND c.object_id = ?1 AND c.action = ?2
              AND e.canonical::jsonb ->> 'table' = 'contact'
            ORDER BY c.seq DESC LIMIT 1
            """;

    private static final String ENDS = """
            SELECT cast(e.canonical::jsonb -> ?3 ->> 'ends_on' as date),
                   coalesce(cast(e.canonical::jsonb -> ?3 ->> 'mailbox_stays' as boolean), false)
            FROM audit_entry e
            WHERE e.tx = cast(?1 as xid8) AND e.object_type = 'contact' AND e.object_id = ?2
              AND jsonb_exists(e.canonical::jsonb -> ?3, 'ends_on')
            """;
    private static final String MOVES = """
            SELECT e.object_id, e.label,
                   ARRAY(SELECT jsonb_array_elements_text(e.canonical::jsonb -> 'before' -> 'contacts')) AS before,
                   ARRAY(SELECT jsonb_array_elements_text(e.canonical::jsonb -> 'after' -> 'contacts')) AS after
            FROM audit_entry e
            WHERE e.tx = cast(?1 as xid8) AND e.object_type = 'instrument' AND e.operation = 'update'
              AND jsonb_exists(e.canonical::jsonb -> 'after', 'contacts')
            ORDER BY e.id
            """;
    private static final String VALUES = """
            SELECT split_part(p.field, '.', 2) AS name,
                   bool_or(p.erased_at IS NOT NULL),
                   max(jsonb_build_array(p.value::jsonb) ->> 0) FILTER (WHERE p.field LIKE 'before.%') AS before,
                   max(jsonb_build_array(p.value::jsonb) ->> 0) FILTER (WHERE p.field LIKE 'after.%') AS after
            FROM audit_entry e JOIN audit_personal p ON p.entry = e.id
            WHERE e.tx = cast(?1 as xid8) AND e.object_type = 'contact' AND e.object_id = ?2
              AND (p.field LIKE 'before.%' OR p.field LIKE 'after.%')
            GROUP BY 1 ORDER BY 1
            """;

    @PersistenceContext
    EntityManager entityManager;

    /**
     * A value of a contact before and after.
     *
     * @param column where it stands
     */
    record Value(
            String column,
            @Nullable String before,
            @Nullable String after) {}

    /** The end that a contact had before or after an act; null where it had none. */
    record End(java.time.@Nullable LocalDate lastDay, boolean mailboxStays) {}

    /**
     * The latest act of that kind on a contact.
     *
     * @throws BusinessRuleViolation when the log tells of none
     */
    String act(ContactId contact, String action) {
        return rows(ACT, contact.toString(), action).stream()
                .findFirst()
                .map(String.class::cast)
                .orElseThrow(() -> new BusinessRuleViolation("instrument", "past.none", ""));
    }

    Optional<End> end(String act, ContactId contact, String side) {
        return rows(ENDS, act, contact.toString(), side).stream()
                .findFirst()
                .map(Object[].class::cast)
                .map(row -> new End(row[0] == null ? null : ((java.sql.Date) row[0]).toLocalDate(), (Boolean) row[1]));
    }

    /** What the own instruments named before and after. */
    List<ContactMove> moves(String act) {
        List<ContactMove> moves = new ArrayList<>();
        for (Object found : rows(MOVES, act)) {
            Object[] row = (Object[]) found;
            moves.add(new ContactMove(
                    new InstrumentId(UUID.fromString((String) row[0])),
                    (String) row[1],
                    TextArrayConverter.read(row[2]),
                    TextArrayConverter.read(row[3])));
        }
        return moves;
    }

    /**
     * What a contact and the person behind it said before and after.
     *
     * @throws BusinessRuleViolation when a value is no longer kept
     */
    List<Value> values(String act, ContactId contact) {
        List<Value> values = new ArrayList<>();
        for (Object found : rows(VALUES, act, contact.toString())) {
            Object[] row = (Object[]) found;
            if ((Boolean) row[1]) {
                throw new BusinessRuleViolation("instrument", "past.gone", "");
            }
            values.add(new Value((String) row[0], (String) row[2], (String) row[3]));
        }
        return values;
    }

    private List<?> rows(String sql, String... parameters) {
        Query query = entityManager.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query.getResultList();
    }
}
