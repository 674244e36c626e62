// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.programme.AmendmentService;
import de.jba.backoffice.programme.ProgrammeDetails;
import de.jba.backoffice.programme.ProgrammeService;
import de.jba.backoffice.programme.ProgrammeState;
import de.jba.backoffice.programme.ProgrammeSummary;
import de.jba.backoffice.programme.ProgrammeYear;
import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.shared.Version;
import de.jba.backoffice.ui.Notices;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The Fassungen of a published year: leads from one to the other, and begins the next amendment. */
@ApplicationScoped
class AmendmentDesk {
    private static final Texts TEXTS = Texts.of("programme");

    @Inject
    AmendmentService amendments;

    @Inject
    ProgrammeService programmes;

    @Inject
    ScreenUser user;

    @Inject
    Clock clock;

    /** The Fassungen of the year with their states; nothing while there is one alone. */
    Optional<Component> fassungen(ProgrammeDetails programme) {
        List<ProgrammeSummary> all = programmes.withAmendments(new ProgrammeYear(programme.year()));
        if (all.size() == 1) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        all.forEach(each -> list.add(line(each, programme)));
        Nav nav = new Nav(list);
        nav.addClassName("fassungen");
        nav.getElement().setAttribute("aria-label", TEXTS.get("fassungen", Integer.toString(programme.year())));
        return Optional.of(nav);
    }

    /** The button that begins an amendment, or the way to the one that is under way. */
    Optional<Component> next(ProgrammeDetails programme) {
        if (programme.key().isAmendment()
                || programme.state() != ProgrammeState.PUBLISHED
                || !user.may(Permission.PROGRAMME_AMEND)) {
            return Optional.empty();
        }
        return Optional.of(underWay(programme)
                .<Component>map(AmendmentDesk::way)
                .orElseGet(() -> new Button(TEXTS.get("amendment.begin"), click -> ask(programme))));
    }

    private Optional<ProgrammeYear> underWay(ProgrammeDetails programme) {
        return amendments.amendments(programme.key()).stream()
                .filter(each -> each.state() != ProgrammeState.PUBLISHED)
                .map(ProgrammeSummary::key)
                .findFirst();
    }

    private static Anchor way(ProgrammeYear amendment) {
        Anchor way = new Anchor(
                ProgrammeNavigation.writing(amendment), TEXTS.get("amendment.underWay", amendment.amendment()));
        way.addClassNames("target", "action-link");
        return way;
    }

    private void ask(ProgrammeDetails programme) {
        new AmendmentDialog(programme, LocalDate.now(clock.withZone(BusinessTime.ZONE)), entry -> {
                    ProgrammeDetails begun = amendments.begin(programme.key(), new Version(programme.version()), entry);
                    Notices.done(TEXTS.get("amendment.begun", begun.amendment()));
                    UI.getCurrent().navigate(ProgrammeNavigation.writing(begun.key()));
                })
                .open();
    }

    private static ListItem line(ProgrammeSummary each, ProgrammeDetails shown) {
        Anchor name = new Anchor(
                ProgrammeNavigation.writing(each.key()),
                each.amendment() == 0
                        ? TEXTS.get("title", Integer.toString(each.year()))
                        : TEXTS.get("amendment", each.amendment()));
        if (each.key().equals(shown.key())) {
            name.getElement().setAttribute("aria-current", "page");
        }
        Span state = new StateBadge(
                TEXTS.get(each.state()),
                each.state() == ProgrammeState.PUBLISHED ? StateBadge.Tone.SUCCESS : StateBadge.Tone.NEUTRAL);
        return new ListItem(name, state);
    }
}
