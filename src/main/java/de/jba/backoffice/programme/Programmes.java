// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import de.jba.backoffice.identity.CurrentUser;
import de.jba.backoffice.identity.RecordSight;
import de.jba.backoffice.shared.ProgrammeId;
import de.jba.backoffice.shared.RecordNotFound;
import de.jba.backoffice.shared.Version;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The programmes of all years, as far as the running transaction may see them. */
@ApplicationScoped
class Programmes implements RecordSight {
    @PersistenceContext
    EntityManager entityManager;

    @Override
    public boolean knows(Object identifier) {
        return identifier instanceof ProgrammeYear;
    }

    @Override
    public void requireVisible(Object identifier) {
        of((ProgrammeYear) identifier);
    }

    /** Without amendments. */
    List<Programme> all() {
        return entityManager
                .createQuery("SELECT p FROM Programme p WHERE p.amendment = 0 ORDER BY p.year DESC", Programme.class)
                .getResultList();
    }

    /** @throws RecordNotFound when there is none, or not for this person */
    Programme of(ProgrammeYear year) {
        return find(year).orElseThrow(() -> new RecordNotFound("programme", year));
    }

    Optional<Programme> find(ProgrammeYear year) {
        return entityManager
                .createQuery(
                        "SELECT p FROM Programme p WHERE p.year = :year AND p.amendment = :amendment", Programme.class)
                .setParameter("year", year.value())
                .setParameter("amendment", year.amendment())
                .getResultStream()
                .findFirst();
    }

    /** The programme of a year and all its amendments, the first Fassung first. */
    List<Programme> withAmendments(int year) {
        return entityManager
                .createQuery("SELECT p FROM Programme p WHERE p.year = :year ORDER BY p.amendment", Programme.class)
                .setParameter("year", year)
                .getResultList();
    }

    /** What was published last of a year; nothing before the first Fassung. */
    Optional<Programme> latestPublished(int year) {
        return withAmendments(year).stream().filter(Programme::isPublished).reduce((earlier, later) -> later);
    }

    /** The Fassung that an amendment amends; nothing for a programme itself. */
    Optional<Programme> lastBefore(Programme amendment) {
        return withAmendments(amendment.year().value()).stream()
                .filter(Programme::isPublished)
                .filter(earlier -> earlier.year().amendment() < amendment.year().amendment())
                .reduce((earlier, later) -> later);
    }

    /** Like {@link #of}, and everybody else who wants to change this programme waits until the transaction ends. */
    Programme forChange(ProgrammeYear year) {
        Programme programme = of(year);
        entityManager.refresh(programme, LockModeType.PESSIMISTIC_WRITE);
        return programme;
    }

    /** @throws de.jba.backoffice.shared.StaleRecord when the programme was changed meanwhile */
    Programme forChange(ProgrammeYear year, Version version) {
        Programme programme = forChange(year);
        version.requireCurrent(programme.version());
        return programme;
    }

    /** A signature changes the programme's version even where its state stays, so that nobody acts on an old view. */
    void advance(Programme programme) {
        entityManager.lock(programme, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        entityManager.flush();
    }

    /** Names the step in the log's entries of what follows in this transaction. */
    void log(String verb) {
        entityManager
                .createNativeQuery("SELECT set_config('app.action', ?1, true)")
                .setParameter(1, verb)
                .getSingleResult();
    }

    /** Makes the content changeable before the first change of it reaches the database. */
    Programme openForChange(ProgrammeYear year) {
        Programme programme = forChange(year);
        programme.openForChange();
        entityManager.flush();
        return programme;
    }

    List<Chapter> chapters(ProgrammeId programme) {
        return entityManager
                .createQuery("SELECT c FROM Chapter c WHERE c.programmeId = :id ORDER BY c.position", Chapter.class)
                .setParameter("id", programme.value())
                .getResultList();
    }

    Chapter chapter(ProgrammeId programme, String number) {
        return entityManager
                .createQuery("SELECT c FROM Chapter c WHERE c.programmeId = :id AND c.number = :number", Chapter.class)
                .setParameter("id", programme.value())
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RecordNotFound("chapter", number));
    }

    List<Indicator> indicators(ProgrammeId programme) {
        return entityManager
                .createQuery("SELECT i FROM Indicator i WHERE i.programmeId = :id ORDER BY i.position", Indicator.class)
                .setParameter("id", programme.value())
                .getResultList();
    }

    Optional<Indicator> indicator(ProgrammeId programme, String key) {
        return entityManager
                .createQuery("SELECT i FROM Indicator i WHERE i.programmeId = :id AND i.key = :key", Indicator.class)
                .setParameter("id", programme.value())
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    /** In printed order: by target group, then by name as German sorts it. */
    List<Contribution> contributions(ProgrammeId programme) {
        return entityManager
                .createQuery(
                        "SELECT c FROM Contribution c WHERE c.programmeId = :id ORDER BY c.targetGroup, c.name, c.id",
                        Contribution.class)
                .setParameter("id", programme.value())
                .getResultList();
    }

    Optional<Snapshot> snapshot(Programme programme) {
        return Optional.ofNullable(
                entityManager.find(Snapshot.class, new Snapshot.Key(programme.id(), programme.revision())));
    }

    /** Every signature ever given, the latest first. */
    List<CoSignature> signatures(ProgrammeId programme) {
        return entityManager
                .createQuery(
                        "SELECT s FROM CoSignature s WHERE s.programmeId = :id ORDER BY s.signedAt DESC",
                        CoSignature.class)
                .setParameter("id", programme.value())
                .getResultList();
    }

    boolean isAuthor(CurrentUser person, Programme programme) {
        return !partsChangedBy(person, programme).isEmpty();
    }

    /** The chapters' identifiers, or {@link Reading.Part#ANNEX}, that the person changed in the present revision. */
    Set<String> partsChangedBy(CurrentUser person, Programme programme) {
        List<?> parts = entityManager
                .createNativeQuery(
                        "SELECT part FROM revision_author WHERE programme_id = ?1 AND revision = ?2 AND person = ?3")
                .setParameter(1, programme.id().value())
                .setParameter(2, programme.revision())
                .setParameter(3, person.subject())
                .getResultList();
        return parts.stream().map(String.class::cast).collect(Collectors.toSet());
    }
}
