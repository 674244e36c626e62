// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.tabs.TabsVariant;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableSupplier;
import de.jba.backoffice.ui.ListViews.Arranged;
import de.jba.backoffice.ui.ListViews.Left;
import de.jba.backoffice.ui.ListViews.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The views of a list as tabs, the whole list first; what is shown can be saved, and a view changed by its author. */
final class ViewTabs extends Div {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("ui");

    private final String list;
    private final transient ListViews store;
    private final SerializableSupplier<Arranged> shown;
    private final SerializableConsumer<Optional<View>> chosen;
    private final Tabs tabs = new Tabs();
    private final MenuBar menu = new MenuBar();
    private List<View> views = List.of();
    private @Nullable View open;
    private String plainColumns = "";

    /**
     * @param shown what the list shows, without a name
     * @param chosen told when another view is wanted; empty for the whole list
     */
    ViewTabs(
            String list,
            ListViews store,
            SerializableSupplier<Arranged> shown,
            SerializableConsumer<Optional<View>> chosen) {
        this.list = list;
        this.store = store;
        this.shown = shown;
        this.chosen = chosen;
        addClassName("views");
        tabs.addThemeVariants(TabsVariant.LUMO_SMALL);
        tabs.getElement().setAttribute("aria-label", TEXTS.get("views"));
        tabs.addSelectedChangeListener(change -> {
            if (change.isFromClient()) {
                int at = tabs.getSelectedIndex();
                chosen.accept(at <= 0 ? Optional.empty() : Optional.of(views.get(at - 1)));
            }
        });
        menu.addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_SMALL);
        add(tabs);
        if (store.keeps()) {
            add(menu);
        }
        plainColumns = store.left(list).map(Left::columns).orElse("");
        readAgain();
    }

    /** The view that was used last; the whole list when there was none or it is gone. */
    Optional<View> last() {
        UUID last = store.left(list).map(Left::view).orElse(null);
        return views.stream().filter(view -> view.id().equals(last)).findFirst();
    }

    /** The view of that identifier, if the person may use it. */
    Optional<View> find(UUID id) {
        return views.stream().filter(view -> view.id().equals(id)).findFirst();
    }

    /** How the columns are to be when this view is open. */
    String columns(@Nullable View view) {
        return view == null ? plainColumns : view.arranged().columns();
    }

    /** Shows which view is open, and remembers that for the next time. */
    void show(@Nullable View view) {
        if (view == null || !view.equals(open)) {
            boolean changes = !Objects.equals(view, open);
            open = view;
            if (changes) {
                remember();
            }
        }
        tabs.setSelectedIndex(view == null ? 0 : views.indexOf(view) + 1);
        offer();
    }

    /** The person arranged the columns: those of the whole list are kept at once, those of a view when it is saved. */
    void columnsChanged() {
        if (open == null) {
            plainColumns = shown.get().columns();
            remember();
        }
    }

    private void remember() {
        store.leave(list, new Left(open == null ? null : open.id(), plainColumns));
    }

    private void readAgain() {
        views = store.views(list);
        List<Tab> shownTabs = new ArrayList<>();
        shownTabs.add(new Tab(TEXTS.get("views.all")));
        views.forEach(view -> {
            Tab tab = new Tab(view.arranged().name());
            if (view.arranged().shared()) {
                tab.add(Symbol.SHARE.small());
                tab.getElement().setAttribute("title", TEXTS.get(view.own() ? "views.sharedByMe" : "views.shared"));
            }
            shownTabs.add(tab);
        });
        tabs.removeAll();
        tabs.add(shownTabs.toArray(Tab[]::new));
        offer();
    }

    private void offer() {
        menu.removeAll();
        MenuItem top = menu.addItem(Symbol.PLUS.create());
        top.add(TEXTS.get("views.one"));
        top.getSubMenu().addItem(TEXTS.get("views.saveAs"), click -> saveAs());
        View view = open;
        if (view != null && view.own()) {
            top.getSubMenu().addItem(TEXTS.get("views.save", view.arranged().name()), click -> save(view));
            top.getSubMenu().addItem(TEXTS.get("views.rename"), click -> rename(view));
            top.getSubMenu().addItem(TEXTS.get("views.delete"), click -> delete(view));
        }
    }

    private void saveAs() {
        new ViewDialog(TEXTS.get("views.saveAs"), "", false, (name, shared) -> {
                    Arranged now = shown.get();
                    View view = store.create(list, new Arranged(name, shared, now.query(), now.columns()));
                    readAgain();
                    chosen.accept(Optional.of(view));
                    Notices.done(TEXTS.get("views.saved", name));
                })
                .open();
    }

    private void save(View view) {
        Arranged now = shown.get();
        Arranged before = view.arranged();
        keep(view, new Arranged(before.name(), before.shared(), now.query(), now.columns()));
    }

    private void rename(View view) {
        Arranged before = view.arranged();
        new ViewDialog(
                        TEXTS.get("views.rename"),
                        before.name(),
                        before.shared(),
                        (name, shared) -> keep(view, new Arranged(name, shared, before.query(), before.columns())))
                .open();
    }

    private void keep(View view, Arranged arranged) {
        View kept = store.arrange(view.id(), arranged);
        open = kept;
        readAgain();
        show(kept);
        Notices.done(TEXTS.get("views.saved", arranged.name()));
    }

    private void delete(View view) {
        store.archive(view.id());
        readAgain();
        chosen.accept(Optional.empty());
        Notices.done(TEXTS.get("views.deleted", view.arranged().name()), TEXTS.get("undo"), () -> {
            store.restore(view.id());
            readAgain();
            chosen.accept(Optional.of(view));
        });
    }
}
