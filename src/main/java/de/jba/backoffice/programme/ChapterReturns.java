// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import de.jba.backoffice.identity.CurrentUser;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.shared.ChapterId;
import de.jba.backoffice.shared.ProgrammeId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The chapters that were sent back, as far as the running transaction may see them. */
@ApplicationScoped
class ChapterReturns {
    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Programmes programmes;

    /** Every return of a programme, the latest first, as this person may know it. */
    List<ChapterReturnDetails> of(ProgrammeId programme, CurrentUser reader) {
        Map<ChapterId, Chapter> chapters =
                programmes.chapters(programme).stream().collect(Collectors.toMap(Chapter::id, Function.identity()));
        return all(programme).stream()
                .map(each -> {
                    Chapter chapter = Objects.requireNonNull(chapters.get(each.chapter()));
                    return each.toDetails(chapter.number(), chapter.isAssignedTo(reader, Permission.CHAPTER_EDIT));
                })
                .toList();
    }

    Optional<ChapterReturn> open(Chapter chapter, ProgrammeId programme) {
        return all(programme).stream()
                .filter(each -> each.isOpen() && each.chapter().equals(chapter.id()))
                .findFirst();
    }

    private List<ChapterReturn> all(ProgrammeId programme) {
        return entityManager
                .createQuery(
                        "SELECT r FROM ChapterReturn r WHERE r.programmeId = :id ORDER BY r.returnedAt DESC",
                        ChapterReturn.class)
                .setParameter("id", programme.value())
                .getResultList();
    }
}
