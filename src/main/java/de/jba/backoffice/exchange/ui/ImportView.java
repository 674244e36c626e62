// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import de.jba.backoffice.exchange.ImportId;
import de.jba.backoffice.exchange.ImportPlan;
import de.jba.backoffice.exchange.ImportService;
import de.jba.backoffice.exchange.ImportState;
import de.jba.backoffice.exchange.ImportSummary;
import de.jba.backoffice.identity.Caller;
import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.Version;
import de.jba.backoffice.ui.MainLayout;
import de.jba.backoffice.ui.NoteBar;
import de.jba.backoffice.ui.Notices;
import de.jba.backoffice.ui.ScreenErrorHandler;
import de.jba.backoffice.ui.ScreenHead;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.Texts;
import de.jba.backoffice.ui.Titles;
import de.jba.backoffice.ui.ViewFor;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a spreadsheet in: first the file, then its plan with every effect, then all of it or nothing. */
@Route(value = ImportNavigation.PATH + "/:" + ImportNavigation.SELECTED + "?", layout = MainLayout.class)
@ViewFor(Permission.IMPORT_RUN)
public class ImportView extends Div implements BeforeEnterObserver, HasDynamicTitle, ImportDesk {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("exchange");
    private static final int LISTED = 20;

    @Inject
    transient ImportService imports;

    @Inject
    transient CallerContext callers;

    @Resource
    transient ManagedExecutorService executor;

    private final ScreenHead head = new ScreenHead(TEXTS.get("import.title"));
    private final Div note = new Div();
    private final Div body = new Div();
    private transient @Nullable ImportPlan shown;

    @PostConstruct
    void build() {
        addClassNames("screen", "import");
        note.addClassName("note-slot");
        body.addClassName("import-body");
        add(head, note, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String selected =
                event.getRouteParameters().get(ImportNavigation.SELECTED).orElse("");
        note.removeAll();
        if (selected.isEmpty()) {
            begin(event);
        } else {
            show(imports.one(id(selected)));
        }
    }

    @Override
    public String getPageTitle() {
        return Titles.of(TEXTS.get("import.title"));
    }

    private static ImportId id(String selected) {
        try {
            return new ImportId(UUID.fromString(selected));
        } catch (IllegalArgumentException none) {
            throw new NotFoundException(none.getMessage());
        }
    }

    private void begin(BeforeEnterEvent event) {
        shown = null;
        head.setBeside();
        head.setActions();
        body.removeAll();
        body.add(
                new FilePart(ImportNavigation.kind(event.getLocation().getQueryParameters()), imports, this),
                new EarlierImports(imports.latest(LISTED), this));
    }

    @Override
    public void show(ImportPlan plan) {
        shown = plan;
        ImportSummary summary = plan.summary();
        Span about = new Span(TEXTS.get(
                "import.about",
                TEXTS.get(summary.kind()),
                summary.fileName(),
                summary.counts().rows(),
                ImportWords.moment(summary.plannedAt())));
        about.addClassName("sec");
        head.setBeside(about);
        PlanPart part = new PlanPart(plan, imports, this);
        head.setActions(part.actions());
        body.removeAll();
        body.add(part);
    }

    /** The screen stays usable meanwhile, so the work runs beside it and tells its progress by push. */
    @Override
    public void apply(Applying progress) {
        ImportPlan before = plan();
        Caller caller = callers.current();
        UI ui = UI.getCurrent();
        executor.execute(() -> {
            try {
                ImportPlan now = callers.callAs(
                        caller,
                        () -> imports.apply(
                                before.summary().id(),
                                new Version(before.summary().version()),
                                progress));
                ui.access(() -> applied(before, now));
            } catch (RuntimeException failure) {
                ui.access(() -> {
                    showInPlaceOf(before, before);
                    say(new NoteBar(StateBadge.Tone.ERROR, ScreenErrorHandler.message(failure)));
                });
            }
        });
    }

    /** Unless the person went on to another import meanwhile. */
    private void showInPlaceOf(ImportPlan before, ImportPlan now) {
        if (before.equals(shown)) {
            show(now);
        }
    }

    private void applied(ImportPlan before, ImportPlan now) {
        showInPlaceOf(before, now);
        if (now.summary().state() == ImportState.APPLIED) {
            Notices.done(
                    TEXTS.get("import.done", now.summary().counts().rows()),
                    TEXTS.get("import.undo"),
                    () -> undo(now.summary()));
        } else {
            say(new NoteBar(StateBadge.Tone.WARNING, TEXTS.get("import.plannedAnew")));
        }
    }

    @Override
    public void discard() {
        imports.discard(plan().summary().id(), Version.ANY);
        ImportNavigation.begin(plan().summary().kind());
    }

    @Override
    public void undo(ImportSummary applied) {
        try {
            ImportPlan undone = imports.undo(applied.id(), Version.ANY);
            Notices.done(TEXTS.get("import.undone", applied.fileName()));
            if (shown == null) {
                ImportNavigation.begin(applied.kind());
            } else {
                show(undone);
            }
        } catch (BusinessRuleViolation refusal) {
            refuse(refusal);
        }
    }

    @Override
    public void refuse(BusinessRuleViolation refusal) {
        say(new NoteBar(StateBadge.Tone.ERROR, refusal.message(Texts.locale())));
    }

    @Override
    public void settle() {
        note.removeAll();
    }

    private void say(NoteBar bar) {
        note.removeAll();
        note.add(bar);
    }

    private ImportPlan plan() {
        if (shown == null) {
            throw new IllegalStateException("no plan is shown");
        }
        return shown;
    }
}
