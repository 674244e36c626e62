// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange.ui;

import de.jba.backoffice.exchange.ImportSummary.Counts;
import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.ui.Texts;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Moments and counts of imports in words. */
final class ImportWords {
    private static final Texts TEXTS = Texts.of("exchange");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy, HH:mm");

    private ImportWords() {}

    static String moment(Instant moment) {
        return TEXTS.get("import.moment", MOMENT.format(moment.atZone(BusinessTime.ZONE)));
    }

    static String counts(Counts counts) {
        return Stream.of(
                        counts.created() == 0 ? "" : TEXTS.get("import.count.created", counts.created()),
                        counts.changed() == 0 ? "" : TEXTS.get("import.count.changed", counts.changed()),
                        counts.unchanged() == 0 ? "" : TEXTS.get("import.count.unchanged", counts.unchanged()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
