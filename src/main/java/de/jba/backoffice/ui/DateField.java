// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.data.binder.ValueContext;
import java.text.DateFormatSymbols;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A field for a day, in the words and the order of the person's language. */
public final class DateField extends DatePicker {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("ui");

    public DateField(String label) {
        super(label);
        Locale locale = Texts.locale();
        setLocale(locale);
        setI18n(new DatePickerI18n()
                .setMonthNames(
                        Arrays.asList(new DateFormatSymbols(locale).getMonths()).subList(0, 12))
                .setWeekdays(weekdays(TextStyle.FULL_STANDALONE, locale))
                .setWeekdaysShort(weekdays(TextStyle.SHORT_STANDALONE, locale))
                .setFirstDayOfWeek(1)
                .setToday(TEXTS.get("date.today"))
                .setCancel(TEXTS.get("date.cancel"))
                .setDateFormat("dd.MM.yyyy")
                .setBadInputErrorMessage(TEXTS.get("date.unreadable")));
    }

    /** Whether something stands in it that is no day: saving would lose it. */
    public boolean isUnreadable() {
        return isEmpty()
                && getDefaultValidator().apply(null, new ValueContext(this)).isError();
    }

    /** Refuses days before the first and after the last. */
    public void setRange(LocalDate first, LocalDate last) {
        setMin(first);
        setMax(last);
        DateTimeFormatter day = DateTimeFormatter.ofPattern("dd.MM.yyyy");
        String outside = TEXTS.get("date.outside", day.format(first), day.format(last));
        setI18n(getI18n().setMinErrorMessage(outside).setMaxErrorMessage(outside));
    }

    private static List<String> weekdays(TextStyle style, Locale locale) {
        return java.util.stream.IntStream.range(0, 7)
                .mapToObj(i -> DayOfWeek.SUNDAY.plus(i).getDisplayName(style, locale))
                .toList();
    }
}
