// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.discussion;

import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The comments that the running transaction may see: those of records it may comment on. */
@ApplicationScoped
class Comments {
    private static final String LISTED =
            " FROM Comment c WHERE c.instrumentId = :record AND LOWER(c.text) LIKE :words ESCAPE '|'";

    @PersistenceContext
    EntityManager entityManager;

    /** The record's owner, if the person may comment on it. */
    Optional<AgencyId> ownerIfCommentable(InstrumentId instrument) {
        return entityManager
                .createNativeQuery("SELECT i.owner_id FROM instrument i"
                        + " WHERE i.id = cast(?1 as uuid) AND may_comment(i.id, i.owner_id)")
                .setParameter(1, instrument.toString())
                .getResultStream()
                .map(owner -> new AgencyId((String) owner))
                .findFirst();
    }

    /** The other agencies that a comment on the record may mention. */
    List<String> mentionable(InstrumentId instrument) {
        List<?> agencies = entityManager
                .createNativeQuery("SELECT m FROM mentionable(cast(?1 as uuid)) m ORDER BY m")
                .setParameter(1, instrument.toString())
                .getResultList();
        return agencies.stream().map(String.class::cast).toList();
    }

    void add(Comment comment) {
        entityManager.persist(comment);
        entityManager.flush();
    }

    void remove(Comment comment) {
        entityManager.remove(comment);
        entityManager.flush();
    }

    Optional<Comment> find(InstrumentId instrument, CommentId id) {
        return entityManager
                .createQuery("SELECT c FROM Comment c WHERE c.id = :id AND c.instrumentId = :record", Comment.class)
                .setParameter("id", id.value())
                .setParameter("record", instrument.value())
                .getResultStream()
                .findFirst();
    }

    /** In the order in which they were written, unless asked for the newest first. */
    List<Comment> of(InstrumentId instrument, PageRequest request) {
        if (request.sort() != null && !request.sort().equals("writtenAt")) {
            throw new BusinessRuleViolation("shared", "page.sort", "sort", request.sort());
        }
        String direction = request.ascending() ? "" : " DESC";
        return entityManager
                .createQuery(
                        "SELECT c" + LISTED + " ORDER BY c.writtenAt" + direction + ", c.id" + direction, Comment.class)
                .setParameter("record", instrument.value())
                .setParameter("words", request.likeWords())
                .setFirstResult(request.offset())
                .setMaxResults(request.size())
                .getResultList();
    }

    long count(InstrumentId instrument, PageRequest request) {
        return entityManager
                .createQuery("SELECT COUNT(c)" + LISTED, Long.class)
                .setParameter("record", instrument.value())
                .setParameter("words", request.likeWords())
                .getSingleResult();
    }
}
