// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import de.jba.backoffice.programme.ProgrammeYear;
import de.jba.backoffice.programme.Reading;
import de.jba.backoffice.programme.Reading.Part;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Texts;

/** The parts of a programme with how much changed in each, and for who signs whether it is read. */
class ReadingList extends Nav {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("programme");

    ReadingList(ProgrammeYear year, Reading reading, Part open, boolean marks) {
        addClassName("chapters");
        getElement().setAttribute("aria-label", TEXTS.get("reading.parts"));
        getElement().setAttribute("data-region", "");
        long changed = reading.parts().stream().filter(Part::isChanged).count();
        Span count =
                new Span(TEXTS.get("reading.changed", changed, reading.parts().size()));
        count.addClassName("sec");
        Div head = new Div(new H2(TEXTS.get("chapters")), count);
        head.addClassName("reading-head");
        UnorderedList list = new UnorderedList();
        reading.parts().forEach(part -> list.add(new ListItem(link(year, part, part.equals(open), marks))));
        add(head, list);
    }

    private static Anchor link(ProgrammeYear year, Part part, boolean open, boolean marks) {
        Anchor link = new Anchor(ProgrammeNavigation.reading(year, part.id()));
        if (marks) {
            link.add(mark(part));
        }
        Span number = new Span(part.isAnnex() ? TEXTS.get("annex.sign") : part.number());
        number.addClassName("no");
        Span title = new Span(part.title());
        title.addClassName("title");
        link.add(number, title);
        if (part.isChanged()) {
            StateBadge count = new StateBadge(Integer.toString(part.changes().size()), StateBadge.Tone.PRIMARY);
            count.getElement().setAttribute("role", "img");
            count.getElement()
                    .setAttribute(
                            "aria-label",
                            TEXTS.get("reading.changes", part.changes().size()));
            link.add(count);
        }
        link.addClassName("depth-" + part.number().chars().filter(c -> c == '.').count());
        if (open) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }

    private static Span mark(Part part) {
        Span mark = part.read() ? Symbol.CHECK.create() : new Span();
        mark.addClassNames("mark", part.read() ? "ready" : "unread");
        mark.getElement().setAttribute("role", "img");
        mark.getElement().setAttribute("aria-label", TEXTS.get(part.read() ? "reading.read" : "reading.unread"));
        return mark;
    }
}
