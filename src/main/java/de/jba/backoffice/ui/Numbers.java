// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How figures are written: grouped as German does it, differences with their sign, shares never rounded up to all. */
public final class Numbers {
    /** Stands where a figure is not known. */
    public static final String NONE = "\u2013";

    private static final Texts TEXTS = Texts.of("ui");
    private static final int FULL = 100;

    private Numbers() {}

    /** A whole number; nothing when it is unknown. */
    public static String of(@Nullable Number number) {
        return number == null ? "" : String.format(Locale.GERMANY, "%,d", number.longValue());
    }

    /** What was gained or lost. */
    public static String change(long change) {
        return change == 0 ? "\u00b10" : (change > 0 ? "+" : "\u2212") + of(Math.abs(change));
    }

    /** A share of a whole in per cent; nothing when it is unknown. Never rounded to a hundred that it is not. */
    public static String perCent(@Nullable Double share) {
        if (share == null) {
            return "";
        }
        long rounded = Math.round(share);
        long honest = rounded == FULL && share != FULL ? (share < FULL ? FULL - 1 : FULL + 1) : rounded;
        return TEXTS.get("percent", honest);
    }
}
