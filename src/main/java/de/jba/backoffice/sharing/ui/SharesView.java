// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.sharing.ShareSelection;
import de.jba.backoffice.ui.MainLayout;
import de.jba.backoffice.ui.Notices;
import de.jba.backoffice.ui.OpenScreens;
import de.jba.backoffice.ui.ScreenHead;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Texts;
import de.jba.backoffice.ui.Titles;
import de.jba.backoffice.ui.ViewFor;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The shares of all records: which end soon, and which wait for the owner's word that they are still wanted. */
@Route(value = SharingNavigation.PATH, layout = MainLayout.class)
@ViewFor(Permission.SHARE_VIEW)
public class SharesView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("sharing");

    @Inject
    SharesGrid grid;

    @Inject
    transient OpenScreens screens;

    private final Map<ShareSelection, Tab> tabs = new EnumMap<>(ShareSelection.class);
    private final Tabs selections = new Tabs();
    private final Button confirmAll = new Button(TEXTS.get("confirm.all"), Symbol.CHECK.create());
    private final Span note = new Span();

    @PostConstruct
    void build() {
        addClassName("screen");
        ScreenHead head = new ScreenHead(TEXTS.get("page"));
        head.setActions(confirmAll);
        for (ShareSelection selection : ShareSelection.values()) {
            Tab tab = new Tab(TEXTS.get(selection));
            tabs.put(selection, tab);
            selections.add(tab);
        }
        selections.addSelectedChangeListener(change -> {
            show(selected());
            if (change.isFromClient()) {
                remember(selected());
            }
        });
        Span total = new Span();
        total.addClassNames("sec", "totals");
        total.getElement().setAttribute("role", "status");
        grid.onCount(count -> total.setText(TEXTS.get("page.total", count)));
        confirmAll.addClickListener(click -> Notices.done(TEXTS.get("confirmed.many", grid.confirmShown())));
        note.addClassName("sec");
        Div tools = new Div(selections, note, total);
        tools.addClassName("tools");
        Section list = new Section(grid);
        list.addClassName("list");
        list.getElement().setAttribute("aria-label", TEXTS.get("page"));
        list.getElement().setAttribute("data-region", "");
        Div split = new Div(list);
        split.addClassName("split");
        add(head, tools, split);
        screens.follow(this, grid::hear);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ShareSelection wanted = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(SharingNavigation.SELECTION)
                .flatMap(SharesView::selection)
                .orElse(ShareSelection.GIVEN);
        selections.setSelectedTab(tabs.get(wanted));
        show(wanted);
    }

    @Override
    public String getPageTitle() {
        return Titles.of(TEXTS.get("page"));
    }

    private void show(ShareSelection selection) {
        grid.show(selection);
        note.setText(TEXTS.find("page.note." + selection.name()).orElse(""));
        confirmAll.setVisible(selection == ShareSelection.UNCONFIRMED && grid.mayConfirm());
    }

    private ShareSelection selected() {
        return tabs.entrySet().stream()
                .filter(tab -> tab.getValue().equals(selections.getSelectedTab()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(ShareSelection.GIVEN);
    }

    private static void remember(ShareSelection selection) {
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(
                        null,
                        new Location(
                                SharingNavigation.PATH,
                                QueryParameters.of(SharingNavigation.SELECTION, SharingNavigation.word(selection))));
    }

    private static Optional<ShareSelection> selection(String name) {
        return java.util.Arrays.stream(ShareSelection.values())
                .filter(each -> each.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
