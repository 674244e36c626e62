// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme.ui;

import de.jba.backoffice.programme.Reading.Base;
import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.ui.Texts;
import java.time.format.DateTimeFormatter;

/** Says what a programme is compared with. */
final class ReadingWords {
    private static final Texts TEXTS = Texts.of("programme");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd.MM.yyyy").withZone(BusinessTime.ZONE);

    private ReadingWords() {}

    static String base(Base base) {
        if (base.signedAt() != null && base.revision() != null) {
            return TEXTS.get("reading.base.signed", DAY.format(base.signedAt()), base.revision());
        }
        return base.year() == null
                ? TEXTS.get("reading.base.nothing")
                : TEXTS.get("reading.base.edition", base.year().toString());
    }
}
