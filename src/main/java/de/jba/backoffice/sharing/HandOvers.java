// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing;

import de.jba.backoffice.identity.RecordSight;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.PageRequest;
import de.jba.backoffice.shared.RecordNotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The hand-overs that the running transaction may see. */
@ApplicationScoped
class HandOvers implements RecordSight {
    @PersistenceContext
    EntityManager entityManager;

    @Override
    public boolean knows(Object identifier) {
        return identifier instanceof HandOverId;
    }

    @Override
    public void requireVisible(Object identifier) {
        of((HandOverId) identifier);
    }

    /** @throws RecordNotFound when there is none, or not for this person */
    HandOver of(HandOverId id) {
        return Optional.ofNullable(entityManager.find(HandOver.class, id.value()))
                .orElseThrow(() -> new RecordNotFound("handover", id));
    }

    /** The offer that the instrument's owner can still take back. */
    Optional<HandOver> open(InstrumentId instrument, LocalDate today) {
        return entityManager
                .createQuery(
                        "SELECT h FROM HandOver h WHERE h.instrumentId = :instrument AND h.outcome IS NULL"
                                + " AND h.until >= :today",
                        HandOver.class)
                .setParameter("instrument", instrument.value())
                .setParameter("today", today)
                .getResultStream()
                .findFirst();
    }

    /** The latest first, whichever side of it the person is on. */
    List<HandOver> page(PageRequest request) {
        if (request.sort() != null && !request.sort().equals("offeredAt")) {
            throw new BusinessRuleViolation("shared", "page.sort", "sort", request.sort());
        }
        String direction = request.sort() != null && request.ascending() ? "" : " DESC";
        return entityManager
                .createQuery(
                        "SELECT h FROM HandOver h WHERE LOWER(h.instrumentName) LIKE :words ESCAPE '|'"
                                + " ORDER BY h.offeredAt" + direction + ", h.id",
                        HandOver.class)
                .setParameter("words", request.likeWords())
                .setFirstResult(request.offset())
                .setMaxResults(request.size())
                .getResultList();
    }

    long count(PageRequest request) {
        return entityManager
                .createQuery(
                        "SELECT COUNT(h) FROM HandOver h WHERE LOWER(h.instrumentName) LIKE :words ESCAPE '|'",
                        Long.class)
                .setParameter("words", request.likeWords())
                .getSingleResult();
    }

    long countOpen(AgencyId addressee, LocalDate today) {
        return entityManager
                .createQuery(
                        "SELECT COUNT(h) FROM HandOver h WHERE h.addressee = :addressee AND h.outcome IS NULL"
                                + " AND h.until >= :today",
                        Long.class)
                .setParameter("addressee", addressee.alias())
                .setParameter("today", today)
                .getSingleResult();
    }

    /** What waits for an agency's answer, the latest first. */
    List<HandOver> open(AgencyId addressee, LocalDate today, int most) {
        return entityManager
                .createQuery(
                        "SELECT h FROM HandOver h WHERE h.addressee = :addressee AND h.outcome IS NULL"
                                + " AND h.until >= :today ORDER BY h.offeredAt DESC, h.id",
                        HandOver.class)
                .setParameter("addressee", addressee.alias())
                .setParameter("today", today)
                .setMaxResults(most)
                .getResultList();
    }

    void add(HandOver handOver) {
        entityManager.persist(handOver);
        entityManager.flush();
        entityManager.refresh(handOver);
    }

    /** Writes what changed; the database does the rest. */
    void keep(HandOver handOver) {
        entityManager.flush();
        entityManager.refresh(handOver);
    }

    /** Everybody who changes what a decision changes waits until the transaction ends. */
    void lock(HandOverId id) {
        entityManager
                .createNativeQuery("SELECT 1 FROM lock_hand_over(cast(?1 as uuid))")
                .setParameter(1, id.toString())
                .getResultList();
    }

    /** Whoever changes the instrument waits until the transaction ends. */
    void lock(InstrumentId id) {
        entityManager
                .createNativeQuery("SELECT 1 FROM instrument WHERE id = cast(?1 as uuid) FOR UPDATE")
                .setParameter(1, id.toString())
                .getResultList();
    }
}
