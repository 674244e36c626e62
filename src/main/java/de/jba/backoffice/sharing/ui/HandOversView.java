// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.shared.PageRequest;
import de.jba.backoffice.sharing.HandOverDetails;
import de.jba.backoffice.sharing.HandOverService;
import de.jba.backoffice.ui.EmptyState;
import de.jba.backoffice.ui.MainLayout;
import de.jba.backoffice.ui.OpenScreens;
import de.jba.backoffice.ui.ScreenHead;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.Texts;
import de.jba.backoffice.ui.Titles;
import de.jba.backoffice.ui.ViewFor;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;

/** Hand-overs of the own agency and, for its leads, to it: what is open can be decided here. */
@Route(value = HandOverNavigation.PATH, layout = MainLayout.class)
@ViewFor(Permission.INSTRUMENT_VIEW)
public class HandOversView extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("sharing");
    private static final PageRequest LATEST = new PageRequest(0, PageRequest.MAX_SIZE, null, true, null, false);

    @Inject
    transient HandOverService handOvers;

    @Inject
    ScreenUser user;

    @Inject
    transient OpenScreens screens;

    private final Section list = new Section();
    private List<HandOverDetails> shown = List.of();

    @PostConstruct
    void build() {
        addClassName("screen");
        list.addClassName("hand-overs");
        list.getElement().setAttribute("aria-label", TEXTS.get("handOver.list"));
        list.getElement().setAttribute("data-region", "");
        list.add(new EmptyState(TEXTS.get("handOver.empty")));
        add(new ScreenHead(TEXTS.get("handOver.list")), list);
        screens.follow(this, changed -> {
            if (changed.records().isEmpty()
                    || changed.records().stream().anyMatch(one -> one.kind().equals("handover"))) {
                read();
            }
        });
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        read();
    }

    @Override
    public String getPageTitle() {
        return Titles.of(TEXTS.get("handOver.list"));
    }

    private void read() {
        List<HandOverDetails> page = handOvers.page(LATEST).items();
        if (page.equals(shown)) {
            return;
        }
        shown = page;
        list.removeAll();
        if (page.isEmpty()) {
            list.add(new EmptyState(TEXTS.get("handOver.empty")));
        }
        page.forEach(each -> list.add(new HandOverCard(each, handOvers, user, this::read)));
    }
}
