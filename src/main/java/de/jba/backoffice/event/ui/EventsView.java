// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.event.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import de.jba.backoffice.contact.PartnerService;
import de.jba.backoffice.event.CalendarFeedService;
import de.jba.backoffice.event.EventDetails;
import de.jba.backoffice.event.EventPeriod;
import de.jba.backoffice.event.EventService;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.Role;
import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.shared.EventId;
import de.jba.backoffice.ui.Drafts;
import de.jba.backoffice.ui.MainLayout;
import de.jba.backoffice.ui.NarrowWindow;
import de.jba.backoffice.ui.OpenScreens;
import de.jba.backoffice.ui.ScreenHead;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Texts;
import de.jba.backoffice.ui.Titles;
import de.jba.backoffice.ui.ViewFor;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The events of a month, as a calendar or as a list; one of them opens in a dialog. */
@Route(value = EventNavigation.EVENTS + "/:" + EventNavigation.SELECTED + "?", layout = MainLayout.class)
@ViewFor(Permission.PARTNER_VIEW)
public class EventsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("event");

    @Inject
    transient EventService events;

    @Inject
    transient PartnerService partners;

    @Inject
    transient CalendarFeedService feeds;

    @Inject
    transient Clock clock;

    @Inject
    transient OpenScreens screens;

    @Inject
    ScreenUser user;

    @Inject
    Drafts drafts;

    private final H2 heading = new H2();
    private final Section body = new Section();
    private final Button form = new Button();
    private YearMonth month = YearMonth.of(2000, 1);
    private boolean asList;
    private boolean narrow;
    private transient List<EventDetails> shown = List.of();
    private @Nullable EventDialog open;

    @PostConstruct
    void build() {
        addClassName("screen");
        ScreenHead head = new ScreenHead(TEXTS.get("title"));
        head.setActions(actions());
        body.addClassName("events");
        body.getElement().setAttribute("data-region", "");
        body.getElement().setAttribute("aria-labelledby", "events-heading");
        heading.setId("events-heading");
        heading.getElement().setAttribute("aria-live", "polite");
        add(head, tools(), body);
        NarrowWindow.watch(this, isNarrow -> {
            narrow = isNarrow;
            show();
        });
        screens.follow(this, changed -> {
            boolean mayConcern = changed.records().isEmpty()
                    || changed.records().stream().anyMatch(each -> !each.kind().equals("instrument"));
            if (mayConcern) {
                List<EventDetails> now = events.during(EventPeriod.of(month));
                if (!now.equals(shown)) {
                    show(now);
                }
            }
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        LocalDate today = LocalDate.now(clock.withZone(BusinessTime.ZONE));
        asList = EventNavigation.asList(event.getLocation().getQueryParameters());
        String selected =
                event.getRouteParameters().get(EventNavigation.SELECTED).orElse("");
        EventDetails chosen = selected.isEmpty() || selected.equals(EventNavigation.NEW) ? null : event(selected);
        month = EventNavigation.month(event.getLocation().getQueryParameters())
                .orElseGet(() -> YearMonth.from(chosen == null ? today : chosen.firstDay()));
        show();
        if (open != null) {
            open.close();
            open = null;
        }
        if (chosen != null) {
            open(chosen);
        } else if (selected.equals(EventNavigation.NEW)) {
            if (!user.may(Permission.PARTNER_CREATE)) {
                throw new NotFoundException();
            }
            openNew(month.equals(YearMonth.from(today)) ? today : month.atDay(1));
        }
    }

    @Override
    public String getPageTitle() {
        return Titles.of(TEXTS.get("title"));
    }

    private EventDetails event(String selected) {
        try {
            return events.event(new EventId(UUID.fromString(selected)));
        } catch (IllegalArgumentException none) {
            throw new NotFoundException(none.getMessage());
        }
    }

    private void show() {
        show(events.during(EventPeriod.of(month)));
    }

    private void show(List<EventDetails> ofMonth) {
        shown = ofMonth;
        heading.setText(TEXTS.get("heading", monthWords()));
        form.setText(TEXTS.get(asList ? "asMonth" : "asList"));
        form.setVisible(!narrow);
        body.removeAll();
        body.add(
                asList || narrow
                        ? new EventTable(ofMonth, user, monthWords(), this::select)
                        : new MonthTable(
                                month,
                                ofMonth,
                                LocalDate.now(clock.withZone(BusinessTime.ZONE)),
                                monthWords(),
                                this::select));
    }

    private String monthWords() {
        return DateTimeFormatter.ofPattern("LLLL yyyy", Texts.locale()).format(month);
    }

    private Component[] actions() {
        List<Component> actions = new ArrayList<>();
        if (!user.user().roles().contains(Role.AUDITOR)) {
            actions.add(new Button(TEXTS.get("feed.action"), click -> new FeedDialog(feeds).open()));
        }
        if (user.may(Permission.PARTNER_CREATE)) {
            Button create = new Button(
                    TEXTS.get("new"),
                    Symbol.PLUS.create(),
                    click -> EventNavigation.open(month, asList, EventNavigation.NEW));
            create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(create);
        }
        return actions.toArray(Component[]::new);
    }

    private Div tools() {
        Button before = new Button(Symbol.UP.create(), click -> go(-1));
        before.setAriaLabel(TEXTS.get("monthBefore"));
        before.addClassName("back");
        before.addClickShortcut(Key.PAGE_UP);
        Button after = new Button(Symbol.DOWN.create(), click -> go(1));
        after.setAriaLabel(TEXTS.get("monthAfter"));
        after.addClassName("forth");
        after.addClickShortcut(Key.PAGE_DOWN);
        Button today = new Button(
                TEXTS.get("today"),
                click -> EventNavigation.open(YearMonth.now(clock.withZone(BusinessTime.ZONE)), asList, ""));
        form.addClickListener(click -> EventNavigation.open(month, !asList, ""));
        form.addClassName("end");
        Div tools = new Div(before, after, today, heading, form);
        tools.addClassNames("tools", "month-tools");
        return tools;
    }

    private void go(int months) {
        EventNavigation.open(month.plusMonths(months), asList, "");
    }

    private void select(EventDetails event) {
        EventNavigation.open(month, asList, event.id().toString());
    }

    private void open(EventDetails event) {
        open = new EventDialog(events, partners, user, drafts, event, event.toEntry(), this::closed);
        open.open();
    }

    private void openNew(LocalDate day) {
        open = new EventDialog(events, partners, user, drafts, null, EventForm.empty(day), this::closed);
        open.open();
    }

    /** The dialog was left: the address says so, and the month shows what was changed. */
    private void closed(YearMonth shown) {
        open = null;
        EventNavigation.open(shown, asList, "");
    }
}
