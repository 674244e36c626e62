// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.planning.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import de.jba.backoffice.places.CapacityPeriod;
import de.jba.backoffice.planning.PlacesLine;
import de.jba.backoffice.ui.Numbers;
import de.jba.backoffice.ui.Texts;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How figures stand in the sheet: bars with their number, differences with their sign, what comes later with its day. */
final class Figures {
    private static final Texts TEXTS = Texts.of("planning");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter DAY_OF_SAME_YEAR = DateTimeFormatter.ofPattern("dd.MM.");
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("yyyy");
    private static final int FULL = 100;
    private static final int LOW_BELOW = 75;

    private Figures() {}

    static LitRenderer<SheetRow> utilisation() {
        return LitRenderer.<SheetRow>of("${item.text ? html`<span class=\"bar ${item.level}\"><span class=\"track\">"
                        + "<span class=\"fill\" style=\"inline-size: ${item.width}%\"></span></span>"
                        + "<span class=\"per-cent\">${item.text}</span></span>` : ''}")
                .withProperty("text", row -> Numbers.perCent(utilisation(row)))
                .withProperty("level", row -> level(utilisation(row)))
                .withProperty("width", row -> width(utilisation(row)));
    }

    /** The same bar where no grid draws it; empty when nothing is known. */
    static Span bar(@Nullable Double utilisation) {
        Span bar = new Span();
        if (utilisation == null) {
            return bar;
        }
        Span fill = new Span();
        fill.addClassName("fill");
        fill.getStyle().set("inline-size", width(utilisation) + "%");
        Span track = new Span(fill);
        track.addClassName("track");
        Span number = new Span(Numbers.perCent(utilisation));
        number.addClassName("per-cent");
        bar.add(track, number);
        bar.addClassNames("bar", level(utilisation));
        return bar;
    }

    static String before(SheetRow row) {
        return row.instrument()
                .map(PlacesLine::before)
                .map(CapacityPeriod::places)
                .map(CellInput::text)
                .orElse("");
    }

    static String change(SheetRow row) {
        return row.instrument()
                .map(PlacesLine::change)
                .map(change -> Numbers.change(change.longValue()))
                .orElse("");
    }

    /** The next value with its day: "15 ab 01.08."; of another year with the year alone, as the column is narrow. */
    static String later(SheetRow row) {
        PlacesLine line = row.line();
        if (line == null || line.later() == null) {
            return "";
        }
        CapacityPeriod later = line.later();
        boolean sameYear = line.capacity() != null
                && later.validFrom().getYear() == line.capacity().validFrom().getYear();
        return later(later, sameYear ? DAY_OF_SAME_YEAR : YEAR);
    }

    /** The next value with its whole day. */
    static String laterInFull(SheetRow row) {
        CapacityPeriod later = row.line() == null ? null : row.line().later();
        return later == null ? "" : later(later, DAY);
    }

    private static String later(CapacityPeriod later, DateTimeFormatter day) {
        String value = later.places() == null ? TEXTS.get("cell.need") : CellInput.text(later.places());
        return TEXTS.get("cell.later", value, day.format(later.validFrom()));
    }

    private static @Nullable Double utilisation(SheetRow row) {
        return row.instrument().map(PlacesLine::utilisation).orElse(null);
    }

    private static String level(@Nullable Double utilisation) {
        return Optional.ofNullable(utilisation)
                .map(value -> value >= FULL ? "full" : value < LOW_BELOW ? "low" : "middle")
                .orElse("middle");
    }

    private static String width(@Nullable Double utilisation) {
        return Long.toString(Math.min(FULL, Math.round(utilisation == null ? 0 : utilisation)));
    }

    /** Words in a cell that are no figure. */
    static Div quiet(String words) {
        Div quiet = new Div(words);
        quiet.addClassName("sec");
        return quiet;
    }
}
