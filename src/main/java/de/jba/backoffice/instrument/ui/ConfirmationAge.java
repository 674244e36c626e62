// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument.ui;

import com.vaadin.flow.component.html.Span;
import de.jba.backoffice.places.CapacityPeriod;
import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** How long ago a figure was last confirmed; after 90 days, and when it never was, with a warning. */
final class ConfirmationAge {
    private static final Texts TEXTS = Texts.of("instrument");
    private static final int OLD_AFTER_DAYS = 90;

    private ConfirmationAge() {}

    static Span of(@Nullable CapacityPeriod capacity, Clock clock) {
        if (capacity == null) {
            return new Span(); // there is nothing to confirm
        }
        if (capacity.lastConfirmed() == null) {
            return new StateBadge(TEXTS.get("confirmed.never"), StateBadge.Tone.WARNING);
        }
        long days = ChronoUnit.DAYS.between(capacity.lastConfirmed(), LocalDate.now(clock.withZone(BusinessTime.ZONE)));
        if (days > OLD_AFTER_DAYS) {
            return new StateBadge(TEXTS.get("confirmed.days", days), StateBadge.Tone.WARNING);
        }
        Span age = new Span(days <= 0 ? TEXTS.get("confirmed.today") : TEXTS.get("confirmed.days", days));
        age.addClassName("sec");
        return age;
    }
}
