// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing;

import de.jba.backoffice.identity.CurrentUser;
import de.jba.backoffice.instrument.InstrumentDetails;
import de.jba.backoffice.places.Capacity;
import de.jba.backoffice.places.CapacityKind;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.PlainText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/**
 * An offer of an instrument to another agency. It is open until the agency accepts or refuses it, the owner takes it
 * back, or its last day goes by; it is decided once. What an acceptance does, the database does.
 */
@Entity
@Table(name = "hand_over")
@NullUnmarked
class HandOver {
    private static final int LONGEST_REASON = 500;
    private static final int USUAL_DAYS = 14;

    @Id
    private UUID id;

    @Column(name = "instrument_id", updatable = false)
    private UUID instrumentId;

    @Column(name = "owner_id", updatable = false)
    private String ownerId;

    @Column(updatable = false)
    private String addressee;

    @Column(updatable = false)
    private String reason;

    @Column(updatable = false)
    private LocalDate until;

    /** What the offer says about the instrument; the database writes it, and keeps it while the offer is open. */
    @Column(name = "instrument_name", insertable = false, updatable = false)
    private String instrumentName;

    @Enumerated(EnumType.STRING)
    @Column(name = "capacity_kind", insertable = false, updatable = false)
    private CapacityKind capacityKind;

    @Column(insertable = false, updatable = false)
    private Integer places;

    @Column(insertable = false, updatable = false)
    private String region;

    @Column(name = "offered_by", updatable = false)
    private String offeredBy;

    @Column(name = "offered_at", updatable = false)
    private Instant offeredAt;

    @Enumerated(EnumType.STRING)
    private HandOverState outcome;

    private String answer;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Version
    private int version;

    protected HandOver() {}

    /**
     * An offer of this instrument.
     *
     * @throws BusinessRuleViolation when the instrument is archived, agency or reason are missing, the agency is the
     *     owner, or the last day is over
     */
    HandOver(InstrumentDetails instrument, HandOverEntry entry, CurrentUser giver, Instant now, LocalDate today) {
        if (instrument.archived()) {
            throw new BusinessRuleViolation("sharing", "handOver.archived", "");
        }
        if (entry.agency() == null) {
            throw new BusinessRuleViolation("sharing", "handOver.agency", "agency");
        }
        if (entry.agency().equals(instrument.owner())) {
            throw new BusinessRuleViolation("sharing", "handOver.ownAgency", "agency");
        }
        if (entry.until() != null && entry.until().isBefore(today)) {
            throw new BusinessRuleViolation("sharing", "handOver.over", "until");
        }
        id = UUID.randomUUID();
        instrumentId = instrument.id().value();
        ownerId = instrument.owner().alias();
        addressee = entry.agency().alias();
        reason = PlainText.optionalText("reason", entry.reason(), LONGEST_REASON)
                .orElseThrow(() -> new BusinessRuleViolation("sharing", "handOver.reason", "reason"));
        until = Objects.requireNonNullElseGet(entry.until(), () -> today.plusDays(USUAL_DAYS));
        offeredBy = giver.name();
        offeredAt = now;
    }

    void accept(CurrentUser lead, Instant now, LocalDate today) {
        decide(HandOverState.ACCEPTED, lead, now, today);
    }

    /** @throws BusinessRuleViolation when it was decided already, or the answer is too long */
    void refuse(String words, CurrentUser lead, Instant now, LocalDate today) {
        String said = PlainText.optionalText("answer", words, LONGEST_REASON).orElse(null);
        decide(HandOverState.REFUSED, lead, now, today);
        answer = said;
    }

    void takeBack(CurrentUser giver, Instant now, LocalDate today) {
        decide(HandOverState.TAKEN_BACK, giver, now, today);
    }

    private void decide(HandOverState decision, CurrentUser person, Instant now, LocalDate today) {
        if (state(today) != HandOverState.OPEN) {
            throw new BusinessRuleViolation("sharing", "handOver.decided", "");
        }
        outcome = decision;
        decidedBy = person.name();
        decidedAt = now;
    }

    boolean isAddressedTo(AgencyId agency) {
        return addressee.equals(agency.alias());
    }

    int version() {
        return version;
    }

    HandOverId id() {
        return new HandOverId(id);
    }

    HandOverDetails toDetails(LocalDate today) {
        return new HandOverDetails(
                new HandOverId(id),
                new InstrumentId(instrumentId),
                instrumentName,
                capacityKind == null ? null : Capacity.of(capacityKind, places, region),
                new AgencyId(ownerId),
                new AgencyId(addressee),
                reason,
                until,
                state(today),
                offeredBy,
                offeredAt,
                answer,
                decidedBy,
                decidedAt,
                version);
    }

    private HandOverState state(LocalDate today) {
        if (outcome != null) {
            return outcome;
        }
        return until.isBefore(today) ? HandOverState.EXPIRED : HandOverState.OPEN;
    }
}
