// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import de.jba.backoffice.identity.Caller;
import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.programme.CoordinationService;
import de.jba.backoffice.programme.Finding;
import de.jba.backoffice.programme.ProgrammeDetails;
import de.jba.backoffice.programme.ProgrammeState;
import de.jba.backoffice.programme.ProgrammeYear;
import de.jba.backoffice.programme.ReviewService;
import de.jba.backoffice.programme.Schedule;
import de.jba.backoffice.shared.Version;
import de.jba.backoffice.ui.Notices;
import de.jba.backoffice.ui.ScreenHead;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Texts;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;

/** What can be done with a programme as a whole, with the reason in words where it cannot be done yet. */
@ApplicationScoped
class ProgrammeActions {
    private static final Texts TEXTS = Texts.of("programme");

    @Inject
    CoordinationService coordination;

    @Inject
    ReviewService review;

    @Inject
    AmendmentDesk amendments;

    @Inject
    ScheduleDesk schedules;

    @Inject
    RolloverDesk rollover;

    @Inject
    ScreenUser user;

    @Inject
    CallerContext callers;

    @Resource
    ManagedExecutorService executor;

    List<Finding> findings(ProgrammeYear year) {
        return review.findings(year, Texts.locale());
    }

    /** Asks why a warning may stand. */
    void justify(ProgrammeDetails programme, Finding finding, Runnable changed) {
        new WordsDialog(
                        TEXTS.get("justify.title"),
                        finding.message(),
                        TEXTS.get("justify.label"),
                        TEXTS.get("justify.confirm"),
                        words -> {
                            review.justify(programme.key(), new Version(programme.version()), finding.id(), words);
                            Notices.done(TEXTS.get("justify.done"));
                            changed.run();
                        })
                .open();
    }

    /** The head of a programme's screen: where it stands, its PDF, and the next step. */
    ScreenHead head(ProgrammeDetails programme, List<Finding> findings, Runnable changed) {
        ProgrammeYear year = programme.key();
        ScreenHead head = new ScreenHead(TEXTS.get("title", ProgrammeNavigation.named(year)));
        Span revision = new Span(TEXTS.get("revision", programme.revision()));
        revision.addClassName("sec");
        Schedule schedule = schedules.schedule(year);
        List<Component> beside = new ArrayList<>(List.of(new StateSteps(programme.state()), revision));
        schedules.next(schedule).ifPresent(beside::add);
        head.setBeside(beside.toArray(Component[]::new));
        List<Component> actions = new ArrayList<>();
        if (!year.isAmendment()) {
            rollover.begin(programme).ifPresent(actions::add);
            schedules.set(schedule, changed).ifPresent(actions::add);
        }
        actions.add(pdf(programme, year));
        amendments.next(programme).ifPresent(actions::add);
        if (programme.state() == ProgrammeState.DRAFT && user.may(Permission.PROGRAMME_COORDINATE)) {
            actions.add(coordinate(programme, year, findings, changed));
        } else if (programme.state() != ProgrammeState.DRAFT) {
            Anchor signing = new Anchor(ProgrammeNavigation.signing(year), TEXTS.get("toSigning"));
            signing.addClassNames("target", "action-link");
            actions.add(signing);
        }
        head.setActions(actions.toArray(Component[]::new));
        return head;
    }

    /** A link to the PDF as it stands. */
    Anchor pdf(ProgrammeDetails programme, ProgrammeYear year) {
        boolean draft = programme.state() == ProgrammeState.DRAFT;
        String name = TEXTS.get("pdf.file", year.toString(), programme.revision());
        DownloadHandler handler = DownloadHandler.fromInputStream(event -> {
            byte[] pdf = review.pdf(year);
            return new DownloadResponse(new ByteArrayInputStream(pdf), name, "application/pdf", pdf.length);
        });
        Anchor link = new Anchor(handler, AttachmentType.INLINE, "");
        link.add(Symbol.EYE.create(), new Span(TEXTS.get(draft ? "pdf.preview" : "pdf.read", programme.revision())));
        link.setTarget("_blank");
        link.addClassNames("target", "action-link");
        return link;
    }

    private CoordinationStep coordinate(
            ProgrammeDetails programme, ProgrammeYear year, List<Finding> findings, Runnable changed) {
        Caller caller = callers.current();
        Version version = new Version(programme.version());
        return new CoordinationStep(
                missing(findings),
                executor,
                () -> callers.callAs(caller, () -> {
                    coordination.coordinate(year, version);
                    return version;
                }),
                changed);
    }

    private static String missing(List<Finding> findings) {
        List<Finding> open = findings.stream().filter(Finding::blocks).toList();
        long errors = open.stream()
                .filter(f -> f.severity() == Finding.Severity.ERROR)
                .count();
        if (errors > 0) {
            return TEXTS.get("coordinate.errors", errors);
        }
        return open.isEmpty() ? "" : TEXTS.get("coordinate.warnings", open.size());
    }
}
