// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.CurrentUser;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.Reach;
import de.jba.backoffice.programme.Finding.Severity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that stands against sending a programme round: what came back, and what the checks find. */
@ApplicationScoped
class Findings {
    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Programmes programmes;

    @Inject
    ChapterReturns returns;

    @Inject
    CallerContext callers;

    /** Each with its justification, if it has one that counts. */
    List<Finding> of(Programme programme, ProgrammeContent content, Locale locale) {
        List<ChapterReturnDetails> open = returns.of(programme.id(), callers.user()).stream()
                .filter(ChapterReturnDetails::open)
                .toList();
        List<FindingJustification> justifications = justifications(programme);
        List<Chapter> chapters = programmes.chapters(programme.id());
        return Stream.of(
                        ProgrammeChecks.ofReturns(content, open, locale),
                        ProgrammeChecks.ofUnconfirmed(
                                content, toConfirm(chapters), contributionsToConfirm(programme), locale),
                        ProgrammeChecks.of(content, locale),
                        ProgrammeChecks.ofLeftContacts(content, withLeftContact(programme), locale))
                .flatMap(List::stream)
                .map(finding -> finding.severity() == Severity.ERROR
                        ? finding
                        : finding.justified(
                                justification(finding, content, justifications),
                                mayJustify(chapterOf(finding, chapters), callers.user())))
                .toList();
    }

    /** The chapter that a finding stands in; nothing for the annex. */
    static Optional<Chapter> chapterOf(Finding finding, List<Chapter> chapters) {
        return chapters.stream()
                .filter(c -> c.number().equals(finding.chapter()))
                .findFirst();
    }

    /** Whether the table of permissions lets this person answer for a chapter; without one it takes the reach to all. */
    static boolean mayJustify(Optional<Chapter> chapter, CurrentUser user) {
        return chapter.map(c -> c.isAssignedTo(user, Permission.FINDING_JUSTIFY))
                .orElseGet(() -> user.reaches(Permission.FINDING_JUSTIFY).contains(Reach.ALL));
    }

    private static @Nullable JustificationDetails justification(
            Finding finding, ProgrammeContent content, List<FindingJustification> justifications) {
        String cell = FindingCell.hash(content, finding);
        return justifications.stream()
                .filter(j -> j.isOf(finding, cell))
                .findFirst()
                .map(FindingJustification::toDetails)
                .orElse(null);
    }

    private static Set<String> toConfirm(List<Chapter> chapters) {
        return chapters.stream()
                .filter(Chapter::isToConfirm)
                .map(Chapter::number)
                .collect(Collectors.toSet());
    }

    private Set<String> contributionsToConfirm(Programme programme) {
        return programmes.contributions(programme.id()).stream()
                .filter(Contribution::isToConfirm)
                .map(c -> c.instrument().toString())
                .collect(Collectors.toSet());
    }

    private Set<String> withLeftContact(Programme programme) {
        List<?> instruments = entityManager
                .createNativeQuery("SELECT left_contacts(cast(?1 as uuid))::text")
                .setParameter(1, programme.id().toString())
                .getResultList();
        return instruments.stream().map(String.class::cast).collect(Collectors.toSet());
    }

    private List<FindingJustification> justifications(Programme programme) {
        return entityManager
                .createQuery(
                        "SELECT j FROM FindingJustification j WHERE j.programmeId = :id ORDER BY j.justifiedAt DESC",
                        FindingJustification.class)
                .setParameter("id", programme.id().value())
                .getResultList();
    }
}
