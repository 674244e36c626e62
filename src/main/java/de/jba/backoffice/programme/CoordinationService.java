// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.PermissionDenied;
import de.jba.backoffice.identity.RequiresFreshSignIn;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.programme.Finding.Severity;
import de.jba.backoffice.programme.ProgrammeContent.PartnerAgency;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.RecordNotFound;
import de.jba.backoffice.shared.Version;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes a programme from its draft to the public: freeze it, send chapters back, publish. */
@ApplicationScoped
public class CoordinationService {
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
    SignatureSheet sheet;

    @Inject
    CallerContext callers;

    @Inject
    Event<ProgrammePublished> published;

    @Inject
    Clock clock;

    /**
     * Sends a draft into coordination: its content is frozen and every document made from it, once.
     *
     * @throws de.jba.backoffice.shared.StaleRecord when the programme was changed meanwhile
     * @throws BusinessRuleViolation when it is no draft, or a finding blocks it
     */
    @Transactional
    @RequiresPermission(Permission.PROGRAMME_COORDINATE)
    public void coordinate(ProgrammeYear year, Version version) {
        Programme programme = programmes.forChange(year, version);
        ProgrammeContent content = assembly.contentOf(programme);
        requireNothingOpen(programme, content);
        if (programme.state() == ProgrammeState.DRAFT) {
            freeze(programme, content);
        }
        programme.sendIntoCoordination();
        programmes.log("coordinate");
        entityManager.flush();
    }

    /**
     * Sends chapters back instead of signing: the programme is a draft again, and every signature void.
     *
     * @param numbers the chapters
     * @param comment what is asked for
     * @throws RecordNotFound when there is no such chapter, or not for this person
     * @throws de.jba.backoffice.shared.StaleRecord when the programme was changed meanwhile
     * @throws BusinessRuleViolation when it is not in coordination, or chapter or comment is missing
     */
    @Transactional
    @RequiresPermission(Permission.PROGRAMME_RETURN_FOR_REWORK)
    public void returnForRework(ProgrammeYear year, Version version, List<String> numbers, @Nullable String comment) {
        Programme seen = programmes.of(year);
        List<Chapter> chapters = numbers.stream()
                .map(number -> programmes.chapter(seen.id(), number))
                .toList();
        AgencyId agency =
                callers.user().agency().orElseThrow(() -> new PermissionDenied(Permission.PROGRAMME_RETURN_FOR_REWORK));
        Programme programme = programmes.forChange(year, version);
        programme.requireSigning();
        if (chapters.isEmpty()) {
            throw new BusinessRuleViolation("programme", "return.chapters", "chapters");
        }
        programmes.log("return");
        chapters.forEach(chapter -> entityManager.persist(
                new ChapterReturn(programme, chapter.id(), agency, callers.user(), comment, clock.instant())));
        entityManager.flush();
        programme.openForChange();
        entityManager.flush();
    }

    /**
     * Says that what a chapter was sent back for is done.
     *
     * @throws RecordNotFound when there is no such chapter, or not for this person
     * @throws PermissionDenied when the chapter is not the person's to write
     * @throws de.jba.backoffice.shared.StaleRecord when the programme was changed meanwhile
     * @throws BusinessRuleViolation when the chapter is not sent back
     */
    @Transactional
    @RequiresPermission(Permission.CHAPTER_EDIT)
    public void resolveReturn(ProgrammeYear year, Version version, String number) {
        Chapter chapter = programmes.chapter(programmes.of(year).id(), number);
        if (!chapter.isAssignedTo(callers.user(), Permission.CHAPTER_EDIT)) {
            throw new PermissionDenied(Permission.CHAPTER_EDIT);
        }
        Programme programme = programmes.forChange(year, version);
        ChapterReturn open = returns.open(chapter, programme.id())
                .orElseThrow(() -> new BusinessRuleViolation("programme", "return.notReturned", ""));
        programmes.log("resolve");
        open.resolve(callers.user(), clock.instant());
        entityManager.flush();
        programmes.advance(programme);
    }

    /**
     * Publishes what all have signed: exactly the snapshot's stored bytes, the PDF with the operator's seal behind them.
     * The year before is archived by it.
     *
     * @param progress hears of each step when it begins
     * @throws de.jba.backoffice.shared.StaleRecord when the programme was changed meanwhile
     * @throws BusinessRuleViolation when not all have signed, or the PDF cannot be sealed
     */
    @Transactional
    @RequiresPermission(Permission.PROGRAMME_PUBLISH)
    @RequiresFreshSignIn
    public void publish(ProgrammeYear year, Version version, PublishingStep.Progress progress) {
        progress.reached(PublishingStep.CHECK);
        Programme programme = programmes.forChange(year, version);
        programme.publish();
        programmes.log("publish");
        entityManager.flush();
        Snapshot snapshot = programmes.snapshot(programme).orElseThrow();
        published.fire(new ProgrammePublished(
                programme.id(),
                programme.year(),
                programme.title(),
                programme.revision(),
                snapshot.contentHash(),
                snapshot.pdfHash(),
                sheet.of(programme),
                clock.instant(),
                callers.user().name(),
                programme.redaction().orElse(null),
                progress));
        if (!programme.year().isAmendment()) {
            archiveTheYearBefore(programme);
        }
    }

    /** It stays readable: what is public is not touched. */
    private void archiveTheYearBefore(Programme programme) {
        for (Programme before : programmes.withAmendments(programme.year().value() - 1)) {
            Programme last = programmes.forChange(before.year());
            if (last.state() == ProgrammeState.PUBLISHED) {
                programmes.log("archive");
                last.archive();
                entityManager.flush();
            }
        }
    }

    private void requireNothingOpen(Programme programme, ProgrammeContent content) {
        List<Finding> open = findings.of(programme, content, Locale.GERMAN).stream()
                .filter(Finding::blocks)
                .toList();
        long errors = open.stream().filter(f -> f.severity() == Severity.ERROR).count();
        if (errors > 0) {
            throw new BusinessRuleViolation("programme", "coordination.openErrors", "", errors);
        }
        if (!open.isEmpty()) {
            throw new BusinessRuleViolation("programme", "coordination.openWarnings", "", open.size());
        }
    }

    private void freeze(Programme programme, ProgrammeContent content) {
        RenderedSnapshot rendered = renderer.render(content);
        programmes.log("freeze");
        entityManager.persist(new Snapshot(
                programme.id(),
                programme.revision(),
                rendered,
                content.agencies().stream().map(PartnerAgency::id).toList(),
                clock.instant()));
        entityManager.flush();
        Map.of(
                        "CONTENT", rendered.content(),
                        "PDF", rendered.pdf(),
                        "HTML", rendered.html(),
                        "ANNEX_CSV", rendered.annexCsv())
                .forEach((kind, bytes) -> entityManager
                        .createNativeQuery("INSERT INTO snapshot_document (programme_id, revision, kind, bytes)"
                                + " VALUES (?1, ?2, ?3, ?4)")
                        .setParameter(1, programme.id().value())
                        .setParameter(2, programme.revision())
                        .setParameter(3, kind)
                        .setParameter(4, bytes)
                        .executeUpdate());
    }
}
