// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange;

import de.jba.backoffice.contact.ContactService;
import de.jba.backoffice.contact.ContactSummary;
import de.jba.backoffice.contact.PartnerService;
import de.jba.backoffice.contact.PartnerSummary;
import de.jba.backoffice.exchange.Sheet.Column;
import de.jba.backoffice.instrument.InstrumentService;
import de.jba.backoffice.instrument.InstrumentSummary;
import de.jba.backoffice.planning.PlacesLine;
import de.jba.backoffice.planning.PlanningService;
import de.jba.backoffice.planning.SheetRequest;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.Page;
import de.jba.backoffice.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The lists as tables: all rows that the person sees. */
@ApplicationScoped
class ListSheets {
    private static final List<String> INSTRUMENT_COLUMNS = List.of(
            "name",
            "targetGroup",
            "legalCircles",
            "owner",
            "participating",
            "capacity",
            "validFrom",
            "status",
            "lastConfirmed");
    private static final List<String> CONTACT_COLUMNS = List.of("function", "mailbox", "phone", "owner");
    private static final List<String> PARTNER_COLUMNS =
            List.of("name", "type", "cityDistrict", "address", "mailbox", "phone", "owner");
    /** So many lines of the sheet are read at once: the later ones are counted off anew each time. */
    private static final int AT_ONCE = 5_000;

    @Inject
    InstrumentService instruments;

    @Inject
    ContactService contacts;

    @Inject
    PartnerService partners;

    @Inject
    PlanningService planning;

    @Inject
    ExportColumns columns;

    @Inject
    PlacesColumns places;

    /** The sheet of places as it is shown: its day, comparison, filter, words and order; all its lines. */
    Sheet<PlacesLine> places(SheetRequest shown) {
        return new Sheet<>("Plätze", places.of(shown), all(planning, shown));
    }

    /** Every column that the list of instruments has. */
    List<String> instrumentColumns() {
        return List.copyOf(columns.instruments().keySet());
    }

    /** The visible instruments, as the list shows them. */
    Sheet<InstrumentSummary> instruments(Wanted wanted) {
        return sheet("Instrumente", columns.instruments(), wanted, INSTRUMENT_COLUMNS, instruments::page);
    }

    /** The visible contacts, as the list shows them. */
    Sheet<ContactSummary> contacts(Wanted wanted) {
        return sheet("Kontakte", columns.contacts(), wanted, CONTACT_COLUMNS, contacts::page);
    }

    /** The visible network partners, as the list shows them. */
    Sheet<PartnerSummary> partners(Wanted wanted) {
        return sheet("Netzwerk", columns.partners(), wanted, PARTNER_COLUMNS, partners::page);
    }

    /** Columns that are for the screen alone are left out. */
    private static <T> Sheet<T> sheet(
            String name,
            Map<String, List<Column<T>>> known,
            Wanted wanted,
            List<String> otherwise,
            Function<PageRequest, Page<T>> list) {
        List<String> keys = wanted.columns().isEmpty() ? otherwise : wanted.columns();
        List<Column<T>> chosen = keys.stream()
                .filter(key -> !key.equals("checked"))
                .flatMap(key -> {
                    List<Column<T>> columns = known.get(key);
                    if (columns == null) {
                        throw new BusinessRuleViolation("exchange", "export.column", "columns", key);
                    }
                    return columns.stream();
                })
                .toList();
        return new Sheet<>(name, chosen, all(list, wanted.request()));
    }

    private static List<PlacesLine> all(PlanningService planning, SheetRequest shown) {
        List<PlacesLine> lines = new ArrayList<>();
        List<PlacesLine> page;
        do {
            page = planning.lines(shown, Set.of(), lines.size(), AT_ONCE);
            lines.addAll(page);
        } while (page.size() == AT_ONCE);
        return lines;
    }

    private static <T> List<T> all(Function<PageRequest, Page<T>> list, PageRequest shown) {
        List<T> rows = new ArrayList<>();
        List<T> page;
        int number = 0;
        do {
            page = list.apply(new PageRequest(
                            number++,
                            PageRequest.MAX_SIZE,
                            shown.sort(),
                            shown.ascending(),
                            shown.q(),
                            false,
                            shown.filter()))
                    .items();
            rows.addAll(page);
        } while (page.size() == PageRequest.MAX_SIZE);
        return rows;
    }
}
