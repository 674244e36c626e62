// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing;

import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.ShareableId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
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
}
