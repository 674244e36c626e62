// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.PermissionDenied;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.programme.Finding.Severity;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.RecordNotFound;
import de.jba.backoffice.shared.Version;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What lies before those who look a programme over: its content, what is wrong, changed or came back. */
@ApplicationScoped
public class ReviewService {
    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Programmes programmes;

    @Inject
    ContentAssembly assembly;

    @Inject
    Findings findings;

    @Inject
    ChapterReturns returns;

    @Inject
    SnapshotRenderer renderer;

    @Inject
    SnapshotDocuments documents;

    @Inject
    CallerContext callers;

    @Inject
    Clock clock;

    /**
     * What is wrong with the present content, and which chapters came back.
     *
     * @throws RecordNotFound when there is no such programme, or not for this person
     */
    @Transactional
    @RequiresPermission(Permission.PROGRAMME_VIEW)
    public List<Finding> findings(ProgrammeYear year, Locale locale) {
        Programme programme = programmes.of(year);
        return findings.of(programme, assembly.contentOf(programme), locale);
    }

    /** Everything the programme says at this moment; see {@link #findings}. */
    @Transactional
    @RequiresPermission(Permission.PROGRAMME_VIEW)
    public ProgrammeContent content(ProgrammeYear year) {
        return assembly.contentOf(programmes.of(year));
    }

    /**
     * The PDF as those who sign have it before them: the snapshot's, or a preview while the programme is a draft.
     *
     * @throws RecordNotFound when there is no such programme, or not for this person
     */
    @Transactional
    @RequiresPermission(Permission.PROGRAMME_VIEW)
    public byte[] pdf(ProgrammeYear year) {
        Programme programme = programmes.of(year);
        if (programme.state() == ProgrammeState.DRAFT) {
            return renderer.render(assembly.contentOf(programme)).pdf();
        }
        return documents.pdf(programme, programme.revision());
    }

    /**
     * Every chapter that was ever sent back, the latest first.
     *
     * @throws RecordNotFound when there is no such programme, or not for this person
     */
    @Transactional
    @RequiresPermission(Permission.PROGRAMME_VIEW)
    public List<ChapterReturnDetails> returns(ProgrammeYear year) {
        return returns.of(programmes.of(year).id(), callers.user());
    }

    /**
     * How often one chapter was sent back, the latest first.
     *
     * @throws RecordNotFound when there is no such chapter, or not for this person
     */
    @Transactional
    @RequiresPermission(Permission.PROGRAMME_VIEW)
    public List<ChapterReturnDetails> returns(ProgrammeYear year, String chapter) {
        programmes.chapter(programmes.of(year).id(), chapter);
        return returns(year).stream().filter(r -> r.chapter().equals(chapter)).toList();
    }

    /**
     * Says why a warning may stand; a later justification of the same warning replaces an earlier one.
     *
     * @param finding its identifier
     * @throws RecordNotFound when there is no such finding, or not for this person
     * @throws PermissionDenied when the chapter is not the person's to answer for
     * @throws de.jba.backoffice.shared.StaleRecord when the programme was changed meanwhile
     * @throws BusinessRuleViolation when it is an error, no justification is given, or the programme is no draft
     */
    @Transactional
    @RequiresPermission(Permission.FINDING_JUSTIFY)
    public void justify(ProgrammeYear year, Version version, String finding, @Nullable String justification) {
        Programme seen = programmes.of(year);
        ProgrammeContent content = assembly.contentOf(seen);
        Finding found = findings.of(seen, content, Locale.GERMAN).stream()
                .filter(f -> f.id().equals(finding))
                .findFirst()
                .orElseThrow(() -> new RecordNotFound("finding", finding));
        Optional<Chapter> chapter = Findings.chapterOf(found, programmes.chapters(seen.id()));
        if (!Findings.mayJustify(chapter, callers.user())) {
            throw new PermissionDenied(Permission.FINDING_JUSTIFY);
        }
        Programme programme = programmes.forChange(year, version);
        programme.requireDraft();
        if (found.severity() == Severity.ERROR) {
            throw new BusinessRuleViolation("programme", "finding.error", "");
        }
        programmes.log("justify");
        entityManager.persist(new FindingJustification(
                programme,
                chapter,
                found,
                FindingCell.hash(content, found),
                callers.user(),
                justification,
                clock.instant()));
        entityManager.flush();
        programmes.advance(programme);
    }
}
