// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.event;

import de.jba.backoffice.shared.BusinessTime;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.FluentCalendar;
import net.fortuna.ical4j.model.TimeZone;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;

/** Events as calendar programs read them (iCalendar, RFC 5545), with the rules of German time in them. */
public final class CalendarText {
    private static final String PRODUCT = "-//JBA Back Office//DE";

    private CalendarText() {}

    /** The calendar in UTF-8; an event keeps its identifier, and its sequence grows with its versions. */
    public static byte[] of(List<EventDetails> events) {
        FluentCalendar calendar = new Calendar().withDefaults().withProdId(PRODUCT);
        if (events.stream().anyMatch(event -> event.from() != null)) {
            calendar = calendar.withComponent(germanTime().getVTimeZone());
        }
        for (EventDetails event : events) {
            calendar = calendar.withComponent(entry(event));
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            new CalendarOutputter(false).output(calendar.getFluentTarget(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toByteArray();
    }

    private static TimeZone germanTime() {
        return Objects.requireNonNull(
                TimeZoneRegistryFactory.getInstance().createRegistry().getTimeZone(BusinessTime.ZONE.getId()));
    }

    private static VEvent entry(EventDetails event) {
        VEvent entry = new VEvent(false);
        entry.add(new Uid(event.id().toString()));
        entry.add(new DtStamp(event.changedAt()));
        entry.add(new LastModified(event.changedAt()));
        entry.add(new Sequence(event.version() - 1));
        entry.add(new Summary(event.title()));
        LocalTime from = event.from();
        LocalTime until = event.until();
        if (from == null || until == null) {
            entry.add(new DtStart<>(event.firstDay()));
            entry.add(new DtEnd<>(event.lastDay().plusDays(1)));
        } else {
            entry.add(new DtStart<>(event.firstDay().atTime(from).atZone(BusinessTime.ZONE)));
            entry.add(new DtEnd<>(event.lastDay().atTime(until).atZone(BusinessTime.ZONE)));
        }
        if (event.place() != null) {
            entry.add(new Location(event.place()));
        }
        if (event.note() != null) {
            entry.add(new Description(event.note()));
        }
        return entry;
    }
}
