// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.planning.ui;

import de.jba.backoffice.instrument.InstrumentPlacesService;
import de.jba.backoffice.places.Capacity;
import de.jba.backoffice.places.CapacityChange;
import de.jba.backoffice.places.CapacityPeriod;
import de.jba.backoffice.places.CapacityStatus;
import de.jba.backoffice.places.Occupancy;
import de.jba.backoffice.places.OccupancyReport;
import de.jba.backoffice.places.QuotaChange;
import de.jba.backoffice.planning.PlacesLine;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.Version;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Saves what a cell says, on the version of the line it stands in. Places and quotas hold from the reference date on; on a
 * day to come the places are provisional, because they are planned.
 */
@ApplicationScoped
class CellSaver {
    @Inject
    InstrumentPlacesService places;

    /** A change that says again what a cell said before, on the version that the instrument has by then. */
    interface Undo {
        void on(Version version);
    }

    /**
     * Saves, and tells how to undo it; nothing when that would leave a cell without a value that must have one.
     *
     * @throws de.jba.backoffice.shared.BusinessRuleViolation when a rule refuses it
     * @throws de.jba.backoffice.shared.StaleRecord when the instrument was changed meanwhile
     * @throws de.jba.backoffice.identity.PermissionDenied when the person may no longer change it
     * @throws de.jba.backoffice.shared.RecordNotFound when the person no longer sees it
     */
    Optional<Undo> save(SheetCells cells, PlacesLine line, SheetColumn column, String typed) {
        Version version = new Version(line.version());
        return switch (column.kind()) {
            case PLACES -> savePlaces(cells, line, version, typed);
            case QUOTA -> saveQuota(cells, line, version, column, typed);
            case OCCUPIED, WAITING_LIST -> report(cells, line, version, column, typed);
        };
    }

    private Optional<Undo> savePlaces(SheetCells cells, PlacesLine line, Version version, String typed) {
        CapacityPeriod held = line.capacity();
        Capacity stated = CellInput.capacity(typed, held);
        CapacityStatus status =
                cells.asOf().isAfter(cells.today()) ? CapacityStatus.PROVISIONAL : CapacityStatus.CONFIRMED;
        places.changePlaces(
                line.id(),
                version,
                new CapacityChange(stated.kind(), stated.places(), stated.region(), cells.asOf(), status));
        return held == null
                ? Optional.empty()
                : Optional.of(later -> places.changePlaces(
                        line.id(),
                        later,
                        new CapacityChange(held.kind(), held.places(), held.region(), cells.asOf(), held.status())));
    }

    private Optional<Undo> saveQuota(
            SheetCells cells, PlacesLine line, Version version, SheetColumn column, String typed) {
        @Nullable Long before = SheetCells.quota(line, column);
        @Nullable Integer held = before == null ? null : (Integer) before.intValue();
        places.changeQuota(line.id(), version, new QuotaChange(column.agency(), CellInput.number(typed), cells.asOf()));
        return Optional.of(
                later -> places.changeQuota(line.id(), later, new QuotaChange(column.agency(), held, cells.asOf())));
    }

    private Optional<Undo> report(
            SheetCells cells, PlacesLine line, Version version, SheetColumn column, String typed) {
        AgencyId agency = cells.reporter(line).orElse(line.owner());
        @Nullable Integer number = CellInput.number(typed);
        Optional<Occupancy> sameDay = reportOf(line.id(), agency, cells);
        OccupancyReport before = new OccupancyReport(
                agency,
                cells.asOf(),
                sameDay.map(Occupancy::occupied).orElse(null),
                sameDay.map(Occupancy::waitingList).orElse(null),
                sameDay.map(Occupancy::entries).orElse(null),
                sameDay.map(Occupancy::exits).orElse(null));
        boolean occupied = column.kind() == SheetColumn.Kind.OCCUPIED;
        // The other of the two stands in the same line and is taken along: a report says how it is on its day.
        @Nullable
        Integer shownOccupied =
                cells.ownReport(line).map(report -> report.occupied()).orElse(null);
        @Nullable
        Integer shownWaiting =
                cells.ownReport(line).map(report -> report.waitingList()).orElse(null);
        places.report(
                line.id(),
                version,
                new OccupancyReport(
                        agency,
                        cells.asOf(),
                        occupied ? number : shownOccupied,
                        occupied ? shownWaiting : number,
                        before.entries(),
                        before.exits()));
        return Optional.of(later -> places.report(line.id(), later, before));
    }

    private Optional<Occupancy> reportOf(InstrumentId id, AgencyId agency, SheetCells cells) {
        return places.occupancy(id).stream()
                .filter(report ->
                        report.agency().equals(agency) && Objects.equals(report.referenceDate(), cells.asOf()))
                .findFirst();
    }
}
