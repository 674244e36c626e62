// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange;

import de.jba.backoffice.contact.ContactService;
import de.jba.backoffice.contact.ContactSummary;
import de.jba.backoffice.contact.PartnerService;
import de.jba.backoffice.contact.PartnerSummary;
import de.jba.backoffice.exchange.Sheet.Column;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.instrument.InstrumentService;
import de.jba.backoffice.instrument.InstrumentSummary;
import de.jba.backoffice.planning.PlacesLine;
import de.jba.backoffice.planning.PlanningService;
import de.jba.backoffice.planning.SheetRequest;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.shared.ListExported;
import de.jba.backoffice.shared.Page;
import de.jba.backoffice.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Gives a list as a file: all its pages, in its order, narrowed as it is. Who took how much along stands in the log. */
@ApplicationScoped
public class ExportService {
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
    Clock clock;

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

    @Inject
    Event<ListExported> exported;

    /**
     * The visible instruments with the places of the list's day, as the list shows them.
     *
     * @throws BusinessRuleViolation when the list has no such column
     */
    @Transactional
    @RequiresPermission(Permission.EXPORT_RUN)
    public byte[] instruments(Wanted wanted, FileFormat format) {
        return file("instrument", instrumentSheet(wanted), format);
    }

    /** The visible contacts, as the list shows them; persons are not in it. */
    @Transactional
    @RequiresPermission(Permission.EXPORT_RUN)
    public byte[] contacts(Wanted wanted, FileFormat format) {
        return file("contact", contactSheet(wanted), format);
    }

    /** The visible network partners, as the list shows them. */
    @Transactional
    @RequiresPermission(Permission.EXPORT_RUN)
    public byte[] partners(Wanted wanted, FileFormat format) {
        return file("partner", partnerSheet(wanted), format);
    }

    /** The sheet of places as it is shown: its day, comparison, filter, words and order; all its lines. */
    @Transactional
    @RequiresPermission(Permission.EXPORT_RUN)
    public byte[] places(SheetRequest shown, FileFormat format) {
        return file("places", placesSheet(shown), format);
    }

    /** The same for printing. */
    @Transactional
    @RequiresPermission(Permission.EXPORT_RUN)
    public byte[] printPlaces(SheetRequest shown) {
        return printed("places", placesSheet(shown), "");
    }

    private Sheet<PlacesLine> placesSheet(SheetRequest shown) {
        return new Sheet<>("Plätze", places.of(shown), all(planning, shown));
    }

    /**
     * A page for printing with the rows of a list: the same rows, limits and entry in the log as a file's.
     *
     * @param kind the kind of the listed records, as the log names it
     * @param narrowedBy by what the list is narrowed, in words
     */
    @Transactional
    @RequiresPermission(Permission.EXPORT_RUN)
    public byte[] print(String kind, Wanted wanted, String narrowedBy) {
        Sheet<?> sheet =
                switch (kind) {
                    case "instrument" -> instrumentSheet(wanted);
                    case "contact" -> contactSheet(wanted);
                    case "partner" -> partnerSheet(wanted);
                    default -> throw new IllegalArgumentException("no list of " + kind);
                };
        return printed(kind, sheet, narrowedBy);
    }

    private byte[] printed(String kind, Sheet<?> sheet, String narrowedBy) {
        exported.fire(new ListExported(kind, "html", sheet.rows().size()));
        return PrintedPage.write(sheet, narrowedBy, LocalDate.now(clock.withZone(BusinessTime.ZONE)));
    }

    private Sheet<InstrumentSummary> instrumentSheet(Wanted wanted) {
        return sheet("Instrumente", columns.instruments(), wanted, INSTRUMENT_COLUMNS, instruments::page);
    }

    private Sheet<ContactSummary> contactSheet(Wanted wanted) {
        return sheet("Kontakte", columns.contacts(), wanted, CONTACT_COLUMNS, contacts::page);
    }

    private Sheet<PartnerSummary> partnerSheet(Wanted wanted) {
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

    private byte[] file(String kind, Sheet<?> sheet, FileFormat format) {
        exported.fire(new ListExported(kind, format.ending(), sheet.rows().size()));
        return format == FileFormat.XLSX ? XlsxFile.write(sheet) : CsvFile.write(sheet);
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
