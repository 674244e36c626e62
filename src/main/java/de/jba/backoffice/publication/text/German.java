// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication.text;

import de.jba.backoffice.programme.ProgrammeContent.IndicatorContent;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * German notation of figures and dates. Written out here rather than taken from the locale data of the machine, so that
 * the same content gives the same bytes everywhere.
 */
public final class German {
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final Pattern THOUSANDS = Pattern.compile("(?<=[0-9])(?=([0-9]{3})+$)");
    private static final Pattern ISO_DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern ISO_MONTH = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM", Locale.ROOT);

    private German() {}

    /**
     * A canonical decimal in German notation: {@code 1357} becomes 1.357, {@code 9.7} becomes 9,7. The digits after
     * the point are kept as they are; what is no decimal is returned unchanged.
     */
    public static String number(String decimal) {
        if (!DECIMAL.matcher(decimal).matches()) {
            return decimal;
        }
        int point = decimal.indexOf('.');
        String whole = point < 0 ? decimal : decimal.substring(0, point);
        String fraction = point < 0 ? "" : "," + decimal.substring(point + 1);
        String sign = whole.startsWith("-") ? "−" : "";
        return sign + THOUSANDS.matcher(whole.replace("-", "")).replaceAll(".") + fraction;
    }

    /** A figure with its unit where the unit is part of the notation, as in 9,7 %. */
    public static String figure(String decimal, String unit) {
        String number = number(decimal);
        return "PERCENT".equals(unit) && !decimal.isEmpty() ? Words.of("figures.percent", number) : number;
    }

    /** The values to compare a figure with, as 2020: 732; 2019: 905. */
    public static String comparison(IndicatorContent indicator) {
        if (indicator.comparison().isEmpty()) {
            return Words.of("figures.noComparison");
        }
        return indicator.comparison().stream()
                .map(value ->
                        Words.of("figures.comparisonValue", value.label(), figure(value.value(), indicator.unit())))
                .collect(Collectors.joining("; "));
    }

    /** A day as 31.03.2022. */
    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** A day as 31. März 2022. */
    public static String dayInWords(LocalDate date) {
        return date.getDayOfMonth() + ".\u00a0" + month(date.getMonth()) + "\u00a0" + date.getYear();
    }

    /** A reference: an ISO date as 30.09.2021, an ISO month as Oktober 2021, anything else as it is. */
    public static String reference(String reference) {
        if (ISO_DATE.matcher(reference).matches()) {
            return day(LocalDate.parse(reference));
        }
        if (ISO_MONTH.matcher(reference).matches()) {
            return month(Month.of(Integer.parseInt(reference.substring(5)))) + "\u00a0" + reference.substring(0, 4);
        }
        return reference;
    }

    static boolean isDay(String reference) {
        return ISO_DATE.matcher(reference).matches();
    }

    private static String month(Month month) {
        return Words.of("month." + MONTH.format(month));
    }
}
