// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.overview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import de.jba.backoffice.ui.EmptyState;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The next days of the year that matter, by day. */
final class DeadlineList extends Section {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("overview");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.");
    private static final int SOON = 7;

    private final Div around = new Div();
    private @Nullable List<Deadline> shown;

    DeadlineList() {
        H2 heading = new H2(TEXTS.get("deadlines"));
        heading.setId("deadlines");
        getElement().setAttribute("aria-labelledby", "deadlines");
        add(heading, around);
    }

    /** Shows these; sends nothing when they are what they were. */
    void show(List<Deadline> deadlines, LocalDate today) {
        if (deadlines.equals(shown)) {
            return;
        }
        shown = deadlines;
        around.removeAll();
        if (deadlines.isEmpty()) {
            around.add(new EmptyState(TEXTS.get("deadlines.empty")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("deadlines");
        deadlines.forEach(deadline -> list.add(line(deadline, today)));
        around.add(list);
    }

    private static ListItem line(Deadline deadline, LocalDate today) {
        Span day = new Span(DAY.format(deadline.day()));
        day.addClassName("strong");
        Span weekday =
                new Span(deadline.day().getDayOfWeek().getDisplayName(TextStyle.SHORT_STANDALONE, Texts.locale()));
        weekday.addClassName("sec");
        Div when = new Div(day, weekday);
        when.addClassName("when");
        Component name =
                deadline.path().isEmpty() ? new Span(deadline.name()) : new Anchor(deadline.path(), deadline.name());
        Span detail = new Span(deadline.detail());
        detail.addClassName("sec");
        Div what = new Div(name, detail);
        if (deadline.overdue() > 0) {
            what.add(new StateBadge(TEXTS.get("deadlines.overdue", deadline.overdue()), StateBadge.Tone.ERROR));
        }
        what.addClassNames("words", "grow");
        ListItem line = new ListItem(when, what);
        line.setClassName("soon", !deadline.day().isAfter(today.plusDays(SOON)));
        return line;
    }
}
