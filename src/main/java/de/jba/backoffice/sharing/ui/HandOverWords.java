// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing.ui;

import de.jba.backoffice.places.Capacity;
import de.jba.backoffice.ui.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a hand-over says, in words. */
final class HandOverWords {
    private static final Texts TEXTS = Texts.of("sharing");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private HandOverWords() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String capacity(@Nullable Capacity capacity) {
        if (capacity == null) {
            return TEXTS.get("handOver.places.unknown");
        }
        return switch (capacity.kind()) {
            case PLACES -> TEXTS.get("handOver.places.number", Objects.requireNonNull(capacity.places()));
            case REGION_BOUND ->
                TEXTS.get(
                        "handOver.places.region",
                        Objects.requireNonNull(capacity.places()),
                        Objects.requireNonNull(capacity.region()));
            case INDIVIDUAL_NEED -> TEXTS.get("handOver.places.individual");
        };
    }
}
