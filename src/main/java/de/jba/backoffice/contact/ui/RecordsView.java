// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import de.jba.backoffice.ui.ListTool;
import de.jba.backoffice.ui.OpenScreens;
import de.jba.backoffice.ui.ScreenHead;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Texts;
import de.jba.backoffice.ui.Titles;
import de.jba.backoffice.ui.UnsavedChanges;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Records of one kind: the list is the page, what is selected opens beside it.
 *
 * @param <R> a row
 * @param <E> a record as it is entered
 */
abstract class RecordsView<R, E> extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("contact");
    private static final int TYPING_PAUSE_IN_MILLISECONDS = 300;

    @Inject
    ScreenUser user;

    @Inject
    transient OpenScreens screens;

    @Inject
    @Any
    transient Instance<ListTool> listTools;

    private final TextField search = new TextField();
    private final Span total = new Span();
    private final Div split = new Div();

    abstract RecordGrid<R> grid();

    abstract RecordPane<E> pane();

    abstract RecordDesk<E> desk();

    abstract Place place();

    /** The row that stands for a record. */
    abstract R row(Opened<E> record);

    @PostConstruct
    void build() {
        addClassName("screen");
        ScreenHead head = new ScreenHead(title());
        listTools.stream()
                .flatMap(tool -> tool.tool(desk().kind(), grid()::shown).stream())
                .forEach(head::addAction);
        if (user.may(desk().create())) {
            head.addAction(newButton());
        }
        Section list = new Section(grid());
        list.addClassName("list");
        list.getElement().setAttribute("aria-label", title());
        list.getElement().setAttribute("data-region", "");
        split.addClassName("split");
        split.add(list);
        add(head, tools(), split);
        grid().onOpen(id -> place().open(id, search.getValue()));
        grid().onCount(count -> total.setText(TEXTS.get("list.total." + desk().kind(), count)));
        pane().onClose(() -> place().openList(search.getValue()));
        pane().onSaved(this::saved);
        pane().onChanged(() -> grid().getDataProvider().refreshAll());
        screens.follow(this, changed -> {
            grid().hear(changed);
            if (isOpen()) {
                pane().hear(changed);
            }
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String words = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(Place.SEARCH)
                .orElse("");
        search.setValue(words);
        grid().search(words);
        event.getRouteParameters().get(Place.SELECTED).ifPresentOrElse(this::show, this::showNothing);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (isOpen() && pane().isDirty()) {
            BeforeLeaveEvent.ContinueNavigationAction leaving = event.postpone();
            UnsavedChanges.ask(() -> {
                pane().discard();
                leaving.proceed();
            });
        }
    }

    @Override
    public String getPageTitle() {
        return Titles.of(isOpen() ? pane().title() : title());
    }

    private String title() {
        return TEXTS.get("list.title." + desk().kind());
    }

    private boolean isOpen() {
        return pane().getParent().isPresent();
    }

    private void show(String selected) {
        if (selected.equals(Place.NEW)) {
            if (!user.may(desk().create())) {
                throw new NotFoundException();
            }
            pane().showNew();
        } else {
            UUID id = Place.id(selected).orElseThrow(NotFoundException::new);
            if (isOpen() && pane().shows(id)) {
                return; // only the words of the search changed: what is being entered stays
            }
            Opened<E> record = desk().read(id);
            pane().show(record);
            grid().select(row(record));
        }
        split.add(pane());
        split.addClassName("open");
    }

    private void showNothing() {
        if (isOpen()) {
            split.remove(pane());
            split.removeClassName("open");
            grid().deselectAll();
            grid().takeFocus();
        }
    }

    private void saved(Opened<E> record) {
        grid().getDataProvider().refreshAll();
        place().open(record.id().value(), search.getValue());
    }

    private Button newButton() {
        Button button = new Button(TEXTS.get("list.new." + desk().kind()), Symbol.PLUS.create());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.addClickListener(click -> place().openNew(search.getValue()));
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
                grid().search(change.getValue());
                Place.remember(change.getValue());
            }
        });
        total.addClassNames("sec", "totals");
        total.getElement().setAttribute("role", "status");
        Div tools = new Div(search, total);
        tools.addClassName("tools");
        return tools;
    }
}
