// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme;

import de.jba.backoffice.identity.CurrentUser;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.Refusals;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * A lead's appointment of somebody of the own agency to co-sign a year's programme in the lead's place: made beforehand,
 * for a year at most. It counts from the beginning of its first day to the end of its last, unless a lead ends it
 * before. It never changes: for something else a new one is made.
 */
@Entity
@Table(name = "deputy")
@NullUnmarked
class Deputy {
    @Id
    private UUID id;

    @Column(name = "programme_id", updatable = false)
    private UUID programmeId;

    @Column(updatable = false)
    private int year;

    @Column(name = "agency_id", updatable = false)
    private String agencyId;

    @Column(updatable = false)
    private String person;

    @Column(name = "function_name", updatable = false)
    private String functionName;

    @Column(name = "appointed_by", updatable = false)
    private String appointedBy;

    @Column(name = "appointed_by_name", updatable = false)
    private String appointedByName;

    @Column(name = "from_day", updatable = false)
    private LocalDate fromDay;

    @Column(name = "until_day", updatable = false)
    private LocalDate untilDay;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Version
    private int version;

    protected Deputy() {}

    /** The days are those that {@link #requireDays} let pass. */
    Deputy(
            Programme programme,
            AgencyId agency,
            DeputyCandidate person,
            CurrentUser lead,
            LocalDate from,
            LocalDate until) {
        this.id = UUID.randomUUID();
        this.programmeId = programme.id().value();
        this.year = programme.year().value();
        this.agencyId = agency.alias();
        this.person = person.person();
        this.functionName = person.function();
        this.appointedBy = lead.subject();
        this.appointedByName = lead.name();
        this.fromDay = from;
        this.untilDay = until;
    }

    /** Asks whether the days can be those of an appointment that is made today. */
    static void requireDays(Refusals refusals, LocalDate from, @Nullable LocalDate until, LocalDate today) {
        if (from.isBefore(today)) {
            refusals.ask(() -> refuse("deputy.past", "from"));
        }
        if (until == null) {
            refusals.ask(() -> refuse("deputy.until", "until"));
        } else if (until.isBefore(from)) {
            refusals.ask(() -> refuse("deputy.untilBeforeFrom", "until"));
        } else if (until.isAfter(from.plusYears(1))) {
            refusals.ask(() -> refuse("deputy.tooLong", "until"));
        }
    }

    private static void refuse(String rule, String field) {
        throw new BusinessRuleViolation("programme", rule, field);
    }

    /** A lead takes it back; it counts no longer. */
    void end(Instant now) {
        endedAt = now;
    }

    boolean isOf(String someone) {
        return Objects.equals(person, someone);
    }

    boolean overlaps(LocalDate first, LocalDate last) {
        return !fromDay.isAfter(last) && !untilDay.isBefore(first);
    }

    String appointedByName() {
        return appointedByName;
    }

    int version() {
        return version;
    }

    DeputyDetails toDetails(LocalDate today) {
        return new DeputyDetails(
                new DeputyId(id),
                year,
                person,
                functionName,
                fromDay,
                untilDay,
                appointedByName,
                endedAt == null && overlaps(today, today),
                version);
    }
}
