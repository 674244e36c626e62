// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.audit.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import de.jba.backoffice.audit.AuditService;
import de.jba.backoffice.audit.BehaviourService;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.Reach;
import de.jba.backoffice.ui.MainLayout;
import de.jba.backoffice.ui.ScreenHead;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.Texts;
import de.jba.backoffice.ui.Titles;
import de.jba.backoffice.ui.ViewFor;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;

/** The log, newest first: who did what, when and why, and whether it is intact. Nothing here can be changed. */
@Route(value = AuditNavigation.PATH + "/:" + AuditNavigation.ENTRY + "?([0-9]{1,18})", layout = MainLayout.class)
@ViewFor(Permission.AUDIT_VIEW)
public class AuditView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("audit");

    @Inject
    transient AuditService log;

    @Inject
    transient BehaviourService behaviour;

    @Inject
    VerificationBand band;

    @Inject
    ScreenUser user;

    @Inject
    AuditGrid grid;

    private final EntryPane pane = new EntryPane();
    private final Div split = new Div();

    @PostConstruct
    void build() {
        addClassName("screen");
        ScreenHead head = new ScreenHead(TEXTS.get("title"));
        add(head);
        if (user.may(Permission.AUDIT_VERIFY)) {
            head.setActions(band.button());
            add(band);
        }
        if (user.user().reaches(Permission.AUDIT_VIEW).contains(Reach.ALL)) {
            head.setBeside(new Button(TEXTS.get("behaviour"), click -> new BehaviourDialog(behaviour.review()).open()));
        }
        Span total = new Span();
        total.addClassNames("sec", "totals");
        total.getElement().setAttribute("role", "status");
        AuditFilter filter = new AuditFilter(user.agencies(), grid::narrow);
        filter.add(total);
        Section list = new Section(grid);
        list.addClassName("list");
        list.getElement().setAttribute("aria-label", TEXTS.get("title"));
        list.getElement().setAttribute("data-region", "");
        split.addClassName("split");
        split.add(list);
        add(filter, split);
        grid.onCount(count -> total.setText(TEXTS.get("total", count)));
        grid.onOpen(seq -> UI.getCurrent()
                .navigate(AuditView.class, new RouteParameters(AuditNavigation.ENTRY, Long.toString(seq))));
        pane.onClose(() -> UI.getCurrent().navigate(AuditView.class));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getRouteParameters().get(AuditNavigation.ENTRY).ifPresentOrElse(this::show, this::showNothing);
    }

    @Override
    public String getPageTitle() {
        return Titles.of(TEXTS.get("title"));
    }

    private void show(String seq) {
        try {
            pane.show(log.entry(Long.parseLong(seq)));
        } catch (NumberFormatException e) {
            throw new NotFoundException();
        }
        split.add(pane);
        split.addClassName("open");
    }

    private void showNothing() {
        if (pane.getParent().isPresent()) {
            split.remove(pane);
            split.removeClassName("open");
            grid.deselectAll();
            grid.takeFocus();
        }
    }
}
