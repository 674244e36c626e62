// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import de.jba.backoffice.shared.Facet;
import de.jba.backoffice.ui.FilterChip;
import de.jba.backoffice.ui.ListTool;
import de.jba.backoffice.ui.ListTools;
import de.jba.backoffice.ui.ListViews;
import de.jba.backoffice.ui.OpenScreens;
import de.jba.backoffice.ui.ScreenHead;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.SelectionBar;
import de.jba.backoffice.ui.SelectionTool;
import de.jba.backoffice.ui.Selections;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Texts;
import de.jba.backoffice.ui.Titles;
import de.jba.backoffice.ui.UnsavedChanges;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
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

    @Inject
    ScreenUser user;

    @Inject
    transient OpenScreens screens;

    @Inject
    transient ListViews views;

    @Inject
    Selections selections;

    @Inject
    @Any
    transient Instance<ListTool> listTools;

    @Inject
    @Any
    transient Instance<SelectionTool> selectionTools;

    private final Div split = new Div();
    private ListTools tools;

    abstract RecordGrid<R> grid();

    abstract RecordPane<E> pane();

    abstract RecordDesk<E> desk();

    abstract Place place();

    abstract Facet[] facets();

    abstract List<FilterChip> chips();

    /** The row that stands for a record. */
    abstract R row(Opened<E> record);

    @PostConstruct
    void build() {
        addClassName("screen");
        ScreenHead head = new ScreenHead(title());
        listTools.stream()
                .flatMap(tool -> tool.tool(desk().kind(), () -> tools.shown()).stream())
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
        tools = new ListTools(
                desk().kind(),
                views,
                selections,
                grid(),
                facets(),
                chips(),
                count -> TEXTS.get("list.total." + desk().kind(), count),
                TEXTS.get("list.empty." + desk().kind()));
        head.setBeside(tools.views());
        add(head, tools, split);
        grid().checked().ifPresent(checked -> {
            SelectionBar bar = new SelectionBar(grid(), checked, tools, TEXTS.get("checked.hint"));
            bar.offer(selectionTools.stream(), desk().kind(), this::lookAgain);
            list.add(bar);
        });
        grid().onOpen(id -> place().open(id, tools.address()));
        pane().tellOf(
                        () -> place().openList(tools.address()),
                        () -> grid().getDataProvider().refreshAll(),
                        this::saved);
        screens.follow(this, changed -> {
            grid().hear(changed);
            if (isOpen()) {
                pane().hear(changed);
            }
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        tools.show(
                event.getLocation(),
                event.getRouteParameters().get(Place.SELECTED).isPresent());
        event.getRouteParameters().get(Place.SELECTED).ifPresentOrElse(this::show, this::showNothing);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (isOpen() && pane().isDirty() && !staysHere(event)) {
            BeforeLeaveEvent.ContinueNavigationAction leaving = event.postpone();
            UnsavedChanges.ask(() -> {
                pane().discard();
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
            if (isOpen() && pane().isDirty()) {
                return; // leaving another record would have asked
            }
            pane().showNew();
        } else {
            UUID id = Place.id(selected).orElseThrow(NotFoundException::new);
            if (isOpen() && pane().shows(id)) {
                return; // only the list shows something else: what is being entered stays
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

    /** The list as it is now, and the pane too unless something is being entered there. */
    private void lookAgain() {
        grid().getDataProvider().refreshAll();
        if (isOpen()) {
            pane().stored().filter(shown -> user.isOwn(shown.owner())).ifPresent(shown -> pane().reload(
                            shown.id().value()));
        }
    }

    private void saved(Opened<E> record) {
        grid().getDataProvider().refreshAll();
        place().open(record.id().value(), tools.address());
    }

    private Button newButton() {
        Button button = new Button(TEXTS.get("list.new." + desk().kind()), Symbol.PLUS.create());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.addClickListener(click -> place().openNew(tools.address()));
        return button;
    }
}
