// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange;

import de.jba.backoffice.exchange.ImportSummary.Counts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The imports of the person's agency without their rows. */
@ApplicationScoped
class ImportList {
    @PersistenceContext
    EntityManager entityManager;

    List<ImportSummary> latest(int most) {
        return entityManager
                .createQuery(
                        "SELECT i.id, i.kind, i.fileName, i.fileHash, i.state, i.importedBy, i.plannedAt, i.appliedAt,"
                                + " i.undoneAt, i.created, i.changed, i.unchanged, i.wrong, i.version"
                                + " FROM ImportEntity i ORDER BY i.plannedAt DESC, i.id",
                        Object[].class)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(ImportList::summary)
                .toList();
    }

    /** Throws plans away that are older. */
    void throwAway(Instant before) {
        entityManager
                .createQuery("DELETE FROM ImportEntity i WHERE i.state = :planned AND i.plannedAt < :before")
                .setParameter("planned", ImportState.PLANNED)
                .setParameter("before", before)
                .executeUpdate();
    }

    /** Says in the log what the changes of this transaction are. */
    void callIt(String action) {
        entityManager
                .createNativeQuery("SELECT audit_action(?1) IS NULL")
                .setParameter(1, action)
                .getSingleResult();
    }

    private static ImportSummary summary(@Nullable Object[] row) {
        return new ImportSummary(
                new ImportId((UUID) row[0]),
                (ImportKind) row[1],
                (String) row[2],
                (String) row[3],
                (ImportState) row[4],
                (String) row[5],
                (Instant) row[6],
                (Instant) row[7],
                (Instant) row[8],
                new Counts((Integer) row[9], (Integer) row[10], (Integer) row[11], (Integer) row[12]),
                (Integer) row[13]);
    }
}
