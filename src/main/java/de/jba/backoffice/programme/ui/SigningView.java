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
import de.jba.backoffice.programme.Reading;
import de.jba.backoffice.programme.Reading.Part;
import de.jba.backoffice.programme.ReadingService;
import de.jba.backoffice.programme.ReviewService;
import de.jba.backoffice.programme.SigningService;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.RecordsChanged;
import de.jba.backoffice.ui.EmptyState;
import de.jba.backoffice.ui.MainLayout;
import de.jba.backoffice.ui.Notices;
import de.jba.backoffice.ui.OpenScreens;
import de.jba.backoffice.ui.ScreenHead;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.Texts;
import de.jba.backoffice.ui.Titles;
import de.jba.backoffice.ui.ViewFor;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What changed since the own agency last signed, part by part; who has signed, and signing itself. */
@Route(
        value = ProgrammeNavigation.SIGNING + "/:" + ProgrammeNavigation.YEAR + "?/:" + ProgrammeNavigation.PART + "?",
        layout = MainLayout.class)
@ViewFor(Permission.PROGRAMME_VIEW)
public class SigningView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("programme");

    @Inject
    transient ProgrammeService programmes;

    @Inject
    transient ReviewService review;

    @Inject
    transient ReadingService readings;

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
    transient ReturnDesk returns;

    @Inject
    transient DeviationDesk deviations;

    @Inject
    transient OpenScreens screens;

    @Inject
    ScreenUser user;

    private String part = "";
    private final Div badge = new Div();
    private final Div columns = new Div();
    private transient @Nullable Shown shown;
    private transient DeviationDesk.@Nullable Notes notes;

    /** What is read here, and as which version it was seen last. */
    private record Shown(ProgrammeDetails programme, Reading reading, int version) {}

    @PostConstruct
    void build() {
        columns.addClassName("signing");
        screens.follow(this, this::hear);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        addClassName("screen");
        boolean isShown = getComponentCount() > 0;
        removeAll();
        shown = null;
        notes = null;
        var year = navigation.year(event.getRouteParameters());
        if (year.isEmpty()) {
            add(new EmptyState(TEXTS.get("none")));
        } else {
            show(year.get(), event.getRouteParameters().get(ProgrammeNavigation.PART), isShown);
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
        signingActions.takeUp(
                interrupted,
                programmes.programme(year),
                signing.signatures(year),
                readings.reading(year),
                this::showAnew);
    }

    private void showAnew() {
        UI.getCurrent().refreshCurrentRoute(false);
    }

    /** Opens what there is to read first. */
    private static void showFirst(ProgrammeYear year) {
        UI.getCurrent().navigate(ProgrammeNavigation.signing(year));
    }

    private void show(ProgrammeYear year, Optional<String> wanted, boolean again) {
        ProgrammeDetails programme = programmes.programme(year);
        ScreenHead head = new ScreenHead(TEXTS.get("signing.title", ProgrammeNavigation.named(year)));
        Span beside = new Span(TEXTS.get("revision", programme.revision()));
        beside.addClassName("sec");
        head.setBeside(badge, beside);
        state(programme);
        head.setActions(actions.pdf(programme, year));
        Reading reading = readings.reading(year);
        boolean marks = programme.signable() && SigningActions.isOpen(programme);
        columns.removeAll();
        boolean unsigned = reading.base().signedAt() == null;
        if (programme.state() == ProgrammeState.DRAFT && unsigned
                || reading.parts().isEmpty()) {
            Section nothing = new Section(new EmptyState(TEXTS.get("signing.draft")));
            nothing.addClassName("wide");
            columns.add(nothing);
        } else {
            beside.setText(TEXTS.get("reading.revision", programme.revision(), ReadingWords.base(reading.base())));
            Part open = wanted.flatMap(id -> part(reading, id)).orElseGet(() -> first(reading));
            PartView view = new PartView(year, reading, open);
            view.show(user, review.content(year));
            if (marks) {
                view.offerMark(
                        () -> read(year, open, view),
                        user.may(Permission.PROGRAMME_RETURN_FOR_REWORK)
                                ? Optional.of(returns.button(programme, open.number(), this::showAnew))
                                : Optional.empty());
            }
            notes = open.isAnnex() ? deviations.of(programme, view, this::showAnew) : null;
            columns.add(new ReadingList(year, reading, open, marks), view);
            view.begin(again && !open.id().equals(part));
            part = open.id();
        }
        columns.add(signBox.pane(programme, signing.signatures(year), reading, this::showAnew));
        shown = new Shown(programme, reading, programme.version());
        add(head, columns);
    }

    /** Signatures of others appear; another content does not slip under what is being read, but is said to be there. */
    private void hear(RecordsChanged changed) {
        Shown before = shown;
        if (before == null) {
            return;
        }
        if (notes != null) {
            notes.refresh();
        }
        if (!changed.concerns("programme", before.programme().id().value())) {
            return;
        }
        ProgrammeYear year = new ProgrammeYear(before.programme().year());
        ProgrammeDetails now = programmes.programme(year);
        if (now.version() == before.version()) {
            return;
        }
        boolean same = SeenVersions.shows(before.programme(), now);
        shown = new Shown(same ? now : before.programme(), before.reading(), now.version());
        state(now);
        columns.getChildren().reduce((one, other) -> other).ifPresent(columns::remove);
        columns.add(
                same
                        ? signBox.pane(now, signing.signatures(year), before.reading(), this::showAnew)
                        : signBox.outdated(now, signing.signatures(year), () -> showFirst(year)));
    }

    private void state(ProgrammeDetails programme) {
        badge.removeAll();
        badge.add(new StateBadge(TEXTS.get(programme.state()), StateBadge.Tone.PRIMARY));
    }

    /** Remembers it, and goes on to the next part that is not read. */
    private void read(ProgrammeYear year, Part part, PartView view) {
        try {
            readings.markRead(year, part.id(), part.hash());
            String next = view.next().map(Part::id).orElse(part.id());
            this.part = ""; // the button that had the focus goes
            if (next.equals(part.id())) {
                showAnew();
            } else {
                UI.getCurrent().navigate(ProgrammeNavigation.reading(year, next));
            }
        } catch (BusinessRuleViolation changed) {
            Notices.failure(changed.message(Texts.locale()));
            showAnew();
        }
    }

    private static Optional<Part> part(Reading reading, String id) {
        return reading.parts().stream().filter(part -> part.id().equals(id)).findFirst();
    }

    /** Where reading begins: with what is not read, else with what changed, else with the first. */
    private static Part first(Reading reading) {
        return Stream.of(
                        reading.unread(),
                        reading.parts().stream().filter(Part::isChanged).toList(),
                        reading.parts())
                .flatMap(List::stream)
                .findFirst()
                .orElseThrow();
    }
}
