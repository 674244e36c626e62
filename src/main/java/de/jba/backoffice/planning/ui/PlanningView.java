// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.planning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.instrument.InstrumentService;
import de.jba.backoffice.instrument.SeenInstruments;
import de.jba.backoffice.planning.PlanningService;
import de.jba.backoffice.planning.SheetCount;
import de.jba.backoffice.planning.SheetRequest;
import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.PageRequest;
import de.jba.backoffice.shared.RecordsChanged;
import de.jba.backoffice.ui.Afterwards;
import de.jba.backoffice.ui.ListTool;
import de.jba.backoffice.ui.MainLayout;
import de.jba.backoffice.ui.NarrowWindow;
import de.jba.backoffice.ui.OpenScreens;
import de.jba.backoffice.ui.ScreenHead;
import de.jba.backoffice.ui.ScreenRefusals;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Texts;
import de.jba.backoffice.ui.Titles;
import de.jba.backoffice.ui.ViewFor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The places of all instruments: as of a day, beside another, with their sums; changed and confirmed in their cells. */
@Route(value = PlanningNavigation.PATH, layout = MainLayout.class)
@ViewFor(Permission.PLACES_VIEW)
public class PlanningView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("planning");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    @Inject
    transient PlanningService planning;

    @Inject
    transient InstrumentService instruments;

    @Inject
    transient CellSaver saver;

    @Inject
    transient Confirming confirming;

    @Inject
    transient ScreenRefusals refusals;

    @Inject
    transient OpenScreens screens;

    @Inject
    @Any
    transient Instance<ListTool> listTools;

    @Inject
    transient Clock clock;

    @Inject
    ScreenUser user;

    @Inject
    PlacesGrid grid;

    private final Button confirmAll = new Button("", Symbol.CHECK.create());
    private final Button laterColumns = new Button(TEXTS.get("columns.later"));
    private final Button news = new Button(TEXTS.get("news"));
    private final Undoing undoing = new Undoing();
    private final RefusalBox box = new RefusalBox();
    private final Afterwards aroundLater = new Afterwards(this);
    private final Afterwards sumsLater = new Afterwards(this);
    private final Afterwards confirmableLater = new Afterwards(this);
    private SeenInstruments confirmable = SeenInstruments.NONE;
    private transient SheetAddress address = SheetAddress.PLAIN;
    private transient LocalDate today = LocalDate.EPOCH;
    private transient SheetTools tools = new SheetTools(today, other -> {});
    private transient SheetDesk desk;
    private SumRows sums;

    @PostConstruct
    void build() {
        addClassName("screen");
        today = LocalDate.now(clock.withZone(BusinessTime.ZONE));
        tools = new SheetTools(today, PlanningNavigation::open);
        sums = new SumRows(grid);
        desk = new SheetDesk(saver, confirming, refusals, grid, box, undoing, cells(), around());
        grid.setKeeper(desk);
        grid.onToggle(group -> PlanningNavigation.open(address.withToggled(group)));
        ScreenHead head = new ScreenHead(TEXTS.get("title"));
        head.setBeside(tools.days());
        listTools.stream()
                .flatMap(tool -> tool.tool("places", () -> grid.sorted(request())).stream())
                .forEach(head::addAction);
        if (user.may(Permission.PLACES_EDIT)) {
            confirmAll.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            confirmAll.addClickListener(
                    click -> confirming.confirmAll(confirmable, grid.drawn(), undoing, this::showAnew));
            head.addAction(confirmAll);
        }
        Div field = new Div();
        field.addClassName("sheet-field");
        Section sheet = new Section(grid, field, box);
        sheet.addClassName("sheet");
        sheet.getElement().setAttribute("aria-label", TEXTS.get("title"));
        sheet.getElement().setAttribute("data-region", "");
        Div filters = tools.filters();
        laterColumns.addClassName("chip");
        laterColumns.addThemeName("small");
        laterColumns.addClickListener(click -> showLaterColumns(!laterShown()));
        news.addClassName("chip");
        news.addThemeName("small");
        news.setVisible(false);
        news.addClickListener(click -> showAnew());
        filters.addComponentAtIndex(1 + de.jba.backoffice.planning.SheetFilter.values().length, laterColumns);
        filters.add(news);
        undoing.say(TEXTS.get("hint"));
        Div foot = new Div(undoing, SheetTools.keys());
        foot.addClassName("foot");
        add(head, filters, sheet, foot);
        NarrowWindow.watch(this, narrow -> {
            laterColumns.setVisible(narrow);
            showLaterColumns(!narrow);
        });
        screens.follow(this, this::hear);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = SheetAddress.of(event.getLocation().getQueryParameters());
        desk.judgeBy(cells());
        showAnew();
    }

    @Override
    public String getPageTitle() {
        return Titles.of(TEXTS.get("title"));
    }

    private void showAnew() {
        SheetRequest request = request();
        List<SheetCount> counts = planning.counts(request);
        boolean lastOfYear =
                request.comparedWith().getDayOfYear() == request.comparedWith().lengthOfYear();
        grid.columns.setCells(
                cells(),
                lastOfYear ? Integer.toString(request.comparedWith().getYear()) : DAY.format(request.comparedWith()));
        grid.show(request, counts, address.closed());
        news.setVisible(false);
        showAround(request, counts);
        showSums();
    }

    private SheetDesk.Around around() {
        return new SheetDesk.Around() {
            @Override
            public void changed() {
                PlanningView.this.changed();
            }

            @Override
            public void moved() {
                showAnew();
            }
        };
    }

    /**
     * Everything around the lines that a changed value touches; lines that came or went wait until they are asked for. It is
     * read when the browser has the changed line, so that nobody waits for it.
     */
    private void changed() {
        aroundLater.ask(() -> {
            List<SheetCount> counts = planning.counts(request());
            news.setVisible(!grid.hasLines(counts));
            showAround(request(), counts);
            sumsLater.ask(this::showSums);
        });
    }

    private void showSums() {
        SheetRequest request = request();
        sums.show(planning.sums(request.asOf(), request.comparedWith()));
        confirmableLater.ask(this::showConfirmable);
    }

    private void showAround(SheetRequest request, List<SheetCount> counts) {
        tools.show(address, counts);
        long toConfirm = counts.stream().mapToLong(SheetCount::confirmable).sum();
        confirmAll.setText(TEXTS.get("confirmAll", toConfirm));
        confirmAll.setEnabled(false);
        confirmAll.setTooltipText(request.asOf().equals(today) ? "" : TEXTS.get("confirmAll.todayOnly"));
    }

    /** What is confirmed is what is shown now: what others change from here on is left out. */
    private void showConfirmable() {
        boolean possible = user.may(Permission.PLACES_EDIT) && request().asOf().equals(today);
        confirmable = possible ? planning.confirmable(request()) : SeenInstruments.NONE;
        confirmAll.setEnabled(!confirmable.equals(SeenInstruments.NONE));
    }

    /** Lines that are shown change in their place; new ones wait until they are asked for. */
    private void hear(RecordsChanged changed) {
        Set<InstrumentId> ids = changed.records().stream()
                .filter(record -> record.kind().equals("instrument"))
                .map(record -> new InstrumentId(record.id()))
                .collect(Collectors.toSet());
        Set<InstrumentId> shown = grid.shown();
        Set<InstrumentId> known = changed.records().isEmpty()
                ? shown
                : ids.stream().filter(shown::contains).collect(Collectors.toSet());
        ids.removeAll(known);
        if (!grid.reread(known)) {
            showAnew();
        } else if (!known.isEmpty() || instruments.seesAnyOf(ids)) {
            changed();
        }
    }

    private SheetRequest request() {
        return address.toRequest(today, new PageRequest(0, PageRequest.MAX_SIZE, null, true, address.words(), false));
    }

    private SheetCells cells() {
        return new SheetCells(user, request().asOf(), today);
    }

    private boolean laterShown() {
        return "true".equals(laterColumns.getElement().getAttribute("aria-pressed"));
    }

    private void showLaterColumns(boolean all) {
        laterColumns.getElement().setAttribute("aria-pressed", Boolean.toString(all));
        grid.columns.showAll(all);
    }
}
