// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.event.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import de.jba.backoffice.event.EventDetails;
import de.jba.backoffice.ui.AgencyMarker;
import de.jba.backoffice.ui.EmptyState;
import de.jba.backoffice.ui.PlainTable;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.Texts;
import de.jba.backoffice.ui.WideContent;
import java.util.List;

/** The events of a month as a list. */
class EventTable extends Div {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("event");

    EventTable(List<EventDetails> events, ScreenUser user, String words, SerializableConsumer<EventDetails> select) {
        if (events.isEmpty()) {
            add(new EmptyState(TEXTS.get("none")));
            return;
        }
        PlainTable table = new PlainTable()
                .columns(
                        TEXTS.get("column.day"),
                        TEXTS.get("column.time"),
                        TEXTS.get("column.title"),
                        TEXTS.get("column.place"),
                        TEXTS.get("column.partner"),
                        TEXTS.get("column.owner"));
        events.forEach(event -> {
            NativeButton title = new NativeButton(event.title(), click -> select.accept(event));
            title.addClassName("event");
            table.row(
                    new Span(EventWords.days(event)),
                    new Span(EventWords.time(event)),
                    title,
                    new Span(EventWords.orNothing(event.place())),
                    new Span(EventWords.orNothing(event.partnerName())),
                    AgencyMarker.of(user, event.owner()));
        });
        table.addClassName("event-list");
        add(new WideContent(words, table));
    }
}
