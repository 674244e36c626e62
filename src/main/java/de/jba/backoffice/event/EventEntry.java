// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.event;

import de.jba.backoffice.shared.PartnerId;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is entered; days and times are those of Germany.
 *
 * @param lastDay null for the first
 * @param from when it begins on the first day; null, as {@code until}, for whole days
 * @param until when it ends on the last day
 * @param place where it takes place, such as "Shamrockpark", or null
 * @param partner the own network partner whose event it is, or null
 * @param note what colleagues should know, 2,000 characters at most, or null
 * @param jbaWide whether every agency sees it
 */
public record EventEntry(
        @Nullable String title,
        @Nullable LocalDate firstDay,
        @Nullable LocalTime from,
        @Nullable LocalDate lastDay,
        @Nullable LocalTime until,
        @Nullable String place,
        @Nullable PartnerId partner,
        @Nullable String note,
        boolean jbaWide) {}
