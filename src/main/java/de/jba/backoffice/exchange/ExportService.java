// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange;

import de.jba.backoffice.contact.ContactService;
import de.jba.backoffice.contact.PartnerService;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.instrument.InstrumentService;
import de.jba.backoffice.shared.ListExported;
import de.jba.backoffice.shared.Page;
import de.jba.backoffice.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Gives a list as a file: all its pages, in its order, narrowed as it is. Who took how much along stands in the log. */
@ApplicationScoped
public class ExportService {
    @Inject
    InstrumentService instruments;

    @Inject
    ContactService contacts;

    @Inject
    PartnerService partners;

    @Inject
    ExportColumns columns;

    @Inject
    Event<ListExported> exported;

    /** The visible instruments with the places of today, as the list shows them. */
    @Transactional
    @RequiresPermission(Permission.EXPORT_RUN)
    public byte[] instruments(PageRequest shown, FileFormat format) {
        return file(
                "instrument", new Sheet<>("Instrumente", columns.instruments(), all(instruments::page, shown)), format);
    }

    /** The visible contacts, as the list shows them; persons are not in it. */
    @Transactional
    @RequiresPermission(Permission.EXPORT_RUN)
    public byte[] contacts(PageRequest shown, FileFormat format) {
        return file("contact", new Sheet<>("Kontakte", columns.contacts(), all(contacts::page, shown)), format);
    }

    /** The visible network partners, as the list shows them. */
    @Transactional
    @RequiresPermission(Permission.EXPORT_RUN)
    public byte[] partners(PageRequest shown, FileFormat format) {
        return file("partner", new Sheet<>("Netzwerk", columns.partners(), all(partners::page, shown)), format);
    }

    private <T> byte[] file(String kind, Sheet<T> sheet, FileFormat format) {
        exported.fire(new ListExported(kind, format.ending(), sheet.rows().size()));
        return format == FileFormat.XLSX ? XlsxFile.write(sheet) : CsvFile.write(sheet);
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
