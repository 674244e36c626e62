// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.programme.ProgrammeDetails;
import de.jba.backoffice.programme.ProgrammeService;
import de.jba.backoffice.programme.ProgrammeState;
import de.jba.backoffice.programme.ProgrammeYear;
import de.jba.backoffice.programme.ReviewService;
import de.jba.backoffice.programme.SigningService;
import de.jba.backoffice.ui.EmptyState;
import de.jba.backoffice.ui.MainLayout;
import de.jba.backoffice.ui.ScreenHead;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.Texts;
import de.jba.backoffice.ui.Titles;
import de.jba.backoffice.ui.ViewFor;
import jakarta.inject.Inject;

/** What changed since the own agency last signed, who has signed, and signing itself. */
@Route(value = ProgrammeNavigation.SIGNING + "/:" + ProgrammeNavigation.YEAR + "?", layout = MainLayout.class)
@ViewFor(Permission.PROGRAMME_VIEW)
public class SigningView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("programme");

    @Inject
    transient ProgrammeService programmes;

    @Inject
    transient ReviewService review;

    @Inject
    transient SigningService signing;

    @Inject
    transient ProgrammeNavigation navigation;

    @Inject
    transient ProgrammeActions actions;

    @Inject
    transient SignBox signBox;

    @Inject
    transient SigningActions signingActions;

    @Inject
    ScreenUser user;

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        addClassName("screen");
        removeAll();
        var year = navigation.year(event.getRouteParameters());
        if (year.isEmpty()) {
            add(new EmptyState(TEXTS.get("none")));
        } else {
            show(year.get());
            InterruptedSigning.in(event.getLocation().getQueryParameters())
                    .ifPresent(interrupted -> takeUp(interrupted, year.get()));
        }
    }

    @Override
    public String getPageTitle() {
        return Titles.of(TEXTS.get("menu.signing"));
    }

    /** Asks again what the person was about to confirm, once: the address forgets it. */
    private void takeUp(InterruptedSigning interrupted, ProgrammeYear year) {
        UI.getCurrent().getPage().getHistory().replaceState(null, ProgrammeNavigation.signing(year));
        signingActions.takeUp(interrupted, programmes.programme(year), signing.signatures(year), () -> UI.getCurrent()
                .refreshCurrentRoute(false));
    }

    private void show(ProgrammeYear year) {
        ProgrammeDetails programme = programmes.programme(year);
        ScreenHead head = new ScreenHead(TEXTS.get("signing.title", year.toString()));
        Span revision = new Span(TEXTS.get("revision", programme.revision()));
        revision.addClassName("sec");
        head.setBeside(new StateBadge(TEXTS.get(programme.state()), StateBadge.Tone.PRIMARY), revision);
        head.setActions(actions.pdf(programme, year));
        Section changes = new Section();
        changes.addClassName("changes");
        changes.getElement().setAttribute("data-region", "");
        changes.getElement().setAttribute("tabindex", "0");
        changes.getElement().setAttribute("aria-label", TEXTS.get("changes"));
        if (programme.state() == ProgrammeState.DRAFT) {
            changes.add(new EmptyState(TEXTS.get("signing.draft")));
        } else {
            changes.add(new ChangeList(year, review.changesSinceSignature(year)));
        }
        Div columns = new Div(changes, signBox.pane(programme, signing.signatures(year), () -> UI.getCurrent()
                .refreshCurrentRoute(false)));
        columns.addClassName("signing");
        add(head, columns);
    }
}
