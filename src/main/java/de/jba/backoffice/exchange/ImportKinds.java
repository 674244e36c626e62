// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange;

import de.jba.backoffice.exchange.file.Table;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Who judges the rows of which kind. */
@ApplicationScoped
class ImportKinds {
    @Inject
    InstrumentRows instruments;

    @Inject
    ContactRows contacts;

    @Inject
    PartnerRows partners;

    RowKind of(ImportKind kind) {
        return switch (kind) {
            case INSTRUMENTS -> instruments.of(false);
            case PLACES -> instruments.of(true);
            case CONTACTS -> contacts;
            case PARTNERS -> partners;
        };
    }

    RowKind.Comparison compare(ImportKind kind, List<Table.Row> rows, List<PlanColumn> columns) {
        Map<ImportField, Integer> mapped = new EnumMap<>(ImportField.class);
        for (int i = 0; i < columns.size(); i++) {
            ImportField field = columns.get(i).field();
            if (field != null) {
                mapped.put(field, i);
            }
        }
        return of(kind).compare(rows, mapped);
    }
}
