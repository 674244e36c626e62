// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.planning.ui;

import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.planning.AgencyOccupancy;
import de.jba.backoffice.planning.AgencyPlaces;
import de.jba.backoffice.planning.PlacesLine;
import de.jba.backoffice.planning.SheetGroup;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.Texts;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the cells of a line, and which of them this person may change on the reference date. The service decides
 * again; this only underlines what it would accept.
 *
 * @param asOf the reference date
 * @param today what is reported has happened by then
 */
record SheetCells(ScreenUser user, LocalDate asOf, LocalDate today) implements Serializable {
    private static final Texts TEXTS = Texts.of("planning");
    private static final String NONE = "\u2013";

    /** The value that a change of the cell begins with. */
    String text(PlacesLine line, SheetColumn column) {
        return switch (column.kind()) {
            case PLACES ->
                line.group() == SheetGroup.INDIVIDUAL_NEED
                        ? TEXTS.get("cell.need")
                        : line.capacity() == null
                                ? ""
                                : CellInput.text(line.capacity().places());
            case QUOTA -> CellInput.text(quota(line, column));
            case OCCUPIED ->
                CellInput.text(ownReport(line).map(AgencyOccupancy::occupied).orElse(null));
            case WAITING_LIST ->
                CellInput.text(ownReport(line).map(AgencyOccupancy::waitingList).orElse(null));
        };
    }

    /** What the cell shows: of reports, the sum over all agencies. */
    String shown(PlacesLine line, SheetColumn column) {
        return switch (column.kind()) {
            case OCCUPIED -> CellInput.text(line.occupied());
            case WAITING_LIST -> CellInput.text(line.waitingList());
            case QUOTA -> column.agency() == null || takesPart(line, column.agency()) ? text(line, column) : NONE;
            case PLACES -> text(line, column);
        };
    }

    /** Beside a sum over all agencies, the own part that the person changes; nothing where both are the same. */
    String own(PlacesLine line, SheetColumn column) {
        String own = text(line, column);
        return own.equals(shown(line, column)) || !editable(line, column)
                ? ""
                : TEXTS.get("cell.own", own.isEmpty() ? NONE : own);
    }

    /** Whether the person may change the cell. */
    boolean editable(PlacesLine line, SheetColumn column) {
        return user.may(Permission.PLACES_EDIT)
                && switch (column.kind()) {
                    case PLACES -> line.maintained();
                    case QUOTA -> hasNumber(line) && mayStateQuota(line, column.agency());
                    case OCCUPIED, WAITING_LIST ->
                        hasNumber(line)
                                && !asOf.isAfter(today)
                                && reporter(line).isPresent();
                };
    }

    /** For which agency the person reports: the own where it takes part, else the owner it co-maintains for. */
    Optional<AgencyId> reporter(PlacesLine line) {
        return user.user()
                .agency()
                .filter(own -> takesPart(line, own))
                .or(() -> line.maintained() ? Optional.of(line.owner()) : Optional.empty());
    }

    /** What the agency that the person reports for last said. */
    Optional<AgencyOccupancy> ownReport(PlacesLine line) {
        return reporter(line).flatMap(agency -> line.reports().stream()
                .filter(report -> report.agency().equals(agency))
                .findFirst());
    }

    /** What a screen reader calls the cell. */
    String label(PlacesLine line, SheetColumn column) {
        return TEXTS.get(
                "cell.label", name(column, agency -> user.agency(agency).map(known -> known.name())), line.name());
    }

    private static String name(SheetColumn column, Function<AgencyId, Optional<String>> names) {
        String what = TEXTS.get("column." + column.kind().name());
        AgencyId agency = column.agency();
        return agency == null ? what : what + " " + names.apply(agency).orElseGet(agency::alias);
    }

    static @Nullable Long quota(PlacesLine line, SheetColumn column) {
        return line.quotas().stream()
                .filter(quota -> quota.agency().equals(column.agency()))
                .map(AgencyPlaces::places)
                .findFirst()
                .orElse(null);
    }

    private boolean mayStateQuota(PlacesLine line, @Nullable AgencyId agency) {
        return agency != null && takesPart(line, agency) && (line.maintained() || user.isOwn(agency));
    }

    static boolean takesPart(PlacesLine line, AgencyId agency) {
        return line.owner().equals(agency) || line.participating().contains(agency);
    }

    private static boolean hasNumber(PlacesLine line) {
        return line.group() == SheetGroup.PLACES || line.group() == SheetGroup.REGION_BOUND;
    }
}
