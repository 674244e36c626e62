// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme.ui;

import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.programme.AmendmentProposalService;
import de.jba.backoffice.programme.AmendmentService;
import de.jba.backoffice.programme.AnnexService;
import de.jba.backoffice.programme.CoSignatureStatus;
import de.jba.backoffice.programme.Finding;
import de.jba.backoffice.programme.ProgrammeContent.AnnexRow;
import de.jba.backoffice.programme.ProgrammeDetails;
import de.jba.backoffice.programme.ProgrammeDetails.ChapterHead;
import de.jba.backoffice.programme.ProgrammeService;
import de.jba.backoffice.programme.ProgrammeState;
import de.jba.backoffice.programme.ProgrammeSummary;
import de.jba.backoffice.programme.ProgrammeYear;
import de.jba.backoffice.programme.ReviewService;
import de.jba.backoffice.programme.SigningService;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Task;
import de.jba.backoffice.ui.TaskBadge;
import de.jba.backoffice.ui.TaskContribution;
import de.jba.backoffice.ui.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a programme waits for: chapters from who writes them, signatures from the leads, amendments from the editor. */
@ApplicationScoped
public class ProgrammeTasks implements TaskContribution {
    private static final Texts TEXTS = Texts.of("programme");
    /** The year that is published, the one that is written, and one between. */
    private static final int YEARS = 3;

    private static final int NUMBERS_NAMED = 6;
    private static final String ANNEX = "Anlage";

    @Inject
    ProgrammeService programmes;

    @Inject
    ReviewService review;

    @Inject
    SigningService signing;

    @Inject
    AnnexService annex;

    @Inject
    AmendmentProposalService proposals;

    @Inject
    AmendmentService amendments;

    @Inject
    ScreenUser user;

    @Override
    public List<Task> tasks() {
        return user.may(Permission.PROGRAMME_VIEW) && !isAuditor()
                ? programmes.all().stream().limit(YEARS).flatMap(this::tasks).toList()
                : List.of();
    }

    @Override
    public Set<String> kinds() {
        return Set.of("programme", "instrument", "contact");
    }

    private boolean isAuditor() {
        return user.may(Permission.AUDIT_NOTE);
    }

    private Stream<Task> tasks(ProgrammeSummary programme) {
        ProgrammeYear year = programme.key();
        return switch (programme.state()) {
            case DRAFT -> drafting(year).stream();
            case IN_COORDINATION -> signature(year, programme.revision());
            case COSIGNED -> publication(year, programme.revision());
            case PUBLISHED -> Stream.concat(proposals(year), underWay(year));
            case ARCHIVED -> Stream.empty();
        };
    }

    private List<Task> drafting(ProgrammeYear year) {
        boolean writes = user.may(Permission.CHAPTER_EDIT);
        boolean sends = user.may(Permission.PROGRAMME_COORDINATE);
        if (!writes && !sends) {
            return List.of();
        }
        ProgrammeDetails programme = programmes.programme(year);
        List<Finding> open = review.findings(year, Texts.locale()).stream()
                .filter(Finding::blocks)
                .toList();
        Set<String> own = programme.chapters().stream()
                .filter(ChapterHead::editable)
                .map(ChapterHead::number)
                .collect(Collectors.toSet());
        List<Task> tasks = new ArrayList<>();
        returned(year, open.stream().filter(Finding::saysReturned).filter(each -> own.contains(each.chapter())))
                .ifPresent(tasks::add);
        if (sends) {
            findings(year, open).ifPresent(tasks::add);
        } else {
            unfinished(
                            year,
                            open.stream()
                                    .filter(each -> !each.saysReturned() && own.contains(each.chapter()))
                                    .toList())
                    .ifPresent(tasks::add);
            annexed(year, open).ifPresent(tasks::add);
        }
        return tasks;
    }

    /** Instruments of the own agency with an open finding in the annex. */
    private Optional<Task> annexed(ProgrammeYear year, List<Finding> open) {
        List<Finding> outside =
                open.stream().filter(each -> each.chapter() == null).toList();
        if (outside.isEmpty()) {
            return Optional.empty();
        }
        Set<String> own = annex.annex(year).stream()
                .filter(row -> user.isOwn(new AgencyId(row.owner())))
                .map(AnnexRow::instrument)
                .collect(Collectors.toSet());
        List<Finding> ours =
                outside.stream().filter(each -> own.contains(each.target())).toList();
        return ours.stream()
                .findFirst()
                .map(first -> new Task(
                        Symbol.GRID,
                        TEXTS.get(
                                "task.annex",
                                ours.stream().map(Finding::target).distinct().count(),
                                ProgrammeNavigation.named(year)),
                        first.message(),
                        weight(ours),
                        TEXTS.get("task.annex.action"),
                        ProgrammeNavigation.path(year, ANNEX)));
    }

    private Optional<Task> returned(ProgrammeYear year, Stream<Finding> findings) {
        List<Finding> all = findings.toList();
        return all.stream()
                .findFirst()
                .map(first -> new Task(
                        Symbol.UNDO,
                        TEXTS.get("task.returned", chapters(all).size(), ProgrammeNavigation.named(year)),
                        first.message(),
                        TaskBadge.of(TEXTS.get("task.returned.badge"), StateBadge.Tone.ERROR),
                        TEXTS.get("task.returned.action"),
                        path(year, first)));
    }

    private static Optional<Task> unfinished(ProgrammeYear year, List<Finding> open) {
        List<String> chapters = chapters(open);
        return open.stream()
                .findFirst()
                .map(first -> new Task(
                        Symbol.PEN,
                        TEXTS.get("task.unfinished", chapters.size(), ProgrammeNavigation.named(year)),
                        TEXTS.get(
                                "task.unfinished.chapters",
                                chapters.stream().limit(NUMBERS_NAMED).collect(Collectors.joining(", ")),
                                Math.max(0, chapters.size() - NUMBERS_NAMED)),
                        weight(open),
                        TEXTS.get("task.unfinished.action"),
                        path(year, first)));
    }

    private static Optional<Task> findings(ProgrammeYear year, List<Finding> open) {
        return open.stream()
                .sorted((a, b) -> a.severity().compareTo(b.severity()))
                .findFirst()
                .map(first -> new Task(
                        Symbol.WARN,
                        TEXTS.get("task.findings", ProgrammeNavigation.named(year), open.size()),
                        first.message(),
                        weight(open),
                        TEXTS.get("task.findings.action"),
                        path(year, first)));
    }

    private Stream<Task> signature(ProgrammeYear year, int revision) {
        boolean open = user.may(Permission.PROGRAMME_COSIGN)
                && signing.signatures(year).stream()
                        .anyMatch(each -> user.isOwn(each.agency()) && each.status() != CoSignatureStatus.VALID);
        ProgrammeDetails programme = open ? programmes.programme(year) : null;
        if (programme == null || !programme.signable()) {
            return Stream.empty();
        }
        boolean author = programme.authorOfRevision();
        return Stream.of(new Task(
                Symbol.SIGN,
                TEXTS.get("task.sign", ProgrammeNavigation.named(year)),
                TEXTS.get(author ? "task.sign.author" : "task.sign.detail"),
                TaskBadge.of(TEXTS.get("task.revision", revision), StateBadge.Tone.PRIMARY),
                TEXTS.get("task.sign.action"),
                ProgrammeNavigation.signing(year)));
    }

    private Stream<Task> publication(ProgrammeYear year, int revision) {
        return user.may(Permission.PROGRAMME_PUBLISH)
                ? Stream.of(new Task(
                        Symbol.DOC,
                        TEXTS.get("task.publish", ProgrammeNavigation.named(year)),
                        TEXTS.get("task.publish.detail"),
                        TaskBadge.of(TEXTS.get("task.revision", revision), StateBadge.Tone.SUCCESS),
                        TEXTS.get("task.publish.action"),
                        ProgrammeNavigation.signing(year)))
                : Stream.empty();
    }

    /** What an amendment of a published programme waits for. */
    private Stream<Task> underWay(ProgrammeYear year) {
        return year.isAmendment()
                ? Stream.empty()
                : amendments.amendments(year).stream()
                        .filter(each -> each.state() != ProgrammeState.PUBLISHED)
                        .flatMap(this::tasks);
    }

    /** Proposals are the editor's; an agency sees its own and cannot act on them. */
    private Stream<Task> proposals(ProgrammeYear year) {
        if (!user.may(Permission.PROGRAMME_AMEND) || user.user().agency().isPresent()) {
            return Stream.empty();
        }
        int open = proposals.open(year).size();
        return open == 0
                ? Stream.empty()
                : Stream.of(new Task(
                        Symbol.DOC,
                        TEXTS.get("task.amendment", open, ProgrammeNavigation.named(year)),
                        TEXTS.get("task.amendment.detail"),
                        TaskBadge.of(TEXTS.get("task.amendment.badge"), StateBadge.Tone.NEUTRAL),
                        TEXTS.get("task.amendment.action"),
                        ProgrammeNavigation.writing(year)));
    }

    private static TaskBadge weight(List<Finding> open) {
        long errors = open.stream()
                .filter(each -> each.severity() == Finding.Severity.ERROR)
                .count();
        return errors > 0
                ? TaskBadge.of(TEXTS.get("task.errors", errors), StateBadge.Tone.ERROR)
                : TaskBadge.of(TEXTS.get("task.warnings", open.size()), StateBadge.Tone.WARNING);
    }

    private static List<String> chapters(List<Finding> findings) {
        return findings.stream().map(Finding::chapter).distinct().toList();
    }

    private static String path(ProgrammeYear year, Finding finding) {
        return ProgrammeNavigation.path(year, Objects.requireNonNullElse(finding.chapter(), ANNEX));
    }
}
