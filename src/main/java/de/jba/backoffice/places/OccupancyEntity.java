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

/** A stored report of an agency about a day, restated as often as needed. */
@Entity
@Table(name = "occupancy")
@NullUnmarked
class OccupancyEntity {
    @Id
    private UUID id;

    @Column(name = "instrument_id", updatable = false)
    private UUID instrumentId;

    @Column(name = "agency_id", updatable = false)
    private String agencyId;

    @Column(name = "reference_date", updatable = false)
    private LocalDate referenceDate;

    private Integer occupied;

    @Column(name = "waiting_list")
    private Integer waitingList;

    private Integer entries;

    private Integer exits;

    @Version
    private int version;

    protected OccupancyEntity() {}

    OccupancyEntity(UUID instrumentId, AgencyId agency, LocalDate referenceDate) {
        this.id = UUID.randomUUID();
        this.instrumentId = instrumentId;
        this.agencyId = agency.alias();
        this.referenceDate = referenceDate;
    }

    void state(OccupancyReport report) {
        occupied = report.occupied();
        waitingList = report.waitingList();
        entries = report.entries();
        exits = report.exits();
    }

    Occupancy toOccupancy() {
        return new Occupancy(new AgencyId(agencyId), referenceDate, occupied, waitingList, entries, exits);
    }
}
