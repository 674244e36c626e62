// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.places;

import de.jba.backoffice.shared.AgencyId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A stored quota: opened on a day, closed by the next value, restated while it lasts. */
@Entity
@Table(name = "quota")
@NullUnmarked
class QuotaEntity implements Period {
    @Id
    private UUID id;

    @Column(name = "instrument_id", updatable = false)
    private UUID instrumentId;

    @Column(name = "agency_id", updatable = false)
    private String agencyId;

    private Integer places;

    @Column(name = "valid_from", updatable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Version
    private int version;

    protected QuotaEntity() {}

    QuotaEntity(UUID instrumentId, AgencyId agency, LocalDate validFrom, @Nullable LocalDate validTo) {
        this.id = UUID.randomUUID();
        this.instrumentId = instrumentId;
        this.agencyId = agency.alias();
        this.validFrom = validFrom;
        this.validTo = validTo;
    }

    boolean isOf(AgencyId agency) {
        return agencyId.equals(agency.alias());
    }

    void state(@Nullable Integer newPlaces) {
        places = newPlaces;
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

    QuotaPeriod toPeriod() {
        return new QuotaPeriod(new AgencyId(agencyId), places, validFrom, validTo);
    }
}
