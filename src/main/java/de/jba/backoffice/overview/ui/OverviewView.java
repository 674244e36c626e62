// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.overview.ui;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import de.jba.backoffice.identity.Role;
import de.jba.backoffice.instrument.InstrumentConfirmationService;
import de.jba.backoffice.overview.OverviewService;
import de.jba.backoffice.planning.PlacesSum;
import de.jba.backoffice.planning.PlanningService;
import de.jba.backoffice.planning.SheetRequest;
import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.shared.RecordsChanged;
import de.jba.backoffice.ui.Afterwards;
import de.jba.backoffice.ui.MainLayout;
import de.jba.backoffice.ui.OpenScreens;
import de.jba.backoffice.ui.ScreenHead;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.Task;
import de.jba.backoffice.ui.Texts;
import de.jba.backoffice.ui.Titles;
import de.jba.backoffice.ui.ViewForEverybody;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Where everybody begins: what needs this person now, four figures with their pictures, and how the year stands. */
@Route(value = OverviewNavigation.PATH, layout = MainLayout.class)
@ViewForEverybody
public class OverviewView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("overview");

    @Inject
    transient Tasks tasks;

    @Inject
    transient YearDesk year;

    @Inject
    transient PlanningService planning;

    @Inject
    transient InstrumentConfirmationService confirmations;

    @Inject
    transient OverviewService overview;

    @Inject
    transient OpenScreens screens;

    @Inject
    transient Clock clock;

    @Inject
    ScreenUser user;

    @Inject
    ChangeList changes;

    private final FigureRow figures = new FigureRow();
    private final DeadlineList deadlines = new DeadlineList();
    private final Afterwards figuresLater = new Afterwards(this);
    private final Afterwards coverageLater = new Afterwards(this);
    private TaskList taskList;
    private Charts charts;
    private CoverageTable coverage;
    private ProgrammeCard programme;

    @PostConstruct
    void build() {
        addClassName("screen");
        LocalDate today = today();
        taskList = new TaskList(TEXTS.get(isAuditor() ? "tasks.auditor" : "tasks"));
        coverage = new CoverageTable(user);
        charts = new Charts(SheetRequest.lastYear(today).getYear(), coverage);
        programme = new ProgrammeCard(user);
        programme.setVisible(false);
        ScreenHead head = new ScreenHead(TEXTS.get("title"));
        Span beside = new Span(TEXTS.get(
                "today",
                DateTimeFormatter.ofPattern("EEEE, dd.MM.yyyy", Texts.locale()).format(today),
                user.agencyName()));
        beside.addClassName("sec");
        head.setBeside(beside);
        Div middle = new Div(taskList, figures, charts);
        middle.addClassName("middle");
        Aside side = new Aside(programme, deadlines);
        side.getElement().setAttribute("aria-label", TEXTS.get("side"));
        side.getElement().setAttribute("data-region", "");
        if (!isAuditor()) {
            side.add(changes);
        }
        Div columns = new Div(middle, side);
        columns.addClassName("overview");
        add(head, columns);
        screens.follow(this, this::hear);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        readTasks();
        figuresLater.ask(() -> {
            readFigures();
            coverageLater.ask(this::readCoverage);
        });
    }

    @Override
    public String getPageTitle() {
        return Titles.of(TEXTS.get("title"));
    }

    /**
     * What the person does not see must not even send an empty message: so all is read before anything is said to the
     * browser, and each part says only what is new.
     */
    private void hear(RecordsChanged changed) {
        if (tasks.dependOn(changed) || tells(changed, "event")) {
            readTasks();
        }
        if (tells(changed, "instrument")) {
            readFigures();
        }
        readCoverage();
    }

    private static boolean tells(RecordsChanged changed, String kind) {
        return changed.records().isEmpty()
                || changed.records().stream().anyMatch(record -> record.kind().equals(kind));
    }

    private void readTasks() {
        List<Task> now = tasks.now();
        taskList.show(now);
        year.programme().ifPresent(found -> {
            programme.show(found, year.signatures(found), year.schedule(found));
            programme.setVisible(true);
        });
        deadlines.show(year.deadlines(today(), now), today());
    }

    private void readFigures() {
        LocalDate before = SheetRequest.lastYear(today());
        List<PlacesSum> sums = planning.sums(today(), before);
        figures.show(
                sums,
                before.getYear(),
                confirmations.unconfirmed(false),
                confirmations.unconfirmed(true).count());
        charts.show(sums);
    }

    private void readCoverage() {
        coverage.show(overview.coverage());
        if (!isAuditor()) {
            changes.read();
        }
    }

    private boolean isAuditor() {
        return user.user().roles().contains(Role.AUDITOR);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(BusinessTime.ZONE));
    }
}
