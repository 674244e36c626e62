// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.instrument.InstrumentDetails;
import de.jba.backoffice.instrument.InstrumentService;
import de.jba.backoffice.instrument.InstrumentSummary;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.ui.CheckedRows;
import de.jba.backoffice.ui.ListTool;
import de.jba.backoffice.ui.ListTools;
import de.jba.backoffice.ui.MainLayout;
import de.jba.backoffice.ui.OpenScreens;
import de.jba.backoffice.ui.ScreenHead;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.SelectionTool;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Texts;
import de.jba.backoffice.ui.Titles;
import de.jba.backoffice.ui.UnsavedChanges;
import de.jba.backoffice.ui.ViewFor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;

/** The instruments: the list is the page, what is selected opens beside it. */
@Route(value = InstrumentNavigation.PATH + "/:" + InstrumentNavigation.SELECTED + "?", layout = MainLayout.class)
@ViewFor(Permission.INSTRUMENT_VIEW)
public class InstrumentsView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("instrument");

    @Inject
    ScreenUser user;

    @Inject
    transient InstrumentService instruments;

    @Inject
    InstrumentGrid grid;

    @Inject
    InstrumentPane pane;

    @Inject
    transient PlacesDesk desk;

    @Inject
    transient OpenScreens screens;

    @Inject
    @Any
    transient Instance<ListTool> listTools;

    @Inject
    @Any
    transient Instance<SelectionTool> selectionTools;

    @Inject
    transient InstrumentFilters filters;

    private final Div split = new Div();
    private ListTools tools;

    @PostConstruct
    void build() {
        addClassName("screen");
        ScreenHead head = new ScreenHead(TEXTS.get("list.title"));
        listTools.stream()
                .flatMap(tool -> tool.tool("instrument", () -> tools.shown()).stream())
                .forEach(head::addAction);
        if (user.may(Permission.INSTRUMENT_CREATE)) {
            head.addAction(newButton());
        }
        Section list = new Section(grid);
        list.addClassName("list");
        list.getElement().setAttribute("aria-label", TEXTS.get("list.title"));
        list.getElement().setAttribute("data-region", "");
        split.addClassName("split");
        split.add(list);
        tools = filters.tools(grid);
        head.setBeside(tools.views());
        add(head, tools, split);
        grid.checked().ifPresent(checked -> list.add(confirmBar(checked)));
        grid.onOpen(id -> InstrumentNavigation.open(id, tools.address()));
        pane.listeners().onClose(() -> InstrumentNavigation.openList(tools.address()));
        pane.listeners().onSaved(this::saved);
        pane.listeners().onChanged(() -> grid.getDataProvider().refreshAll());
        screens.follow(this, changed -> {
            grid.hear(changed);
            if (pane.getParent().isPresent()) {
                pane.hear(changed);
            }
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        tools.show(
                event.getLocation(),
                event.getRouteParameters().get(InstrumentNavigation.SELECTED).isPresent());
        event.getRouteParameters().get(InstrumentNavigation.SELECTED).ifPresentOrElse(this::show, this::showNothing);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (pane.getParent().isPresent() && pane.isDirty() && !staysHere(event)) {
            BeforeLeaveEvent.ContinueNavigationAction leaving = event.postpone();
            UnsavedChanges.ask(() -> {
                pane.abandon();
                leaving.proceed();
            });
        }
    }

    /** Only the list shows something else: what is being entered beside it stays. */
    private static boolean staysHere(BeforeLeaveEvent event) {
        return event.getUI()
                .getInternals()
                .getActiveViewLocation()
                .getPath()
                .equals(event.getLocation().getPath());
    }

    @Override
    public String getPageTitle() {
        return Titles.of(pane.getParent().isPresent() ? pane.title() : TEXTS.get("list.title"));
    }

    private void show(String selected) {
        if (selected.equals(InstrumentNavigation.NEW)) {
            if (!user.may(Permission.INSTRUMENT_CREATE)) {
                throw new NotFoundException();
            }
            if (pane.getParent().isPresent() && pane.isDirty()) {
                return; // leaving another record would have asked
            }
            pane.showNew();
        } else {
            InstrumentId id = InstrumentNavigation.id(selected).orElseThrow(NotFoundException::new);
            if (pane.getParent().isPresent() && pane.shows(id)) {
                return; // only the list shows something else: what is being entered stays
            }
            InstrumentDetails instrument = instruments.instrument(id);
            pane.show(instrument);
            grid.markSelected(instrument);
        }
        split.add(pane);
        split.addClassName("open");
    }

    private void showNothing() {
        if (pane.getParent().isPresent()) {
            split.remove(pane);
            split.removeClassName("open");
            grid.markNothing();
            grid.takeFocus();
        }
    }

    private void saved(InstrumentDetails instrument) {
        grid.getDataProvider().refreshAll();
        InstrumentNavigation.open(instrument.id(), tools.address());
    }

    private ConfirmBar confirmBar(CheckedRows<InstrumentSummary> checked) {
        ConfirmBar bar = new ConfirmBar(grid, checked, tools);
        SerializableRunnable changed = this::lookAgain;
        grid.onDay(bar::showDay);
        grid.onConfirm(row -> {
            if (bar.isOfToday()) {
                desk.confirm(Map.of(row.id(), row.version()), changed);
            }
        });
        bar.offer(selectionTools.stream(), "instrument", changed);
        bar.onListed(() -> desk.confirmListed(grid.seen(), changed));
        bar.onChecked(seen -> desk.confirm(seen, changed));
        return bar;
    }

    /** The list as it is now, and the pane too unless something is being entered there. */
    private void lookAgain() {
        grid.getDataProvider().refreshAll();
        if (pane.getParent().isPresent()) {
            pane.stored().ifPresent(shown -> pane.reload(shown.id()));
        }
    }

    private Button newButton() {
        Button button = new Button(TEXTS.get("list.new"), Symbol.PLUS.create());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.addClickListener(click -> InstrumentNavigation.openNew(tools.address()));
        return button;
    }
}
