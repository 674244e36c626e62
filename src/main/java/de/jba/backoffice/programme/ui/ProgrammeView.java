// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.programme.CarriedOver;
import de.jba.backoffice.programme.ChapterDetails;
import de.jba.backoffice.programme.Finding;
import de.jba.backoffice.programme.IndicatorDetails;
import de.jba.backoffice.programme.ProgrammeDetails;
import de.jba.backoffice.programme.ProgrammeService;
import de.jba.backoffice.programme.ProgrammeState;
import de.jba.backoffice.programme.ProgrammeYear;
import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.shared.StaleRecord;
import de.jba.backoffice.shared.Version;
import de.jba.backoffice.ui.EmptyState;
import de.jba.backoffice.ui.MainLayout;
import de.jba.backoffice.ui.NoteBar;
import de.jba.backoffice.ui.Notices;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.Texts;
import de.jba.backoffice.ui.Titles;
import de.jba.backoffice.ui.UnsavedChanges;
import de.jba.backoffice.ui.ViewFor;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;

/** A programme chapter by chapter: the text, its figures, the annex, and what the checks find. */
@Route(
        value = ProgrammeNavigation.WRITING + "/:" + ProgrammeNavigation.YEAR + "?/:" + ProgrammeNavigation.CHAPTER
                + "?",
        layout = MainLayout.class)
@ViewFor(Permission.PROGRAMME_VIEW)
public class ProgrammeView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("programme");

    @Inject
    transient ProgrammeService programmes;

    @Inject
    transient ProgrammeNavigation navigation;

    @Inject
    transient ProgrammeActions actions;

    @Inject
    transient AnnexDesk annex;

    @Inject
    transient ReturnDesk returns;

    @Inject
    transient ProposalDesk proposals;

    @Inject
    transient AmendmentDesk amendments;

    @Inject
    transient RolloverDesk rollover;

    @Inject
    ScreenUser user;

    @Inject
    transient Clock clock;

    private final ChapterTree tree = new ChapterTree();
    private final ChapterEditor editor = new ChapterEditor();
    private final IndicatorTable indicators = new IndicatorTable();
    private final FindingList findings = new FindingList();
    private final Div head = new Div();
    private final Div notes = new Div();
    private final Section middle = new Section();
    private final H2 chapterTitle = new H2();
    private transient ProgrammeYear year = new ProgrammeYear(0);
    private String open = "";

    @PostConstruct
    void build() {
        addClassName("screen");
        notes.addClassName("note-slot");
        middle.addClassName("middle");
        middle.getElement().setAttribute("data-region", "");
        middle.getElement().setAttribute("tabindex", "0");
        editor.onSave(this::save);
        editor.onPause(this::saveByItself);
        indicators.onEdit(this::edit);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var wanted = navigation.year(event.getRouteParameters());
        if (wanted.isEmpty()) {
            add(new EmptyState(TEXTS.get("none")));
            return;
        }
        year = wanted.get();
        ProgrammeDetails programme = programmes.programme(year);
        open = event.getRouteParameters()
                .get(ProgrammeNavigation.CHAPTER)
                .orElseGet(() -> programme.chapters().get(0).number());
        Div columns = new Div(tree, middle, findings);
        columns.addClassName("programme");
        add(head, notes, columns);
        show(programme);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (editor.isDirty()) {
            BeforeLeaveEvent.ContinueNavigationAction leaving = event.postpone();
            UnsavedChanges.ask(() -> {
                editor.discard();
                leaving.proceed();
            });
        }
    }

    @Override
    public String getPageTitle() {
        return Titles.of(TEXTS.get("title", ProgrammeNavigation.named(year)) + " " + open);
    }

    /** Everything around the chapter that a change of it touches. */
    private void showAround(ProgrammeDetails programme) {
        List<Finding> found = actions.findings(year);
        tree.show(user, programme, found, open);
        findings.show(year, programme.state() == ProgrammeState.DRAFT, found);
        findings.onJustify(finding -> actions.justify(programme, finding, this::reload));
        head.removeAll();
        head.add(actions.head(programme, found, this::reload));
    }

    private void show(ProgrammeDetails programme) {
        showAround(programme);
        notes.removeAll();
        amendments.fassungen(programme).ifPresent(notes::add);
        notes.add(proposals.notes(programme, this::reload));
        List<CarriedOver> carried = rollover.unconfirmed(year);
        rollover.note(programme, carried, this::reload).ifPresent(notes::add);
        boolean changeable =
                programme.state() != ProgrammeState.PUBLISHED && programme.state() != ProgrammeState.ARCHIVED;
        if (changeable && programme.state() != ProgrammeState.DRAFT) {
            notes.add(new NoteBar(StateBadge.Tone.WARNING, TEXTS.get("voids")));
        }
        ChapterDetails chapter = programmes.chapters(year).stream()
                .filter(c -> c.number().equals(open))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        chapterTitle.setText(chapter.number() + " " + chapter.title());
        middle.removeAll();
        middle.add(chapterTitle);
        returns.note(programme, open, this::reload).ifPresent(middle::add);
        rollover.note(year, carried, open, this::reload).ifPresent(middle::add);
        if (ChapterTree.isAnnex(open)) {
            middle.add(annex.table(programme, changeable, this::reload));
            return;
        }
        editor.show(chapter, chapter.editable() && changeable);
        indicators.show(
                programmes.indicators(year).stream()
                        .filter(i -> i.chapter().equals(open))
                        .toList(),
                changeable);
        middle.add(editor, indicators);
    }

    private void save() {
        ChapterDetails shown = editor.shown();
        if (shown == null) {
            return;
        }
        notes.removeAll();
        try {
            ChapterDetails stored =
                    programmes.writeChapter(year, shown.number(), new Version(shown.version()), editor.entry());
            editor.show(stored, true);
            Notices.done(TEXTS.get("chapter.saved", stored.number()));
            reload();
        } catch (StaleRecord stale) {
            ChapterDetails theirs = programmes.chapter(year, shown.number());
            notes.add(ChapterConflict.note(theirs, editor));
        }
    }

    /** A draft saves itself. Later a change voids signatures: there it stays a decision, made with the button. */
    private void saveByItself() {
        ChapterDetails shown = editor.shown();
        if (shown == null || !editor.isDirty() || programmes.programme(year).state() != ProgrammeState.DRAFT) {
            return;
        }
        try {
            editor.stored(
                    programmes.writeChapter(year, shown.number(), new Version(shown.version()), editor.entry()),
                    LocalTime.now(clock.withZone(BusinessTime.ZONE)));
            showAround(programmes.programme(year));
        } catch (StaleRecord stale) {
            notes.removeAll();
            notes.add(ChapterConflict.note(programmes.chapter(year, shown.number()), editor));
        }
    }

    private void edit(IndicatorDetails indicator) {
        new IndicatorDialog(indicator, entry -> {
                    programmes.stateIndicator(year, indicator.key(), new Version(indicator.version()), entry);
                    reload();
                })
                .open();
    }

    private void reload() {
        UI.getCurrent().refreshCurrentRoute(false);
    }
}
