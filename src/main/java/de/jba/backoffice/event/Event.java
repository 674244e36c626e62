// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.event;

import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.shared.EventId;
import de.jba.backoffice.shared.PartnerId;
import de.jba.backoffice.shared.PlainText;
import de.jba.backoffice.shared.Refusals;
import de.jba.backoffice.shared.persistence.OptionalUuidConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** An occasion of an agency, from the day it is entered until its owner archives it; an archived one can be brought back. */
@Entity
@Table(name = "event")
@NullUnmarked
class Event {
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);
    private static final int LONGEST_DAYS = 31;

    @Id
    private UUID id;

    @Column(name = "owner_id", updatable = false)
    private String ownerId;

    private String title;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "all_day")
    private boolean allDay;

    private String place;

    @Column(name = "partner_id")
    @Convert(converter = OptionalUuidConverter.class)
    private UUID partnerId;

    private String note;

    @Column(name = "jba_wide")
    private boolean jbaWide;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "archived_at")
    private Instant archivedAt;

    @Version
    private int version;

    protected Event() {}

    Event(AgencyId owner, EventEntry entry, Instant now) {
        id = UUID.randomUUID();
        ownerId = owner.alias();
        describe(entry, now);
    }

    /**
     * Replaces the whole description.
     *
     * @throws BusinessRuleViolation when title or day are missing, it ends before it begins, or a text is too long;
     *     nothing is changed then
     */
    final void describe(EventEntry entry, Instant now) {
        Refusals refusals = new Refusals();
        String newTitle = refusals.value(() -> PlainText.line("title", entry.title(), 200));
        Time time = refusals.value(() -> time(entry));
        String newPlace = refusals.value(
                () -> PlainText.optionalLine("place", entry.place(), 200).orElse(null));
        String newNote = refusals.value(
                () -> PlainText.optionalText("note", entry.note(), 2000).orElse(null));
        refusals.refuse();
        allDay = time.allDay();
        startsAt = time.start().toInstant();
        endsAt = time.end().toInstant();
        title = newTitle;
        place = newPlace;
        note = newNote;
        partnerId = entry.partner() == null ? null : entry.partner().value();
        jbaWide = entry.jbaWide();
        changedAt = now;
    }

    /** From when until when, and whether days are all that was said. */
    private record Time(boolean allDay, ZonedDateTime start, ZonedDateTime end) {}

    private static Time time(EventEntry entry) {
        LocalDate first = entry.firstDay();
        if (first == null || first.isBefore(EARLIEST) || first.isAfter(LATEST)) {
            throw new BusinessRuleViolation("event", "event.firstDay", "firstDay");
        }
        LocalDate last = Objects.requireNonNullElse(entry.lastDay(), first);
        if (last.isBefore(first) || last.isAfter(first.plusDays(LONGEST_DAYS - 1))) {
            throw new BusinessRuleViolation("event", "event.lastDay", "lastDay", LONGEST_DAYS);
        }
        if ((entry.from() == null) != (entry.until() == null)) {
            throw new BusinessRuleViolation("event", "event.time", entry.from() == null ? "from" : "until");
        }
        boolean whole = entry.from() == null;
        ZonedDateTime start = whole
                ? first.atStartOfDay(BusinessTime.ZONE)
                : first.atTime(entry.from()).atZone(BusinessTime.ZONE);
        ZonedDateTime end = whole
                ? last.plusDays(1).atStartOfDay(BusinessTime.ZONE)
                : last.atTime(entry.until()).atZone(BusinessTime.ZONE);
        if (!end.isAfter(start)) {
            throw new BusinessRuleViolation("event", "event.until", "until");
        }
        return new Time(whole, start, end);
    }

    void archive(Instant now) {
        if (archivedAt == null) {
            archivedAt = now;
            changedAt = now;
        }
    }

    void restore(Instant now) {
        archivedAt = null;
        changedAt = now;
    }

    AgencyId owner() {
        return new AgencyId(ownerId);
    }

    int version() {
        return version;
    }

    @Nullable
    PartnerId partner() {
        return partnerId == null ? null : new PartnerId(partnerId);
    }

    /** The event for somebody who sees the partner by that name; null when they do not. */
    EventDetails toDetails(@Nullable String partnerName) {
        ZonedDateTime start = startsAt.atZone(BusinessTime.ZONE);
        ZonedDateTime end = endsAt.atZone(BusinessTime.ZONE);
        LocalTime from = allDay ? null : start.toLocalTime();
        LocalTime until = allDay ? null : end.toLocalTime();
        return new EventDetails(
                new EventId(id),
                owner(),
                title,
                start.toLocalDate(),
                from,
                allDay ? end.toLocalDate().minusDays(1) : end.toLocalDate(),
                until,
                place,
                partnerName == null ? null : partner(),
                partnerName,
                note,
                jbaWide,
                changedAt,
                archivedAt != null,
                version);
    }
}
