// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme.ui;

import de.jba.backoffice.ui.Texts;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Figures and their days between storage and screen. */
final class Figures {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private Figures() {}

    /** The stored decimal as people write it: with its own number of places. */
    static String shown(String stored) {
        BigDecimal value = new BigDecimal(stored);
        NumberFormat format = NumberFormat.getNumberInstance(Texts.locale());
        format.setMinimumFractionDigits(Math.max(0, value.scale()));
        format.setMaximumFractionDigits(Math.max(0, value.scale()));
        return format.format(value);
    }

    /** The decimal that people wrote, as it is stored; German points group, the comma divides. */
    static String stored(String entered) {
        String text = entered.strip();
        return Texts.locale().getLanguage().equals("de")
                ? text.replace(".", "").replace(',', '.')
                : text.replace(",", "");
    }

    /** A day as people write it; anything else as it stands. */
    static String reference(String stored) {
        return stored.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? DAY.format(LocalDate.parse(stored)) : stored;
    }

    /** What people wrote, as it is stored. */
    static String storedReference(String entered) {
        String text = entered.strip();
        return text.matches("[0-9]{2}\\.[0-9]{2}\\.[0-9]{4}")
                ? text.substring(6) + "-" + text.substring(3, 5) + "-" + text.substring(0, 2)
                : text;
    }
}
