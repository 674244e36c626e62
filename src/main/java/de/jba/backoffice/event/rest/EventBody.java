// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.event.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import de.jba.backoffice.event.EventEntry;
import de.jba.backoffice.shared.PartnerId;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** An event as a client sends it: what the server sets itself is taken and not looked at. */
@JsonIgnoreProperties({"id", "owner", "partnerName", "changedAt", "archived", "version"})
record EventBody(
        @Nullable String title,
        @Nullable LocalDate firstDay,
        @Nullable LocalTime from,
        @Nullable LocalDate lastDay,
        @Nullable LocalTime until,
        @Nullable String place,
        @Nullable PartnerId partner,
        @Nullable String note,
        @Nullable Boolean jbaWide) {
    EventEntry toEntry() {
        return new EventEntry(title, firstDay, from, lastDay, until, place, partner, note, jbaWide != null && jbaWide);
    }
}
