// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme.ui;

import de.jba.backoffice.places.CapacityKind;
import de.jba.backoffice.programme.ProgrammeContent.CapacityContent;
import de.jba.backoffice.ui.Texts;
import org.jspecify.annotations.Nullable;

/** A capacity in words, live and contributed alike, so that the two can be compared. */
final class CapacityWords {
    private static final Texts TEXTS = Texts.of("programme");

    private CapacityWords() {}

    static String of(CapacityContent printed) {
        return of(CapacityKind.valueOf(printed.kind()), printed.places(), printed.region());
    }

    private static String of(CapacityKind kind, @Nullable Integer places, @Nullable String region) {
        return switch (kind) {
            case PLACES -> TEXTS.get("capacity.places", String.valueOf(places));
            case REGION_BOUND -> TEXTS.get("capacity.region", String.valueOf(places), String.valueOf(region));
            case INDIVIDUAL_NEED -> TEXTS.get("capacity.individual");
        };
    }
}
