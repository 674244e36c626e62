// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.instrument.InstrumentDetails;
import de.jba.backoffice.instrument.InstrumentService;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.ui.ListTool;
import de.jba.backoffice.ui.MainLayout;
import de.jba.backoffice.ui.OpenScreens;
import de.jba.backoffice.ui.ScreenHead;
import de.jba.backoffice.ui.ScreenUser;
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
    private static final int TYPING_PAUSE_IN_MILLISECONDS = 300;

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

    private final TextField search = new TextField();
    private final Span total = new Span();
    private final Div split = new Div();

    @PostConstruct
    void build() {
        addClassName("screen");
        ScreenHead head = new ScreenHead(TEXTS.get("list.title"));
        listTools.stream()
                .flatMap(tool -> tool.tool("instrument", grid::shown).stream())
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
        add(head, tools(), split);
        if (user.may(Permission.PLACES_EDIT)) {
            list.add(confirmBar());
        }
        grid.onOpen(id -> InstrumentNavigation.open(id, search.getValue()));
        grid.onCount(count -> total.setText(TEXTS.get("list.total", count)));
        pane.onClose(() -> InstrumentNavigation.openList(search.getValue()));
        pane.onSaved(this::saved);
        pane.onChanged(() -> grid.getDataProvider().refreshAll());
        screens.follow(this, changed -> {
            grid.hear(changed);
            if (pane.getParent().isPresent()) {
                pane.hear(changed);
            }
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String words = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(InstrumentNavigation.SEARCH)
                .orElse("");
        search.setValue(words);
        grid.search(words);
        event.getRouteParameters().get(InstrumentNavigation.SELECTED).ifPresentOrElse(this::show, this::showNothing);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (pane.getParent().isPresent() && pane.isDirty()) {
            BeforeLeaveEvent.ContinueNavigationAction leaving = event.postpone();
            UnsavedChanges.ask(() -> {
                pane.discard();
                leaving.proceed();
            });
        }
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
            pane.showNew();
        } else {
            InstrumentId id = InstrumentNavigation.id(selected).orElseThrow(NotFoundException::new);
            if (pane.getParent().isPresent() && pane.shows(id)) {
                return; // only the words of the search changed: what is being entered stays
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
        InstrumentNavigation.open(instrument.id(), search.getValue());
    }

    private ConfirmBar confirmBar() {
        ConfirmBar bar = new ConfirmBar();
        SerializableRunnable changed = this::lookAgain;
        grid.onConfirm(row -> desk.confirm(Map.of(row.id(), row.version()), changed));
        grid.checked().onCount(bar::show);
        bar.onListed(() -> desk.confirmListed(grid.words(), changed));
        bar.onUncheck(() -> {
            grid.checked().clear();
            grid.getDataProvider().refreshAll();
        });
        bar.onChecked(() -> {
            desk.confirm(grid.checked().seen(), changed);
            grid.checked().clear();
            grid.getDataProvider().refreshAll();
        });
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
        button.addClickListener(click -> InstrumentNavigation.openNew(search.getValue()));
        return button;
    }

    private Div tools() {
        search.setPlaceholder(TEXTS.get("list.search"));
        search.setAriaLabel(TEXTS.get("list.search"));
        search.setPrefixComponent(Symbol.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setMaxLength(200);
        search.setWidth("260px");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(TYPING_PAUSE_IN_MILLISECONDS);
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                grid.search(change.getValue());
                rememberInAddress(change.getValue());
            }
        });
        total.addClassNames("sec", "totals");
        total.getElement().setAttribute("role", "status");
        Div tools = new Div(search, total);
        tools.addClassName("tools");
        return tools;
    }

    private void rememberInAddress(String words) {
        UI ui = UI.getCurrent();
        String path = ui.getInternals().getActiveViewLocation().getPath();
        ui.getPage().getHistory().replaceState(null, new Location(path, InstrumentNavigation.query(words)));
    }
}
