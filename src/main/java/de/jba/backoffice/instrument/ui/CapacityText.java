// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument.ui;

import com.vaadin.flow.component.html.Span;
import de.jba.backoffice.places.CapacityPeriod;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Texts;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A capacity with its unit: a number of places, a number for a region, or as many as needed. */
final class CapacityText {
    private static final Texts TEXTS = Texts.of("instrument");

    private CapacityText() {}

    static Span of(@Nullable CapacityPeriod capacity) {
        Span text = new Span();
        text.addClassName("capacity");
        if (capacity == null) {
            text.add(noNumber(), quiet(TEXTS.get("capacity.unknown")));
            return text;
        }
        switch (capacity.kind()) {
            case PLACES ->
                text.add(
                        number(capacity),
                        new Span(TEXTS.get("capacity.places", Objects.requireNonNullElse(capacity.places(), 0))));
            case REGION_BOUND -> {
                Span region = new Span(String.valueOf(capacity.region()));
                region.setTitle(String.valueOf(capacity.region()));
                region.addClassName("region");
                text.add(number(capacity), Symbol.PIN.small(), region);
            }
            case INDIVIDUAL_NEED -> text.add(noNumber(), quiet(TEXTS.get("capacity.individual")));
        }
        return text;
    }

    private static Span number(CapacityPeriod capacity) {
        Span number = new Span(String.format(Texts.locale(), "%,d", capacity.places()));
        number.addClassName("figure");
        return number;
    }

    /** Keeps the words in line with the units of the rows that have a number. */
    private static Span noNumber() {
        Span space = new Span();
        space.addClassName("figure");
        return space;
    }

    private static Span quiet(String words) {
        Span span = new Span(words);
        span.addClassName("sec");
        return span;
    }
}
