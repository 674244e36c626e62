// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.overview.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import de.jba.backoffice.overview.OverviewService;
import de.jba.backoffice.overview.PartnerChange;
import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.shared.PageRequest;
import de.jba.backoffice.ui.AgencyMarker;
import de.jba.backoffice.ui.EmptyState;
import de.jba.backoffice.ui.RecordAddresses;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What partners changed last, page by page. */
class ChangeList extends Section {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("overview");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final int PAGE = 5;

    @Inject
    transient OverviewService overview;

    @Inject
    transient RecordAddresses addresses;

    @Inject
    transient Clock clock;

    @Inject
    ScreenUser user;

    private final Div around = new Div();
    private final Button more = new Button(TEXTS.get("changes.more"));
    private int pages = 1;
    private transient @Nullable List<PartnerChange> shown;

    @PostConstruct
    void build() {
        H2 heading = new H2(TEXTS.get("changes"));
        heading.setId("changes");
        getElement().setAttribute("aria-labelledby", "changes");
        more.addThemeName("tertiary");
        more.addThemeName("small");
        more.setVisible(false);
        more.addClickListener(click -> {
            pages++;
            read();
        });
        add(heading, around, more);
    }

    /** Reads as many pages as are shown; sends nothing when they are what they were. */
    void read() {
        List<PartnerChange> now = new ArrayList<>();
        boolean full = true;
        for (int page = 0; page < pages && full; page++) {
            List<PartnerChange> items = overview.partnerChanges(new PageRequest(page, PAGE, null, true, null, false))
                    .items();
            now.addAll(items);
            full = items.size() == PAGE;
        }
        more.setVisible(full);
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        around.removeAll();
        if (now.isEmpty()) {
            around.add(new EmptyState(TEXTS.get("changes.empty")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("partner-changes");
        now.forEach(change -> list.add(line(change)));
        around.add(list);
    }

    private ListItem line(PartnerChange change) {
        Span about = new Span(TEXTS.get("changes.about", TEXTS.get(change.part()), when(change)));
        about.addClassName("sec");
        Div words = new Div(new Anchor(addresses.of(change.kind(), change.id()), change.name()), about);
        words.addClassNames("words", "grow");
        return new ListItem(AgencyMarker.of(user, change.owner()), words);
    }

    private String when(PartnerChange change) {
        ZonedDateTime at = change.at().atZone(BusinessTime.ZONE);
        LocalDate today = LocalDate.now(clock.withZone(BusinessTime.ZONE));
        return TEXTS.get(
                at.toLocalDate().equals(today) ? "changes.today" : "changes.on", DAY.format(at), TIME.format(at));
    }
}
