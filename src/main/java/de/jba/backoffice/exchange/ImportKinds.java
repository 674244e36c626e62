// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange;

import de.jba.backoffice.exchange.file.Table;
import de.jba.backoffice.shared.BusinessRuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
        return of(kind, null);
    }

    /** No row says anything as long as no column is known. */
    private record NoColumn(List<PlanRow> rows) implements RowKind.Comparison {
        static NoColumn of(List<Table.Row> rows) {
            return new NoColumn(rows.stream()
                    .map(row -> {
                        Line line = new Line(row, Map.of());
                        line.refuse(ImportField.NAME, new BusinessRuleViolation("exchange", "import.noColumn", "name"));
                        return line.judged(null, null);
                    })
                    .toList());
        }

        @Override
        public RowKind.Done make() {
            throw new IllegalStateException("all rows are refused");
        }
    }

    private RowKind of(ImportKind kind, @Nullable LocalDate asOf) {
        return switch (kind) {
            case INSTRUMENTS -> instruments.of(false, asOf);
            case PLACES -> instruments.of(true, asOf);
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
        if (mapped.isEmpty()) {
            return NoColumn.of(rows);
        }
        return of(kind, PlanColumn.day(columns)).compare(rows, mapped);
    }
}
