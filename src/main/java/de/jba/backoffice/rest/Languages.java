// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.rest;

import java.util.List;
import java.util.Locale;

/** The languages in which the product speaks; German when nobody asks for another. */
public final class Languages {
    private static final List<Locale> SPOKEN = List.of(Locale.GERMAN, Locale.ENGLISH);

    private Languages() {}

    /** The first acceptable language that is spoken, else German. */
    public static Locale of(List<Locale> acceptable) {
        return acceptable.stream()
                .map(locale -> Locale.forLanguageTag(locale.getLanguage()))
                .filter(SPOKEN::contains)
                .findFirst()
                .orElse(Locale.GERMAN);
    }
}
