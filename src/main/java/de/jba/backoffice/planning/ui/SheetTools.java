// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.planning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.function.SerializableConsumer;
import de.jba.backoffice.planning.SheetCount;
import de.jba.backoffice.planning.SheetFilter;
import de.jba.backoffice.planning.SheetRequest;
import de.jba.backoffice.ui.DateField;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Texts;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The days, the search and the quick filters of the sheet, and the keys that work in it. */
class SheetTools {
    private static final Texts TEXTS = Texts.of("planning");
    private static final int TYPING_PAUSE_IN_MILLISECONDS = 300;
    private static final List<String> KEYS = List.of("enter", "tab", "escape", "confirm", "undo");

    private final LocalDate today;
    private final SerializableConsumer<SheetAddress> wanted;
    private final DateField asOf = new DateField("");
    private final DateField comparedWith = new DateField("");
    private final Button firstOfYear = quick(TEXTS.get("quick.january"));
    private final Button now = quick(TEXTS.get("quick.today"));
    private final Button august = quick("");
    private final TextField search = new TextField();
    private final Map<SheetFilter, Button> chips = new EnumMap<>(SheetFilter.class);
    private SheetAddress address = SheetAddress.PLAIN;

    /**
     * @param wanted told when another sheet is wanted
     */
    SheetTools(LocalDate today, SerializableConsumer<SheetAddress> wanted) {
        this.today = today;
        this.wanted = wanted;
        asOf.setRange(SheetRequest.FIRST_DAY, SheetRequest.LAST_DAY);
        comparedWith.setRange(SheetRequest.FIRST_DAY, SheetRequest.LAST_DAY);
        asOf.setAriaLabel(TEXTS.get("asOf"));
        comparedWith.setAriaLabel(TEXTS.get("comparedWith"));
        asOf.addValueChangeListener(change -> {
            if (change.isFromClient() && isPossible(change.getValue())) {
                go(address.withAsOf(today.equals(change.getValue()) ? null : change.getValue()));
            }
        });
        comparedWith.addValueChangeListener(change -> {
            if (change.isFromClient() && isPossible(change.getValue())) {
                go(address.withComparedWith(change.getValue()));
            }
        });
        firstOfYear.addClickListener(click -> go(address.withAsOf(january())));
        now.addClickListener(click -> go(address.withAsOf(null)));
        august.setText(TEXTS.get(august().isAfter(today) ? "quick.august.planned" : "quick.august"));
        august.addClickListener(click -> go(address.withAsOf(august())));
        search.setPlaceholder(TEXTS.get("search"));
        search.setAriaLabel(TEXTS.get("search"));
        search.setPrefixComponent(Symbol.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setMaxLength(200);
        search.setWidth("180px");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(TYPING_PAUSE_IN_MILLISECONDS);
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(address.withWords(change.getValue()));
            }
        });
    }

    /** The days, for beside the title. */
    Div days() {
        Div quick = new Div(firstOfYear, now, august);
        quick.addClassName("segments");
        quick.getElement().setAttribute("role", "group");
        quick.getElement().setAttribute("aria-label", TEXTS.get("quick"));
        Div days = new Div(
                Figures.quiet(TEXTS.get("asOf")), asOf, quick, Figures.quiet(TEXTS.get("comparedWith")), comparedWith);
        days.addClassNames("row", "sheet-days");
        return days;
    }

    /** The search and the quick filters, for the line below. */
    Div filters() {
        Div tools = new Div(search);
        tools.addClassName("tools");
        for (SheetFilter filter : SheetFilter.values()) {
            Button chip = new Button();
            chip.addClassName("chip");
            chip.addThemeName("small");
            chip.addClickListener(click -> go(address.withFilter(filter)));
            chips.put(filter, chip);
            tools.add(chip);
        }
        return tools;
    }

    /** The keys that work in the sheet, for its foot. */
    static Div keys() {
        Div keys = new Div();
        keys.addClassNames("keys", "sec");
        for (String key : KEYS) {
            Element kbd = new Element("kbd").setText(TEXTS.get("key." + key));
            keys.getElement().appendChild(kbd, new Span(TEXTS.get("key." + key + ".effect")).getElement());
        }
        return keys;
    }

    /** Shows which sheet is open, and how many lines each filter would show. */
    void show(SheetAddress open, List<SheetCount> counts) {
        address = open;
        LocalDate day = Objects.requireNonNullElse(open.asOf(), today);
        asOf.setValue(day);
        comparedWith.setValue(Objects.requireNonNullElseGet(open.comparedWith(), () -> SheetRequest.lastYear(day)));
        press(firstOfYear, day.equals(january()));
        press(now, day.equals(today));
        press(august, day.equals(august()));
        if (!search.getValue().equals(open.words())) {
            search.setValue(open.words());
        }
        chips.forEach((filter, chip) -> {
            long lines = counts.stream().mapToLong(count -> count.with(filter)).sum();
            chip.setText(TEXTS.get("filter." + filter.name(), lines));
            press(chip, filter == open.filter());
        });
    }

    private void go(SheetAddress other) {
        if (!other.equals(address)) {
            wanted.accept(other);
        }
    }

    private LocalDate january() {
        return today.withDayOfYear(1);
    }

    private LocalDate august() {
        return LocalDate.of(today.getYear(), 8, 1);
    }

    private static boolean isPossible(@Nullable LocalDate day) {
        return day != null && SheetRequest.isPossible(day);
    }

    private static Button quick(String label) {
        Button button = new Button(label);
        button.addThemeName("small");
        return button;
    }

    private static void press(Button button, boolean pressed) {
        button.getElement().setAttribute("aria-pressed", Boolean.toString(pressed));
    }
}
