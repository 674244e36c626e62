// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange;

import de.jba.backoffice.agency.Agency;
import de.jba.backoffice.agency.AgencyService;
import de.jba.backoffice.exchange.Sheet.Column;
import de.jba.backoffice.places.CapacityPeriod;
import de.jba.backoffice.planning.AgencyPlaces;
import de.jba.backoffice.planning.PlacesLine;
import de.jba.backoffice.planning.SheetRequest;
import de.jba.backoffice.shared.AgencyId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of the sheet of places as a file: those of the screen, and the days that they are of. */
@ApplicationScoped
class PlacesColumns {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    @Inject
    AgencyService agencies;

    List<Column<PlacesLine>> of(SheetRequest shown) {
        List<Agency> partners = agencies.activeAgencies();
        String day = " am " + DAY.format(shown.asOf());
        List<Column<PlacesLine>> columns = new ArrayList<>(List.of(
                new Column<>("Bezeichnung", 48, PlacesLine::name),
                new Column<>("Abkürzung", 12, PlacesLine::abbreviation),
                new Column<>("Rechtskreise", 18, line -> Words.circles(line.legalCircles())),
                new Column<>("Zielgruppe", 14, line -> Words.of(line.targetGroup())),
                new Column<>("Federführung", 28, line -> name(partners, line.owner())),
                new Column<>("Plätze" + day, 20, of(PlacesLine::capacity, CapacityPeriod::places)),
                new Column<>("Einheit", 24, of(PlacesLine::capacity, capacity -> Words.of(capacity.kind()))),
                new Column<>("Region", 28, of(PlacesLine::capacity, CapacityPeriod::region)),
                new Column<>("später", 10, of(PlacesLine::later, CapacityPeriod::places)),
                new Column<>("später ab", 12, of(PlacesLine::later, CapacityPeriod::validFrom))));
        for (Agency partner : partners) {
            columns.add(new Column<>("Kontingent " + partner.name(), 24, line -> quota(line, partner.id())));
        }
        columns.addAll(List.of(
                new Column<>("belegt", 10, PlacesLine::occupied),
                new Column<>("Auslastung in %", 16, PlacesLine::utilisation),
                new Column<>("Warteliste", 12, PlacesLine::waitingList),
                new Column<>(
                        "Plätze am " + DAY.format(shown.comparedWith()),
                        20,
                        of(PlacesLine::before, CapacityPeriod::places)),
                new Column<>("Veränderung", 12, PlacesLine::change),
                new Column<>("Stand", 12, of(PlacesLine::capacity, capacity -> Words.of(capacity.status()))),
                new Column<>(
                        "Zuletzt bestätigt",
                        16,
                        PlacesColumns.<LocalDate>of(PlacesLine::capacity, CapacityPeriod::lastConfirmed))));
        return columns;
    }

    private static <V> Function<PlacesLine, @Nullable Object> of(
            Function<PlacesLine, @Nullable CapacityPeriod> period, Function<CapacityPeriod, @Nullable V> part) {
        return line -> {
            CapacityPeriod held = period.apply(line);
            return held == null ? null : part.apply(held);
        };
    }

    private static @Nullable String name(List<Agency> partners, AgencyId id) {
        return partners.stream()
                .filter(partner -> partner.id().equals(id))
                .map(Agency::name)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Integer quota(PlacesLine line, AgencyId agency) {
        return line.quotas().stream()
                .filter(quota -> quota.agency().equals(agency))
                .map(AgencyPlaces::places)
                .map(Math::toIntExact)
                .findFirst()
                .orElse(null);
    }
}
