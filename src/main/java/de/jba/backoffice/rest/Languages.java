// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.rest;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages in which the product speaks; German when nobody asks for another. */
public final class Languages {
    private static final List<Locale> SPOKEN = List.of(Locale.GERMAN, Locale.ENGLISH);

    private Languages() {}

    /**
     * The language that is liked best of those that are spoken, else German; so, too, when the wish cannot be read.
     *
     * @param wish the header {@code Accept-Language}, or null when it was not sent
     */
    public static Locale of(@Nullable String wish) {
        try {
            Locale found = wish == null ? null : Locale.lookup(Locale.LanguageRange.parse(wish), SPOKEN);
            return found == null ? Locale.GERMAN : found;
        } catch (IllegalArgumentException unreadable) {
            return Locale.GERMAN;
        }
    }
}
