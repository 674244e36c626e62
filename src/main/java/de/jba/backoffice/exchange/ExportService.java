// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange;

import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.planning.SheetRequest;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.shared.ListExported;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;

/** Gives a list as a file: all its pages, in its order, narrowed as it is. Who took how much along stands in the log. */
@ApplicationScoped
public class ExportService {
    @Inject
    Clock clock;

    @Inject
    ListSheets sheets;

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
        return file("instrument", sheets.instruments(wanted), format);
    }

    /** The visible contacts, as the list shows them; persons are not in it. */
    @Transactional
    @RequiresPermission(Permission.EXPORT_RUN)
    public byte[] contacts(Wanted wanted, FileFormat format) {
        return file("contact", sheets.contacts(wanted), format);
    }

    /** The visible network partners, as the list shows them. */
    @Transactional
    @RequiresPermission(Permission.EXPORT_RUN)
    public byte[] partners(Wanted wanted, FileFormat format) {
        return file("partner", sheets.partners(wanted), format);
    }

    /** The sheet of places as it is shown: its day, comparison, filter, words and order; all its lines. */
    @Transactional
    @RequiresPermission(Permission.EXPORT_RUN)
    public byte[] places(SheetRequest shown, FileFormat format) {
        return file("places", sheets.places(shown), format);
    }

    /** The same for printing. */
    @Transactional
    @RequiresPermission(Permission.EXPORT_RUN)
    public byte[] printPlaces(SheetRequest shown) {
        return printed("places", sheets.places(shown), "");
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
                    case "instrument" -> sheets.instruments(wanted);
                    case "contact" -> sheets.contacts(wanted);
                    case "partner" -> sheets.partners(wanted);
                    default -> throw new IllegalArgumentException("no list of " + kind);
                };
        return printed(kind, sheet, narrowedBy);
    }

    private byte[] printed(String kind, Sheet<?> sheet, String narrowedBy) {
        exported.fire(new ListExported(kind, "html", sheet.rows().size()));
        return PrintedPage.write(sheet, narrowedBy, LocalDate.now(clock.withZone(BusinessTime.ZONE)));
    }

    private byte[] file(String kind, Sheet<?> sheet, FileFormat format) {
        exported.fire(new ListExported(kind, format.ending(), sheet.rows().size()));
        return format == FileFormat.XLSX ? XlsxFile.write(sheet) : CsvFile.write(sheet);
    }
}
