// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import de.jba.backoffice.shared.ProgrammeId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the signed-in person has marked as read; the database shows nobody another's. */
@ApplicationScoped
class ReadingMarks {
    @PersistenceContext
    EntityManager entityManager;

    /** The hashes of what was read, by part. */
    Map<String, String> of(ProgrammeId programme) {
        List<?> rows = entityManager
                .createNativeQuery("SELECT part, part_hash FROM reading_mark"
                        + " WHERE programme_id = ?1 AND person = current_actor()")
                .setParameter(1, programme.value())
                .getResultList();
        return rows.stream().map(Object[].class::cast).collect(Collectors.toMap(row -> (String) row[0], row ->
                (String) row[1]));
    }

    void mark(ProgrammeId programme, String part, String hash) {
        entityManager
                .createNativeQuery("""
                        INSERT INTO reading_mark (programme_id, person, part, part_hash)
                        VALUES (?1, current_actor(), ?2, ?3)
                        ON CONFLICT (programme_id, person, part)
                            DO UPDATE SET part_hash = excluded.part_hash, read_at = excluded.read_at
                        """)
                .setParameter(1, programme.value())
                .setParameter(2, part)
                .setParameter(3, hash)
                .executeUpdate();
    }
}
