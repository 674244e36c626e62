// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.event.ui;

import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import de.jba.backoffice.event.EventDetails;
import de.jba.backoffice.ui.Texts;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** A month as a grid of days, walked with the arrow keys; each event is a button in the cell of its day. */
@JavaScript("context://js/month.js")
class MonthTable extends NativeTable {
    private static final long serialVersionUID = 1L;
    private static final int DAYS = 7;

    MonthTable(
            YearMonth month,
            List<EventDetails> events,
            LocalDate today,
            String words,
            SerializableConsumer<EventDetails> select) {
        addClassNames("plain", "month");
        getElement().setAttribute("aria-label", words);
        getElement().setAttribute("role", "grid");
        addAttachListener(attach -> getElement().executeJs("window.jba.month(this)"));
        NativeTableRow heads = getHead().addRow();
        for (DayOfWeek day : DayOfWeek.values()) {
            NativeTableHeaderCell head = heads.addHeaderCell();
            head.setText(day.getDisplayName(TextStyle.SHORT_STANDALONE, Texts.locale()));
            head.getElement().setAttribute("scope", "col");
            head.getElement().setAttribute("abbr", day.getDisplayName(TextStyle.FULL_STANDALONE, Texts.locale()));
        }
        LocalDate monday = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (LocalDate week = monday; !week.isAfter(month.atEndOfMonth()); week = week.plusDays(DAYS)) {
            NativeTableRow row = getBody().addRow();
            for (int i = 0; i < DAYS; i++) {
                LocalDate day = week.plusDays(i);
                NativeTableCell cell = row.addDataCell();
                if (YearMonth.from(day).equals(month)) {
                    fill(cell, day, day.equals(today), events, select);
                }
            }
        }
    }

    private static void fill(
            NativeTableCell cell,
            LocalDate day,
            boolean isToday,
            List<EventDetails> events,
            SerializableConsumer<EventDetails> select) {
        cell.getElement().setAttribute("data-day", day.toString());
        cell.getElement().setAttribute("tabindex", "-1");
        cell.getElement().setAttribute("aria-label", EventWords.ofDay(events, day));
        Span number = new Span(Integer.toString(day.getDayOfMonth()));
        number.addClassName("day");
        cell.add(number);
        if (isToday) {
            cell.addClassName("today");
            cell.getElement().setAttribute("aria-current", "date");
        }
        events.stream().filter(event -> event.isOn(day)).forEach(event -> {
            NativeButton button = new NativeButton(EventWords.onDay(event, day), click -> select.accept(event));
            button.addClassName("event");
            button.setTabIndex(-1);
            button.getElement().setAttribute("title", event.title());
            cell.add(button);
        });
    }
}
