// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.places;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A stored period of capacity: opened on a day, closed by the next value, restated while it lasts. */
@Entity
@Table(name = "capacity")
@NullUnmarked
class CapacityEntity implements Period {
    @Id
    private UUID id;

    @Column(name = "instrument_id", updatable = false)
    private UUID instrumentId;

    @Enumerated(EnumType.STRING)
    private CapacityKind kind;

    private Integer places;

    private String region;

    @Column(name = "valid_from", updatable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Enumerated(EnumType.STRING)
    private CapacityStatus status;

    @Column(name = "last_confirmed")
    private LocalDate lastConfirmed;

    @Version
    private int version;

    protected CapacityEntity() {}

    CapacityEntity(UUID instrumentId, LocalDate validFrom, @Nullable LocalDate validTo) {
        this.id = UUID.randomUUID();
        this.instrumentId = instrumentId;
        this.validFrom = validFrom;
        this.validTo = validTo;
    }

    /** The same period apart from what is stored. */
    static CapacityEntity of(UUID instrumentId, CapacityPeriod period) {
        CapacityEntity entity = new CapacityEntity(instrumentId, period.validFrom(), period.validTo());
        entity.kind = period.kind();
        entity.places = period.places();
        entity.region = period.region();
        entity.status = period.status();
        entity.lastConfirmed = period.lastConfirmed();
        return entity;
    }

    void state(Capacity capacity, CapacityStatus newStatus, LocalDate today) {
        kind = capacity.kind();
        places = capacity.places();
        region = capacity.region();
        status = newStatus;
        lastConfirmed = newStatus == CapacityStatus.CONFIRMED ? today : lastConfirmed;
    }

    @Override
    public void endBefore(LocalDate day) {
        validTo = day;
    }

    @Override
    public LocalDate validFrom() {
        return validFrom;
    }

    @Override
    public @Nullable LocalDate validTo() {
        return validTo;
    }

    CapacityPeriod toPeriod() {
        return new CapacityPeriod(kind, places, region, validFrom, validTo, status, lastConfirmed);
    }
}
