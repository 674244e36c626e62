// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.discussion;

import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The comments that the running transaction may see: those of records it may comment on. */
@ApplicationScoped
class Comments {
    private static final String LISTED =
            " FROM Comment c WHERE c.instrumentId = :record AND LOWER(c.text) LIKE :words ESCAPE '|'";

    /** Mentions of the own agency that it has not answered since; the record's name comes with the same sight. */
    private static final String OPEN_MENTIONS = """
             FROM comment c JOIN instrument i ON i.id = c.instrument_id
            WHERE c.mentioned @> ARRAY [current_agency()] AND NOT EXISTS (
                SELECT FROM comment a
                WHERE a.instrument_id = c.instrument_id AND a.owner_id = c.owner_id AND a.agency_id = current_agency()
                  AND (a.written_at, a.id) > (c.written_at, c.id))
            """;

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

    List<Mention> openMentions(PageRequest request) {
        List<?> rows = entityManager
                .createNativeQuery(
                        "SELECT c.id, c.instrument_id, i.name, c.agency_id, c.function_name, c.text, c.written_at"
                                + OPEN_MENTIONS + " ORDER BY c.written_at DESC, c.id")
                .setFirstResult(request.offset())
                .setMaxResults(request.size())
                .getResultList();
        return rows.stream().map(Object[].class::cast).map(Comments::mention).toList();
    }

    long countOpenMentions() {
        return ((Number) entityManager
                        .createNativeQuery("SELECT count(*)" + OPEN_MENTIONS)
                        .getSingleResult())
                .longValue();
    }

    private static Mention mention(Object[] row) {
        return new Mention(
                new CommentId((UUID) row[0]),
                new InstrumentId((UUID) row[1]),
                (String) row[2],
                new AgencyId((String) row[3]),
                (String) row[4],
                (String) row[5],
                ((Timestamp) row[6]).toInstant());
    }
}
