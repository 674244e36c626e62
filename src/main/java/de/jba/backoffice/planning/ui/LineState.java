// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.planning.ui;

import com.vaadin.flow.component.html.Span;
import de.jba.backoffice.places.CapacityPeriod;
import de.jba.backoffice.places.CapacityStatus;
import de.jba.backoffice.planning.PlacesLine;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.Texts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How far the value of a line can be relied on: confirmed, provisional, or confirmed too long ago. */
final class LineState {
    private static final Texts TEXTS = Texts.of("planning");
    private static final int OLD_AFTER_DAYS = 90;

    private LineState() {}

    static Span of(PlacesLine line, LocalDate today) {
        CapacityPeriod capacity = line.capacity();
        if (capacity == null) {
            return new Span();
        }
        if (capacity.status() == CapacityStatus.PROVISIONAL) {
            return new StateBadge(TEXTS.get(capacity.status()), StateBadge.Tone.NEUTRAL);
        }
        if (capacity.lastConfirmed() == null) {
            return new StateBadge(TEXTS.get("state.never"), StateBadge.Tone.WARNING);
        }
        long days = ChronoUnit.DAYS.between(capacity.lastConfirmed(), today);
        return days > OLD_AFTER_DAYS
                ? new StateBadge(TEXTS.get("state.days", days), StateBadge.Tone.WARNING)
                : new StateBadge(TEXTS.get(capacity.status()), StateBadge.Tone.SUCCESS);
    }
}
