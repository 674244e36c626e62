// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.event;

import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.EventId;
import de.jba.backoffice.shared.PartnerId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * An event as its reader may know it; days and times are those of Germany.
 *
 * @param from when it begins; null, as {@code until}, for whole days
 * @param partner the network partner whose event it is; null when there is none, or the reader does not see it
 * @param partnerName its name, likewise
 * @param jbaWide whether every agency sees it
 * @param changedAt when it was last changed
 * @param archived whether it was put away and no longer stands in lists
 * @param version the version to make a change on
 */
public record EventDetails(
        EventId id,
        AgencyId owner,
        String title,
        LocalDate firstDay,
        @Nullable LocalTime from,
        LocalDate lastDay,
        @Nullable LocalTime until,
        @Nullable String place,
        @Nullable PartnerId partner,
        @Nullable String partnerName,
        @Nullable String note,
        boolean jbaWide,
        Instant changedAt,
        boolean archived,
        int version) {
    /** Whether it takes place on that day. */
    public boolean isOn(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    /** The same as it would be entered. */
    public EventEntry toEntry() {
        return new EventEntry(title, firstDay, from, lastDay, until, place, partner, note, jbaWide);
    }
}
