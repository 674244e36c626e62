// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange;

import de.jba.backoffice.exchange.file.Table;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.PlainText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a person changes in a plan: which column brings what, and what stands in a cell. */
final class PlanColumns {
    private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,2})([1-9][0-9]{0,6})");

    private PlanColumns() {}

    /**
     * The columns as they are chosen.
     *
     * @param chosen by letter; columns that are not named stay as they are
     */
    static List<PlanColumn> chosen(
            List<PlanColumn> columns, ImportKind kind, @Nullable Map<String, @Nullable ImportField> chosen) {
        if (chosen == null) {
            return columns;
        }
        for (Map.Entry<String, @Nullable ImportField> each : chosen.entrySet()) {
            ImportField field = each.getValue();
            if (columns.stream().noneMatch(column -> column.letter().equals(each.getKey()))
                    || field != null && !kind.fields().contains(field)) {
                throw new BusinessRuleViolation("exchange", "import.column", "columns", each.getKey());
            }
        }
        List<PlanColumn> mapped = columns.stream()
                .map(column -> chosen.containsKey(column.letter())
                        ? new PlanColumn(column.letter(), column.head(), chosen.get(column.letter()))
                        : column)
                .toList();
        List<ImportField> fields = mapped.stream()
                .map(PlanColumn::field)
                .filter(field -> field != null)
                .toList();
        if (fields.size() != fields.stream().distinct().count()) {
            throw new BusinessRuleViolation("exchange", "import.columnTwice", "columns");
        }
        return mapped;
    }

    /** The rows of the table as they were read. */
    static List<Table.Row> rows(ImportDocument document) {
        return document.rows().stream()
                .map(row -> new Table.Row(row.number(), row.cells()))
                .toList();
    }

    /** The rows with other texts in these cells. */
    static List<Table.Row> corrected(ImportDocument document, Map<String, String> cells) {
        Map<Integer, List<String>> changed = new HashMap<>();
        for (Map.Entry<String, String> cell : cells.entrySet()) {
            Matcher address = ADDRESS.matcher(cell.getKey());
            int column = address.matches() ? column(document, address.group(1)) : -1;
            PlanRow row = address.matches() ? row(document, Integer.parseInt(address.group(2))) : null;
            if (column < 0 || row == null) {
                throw new BusinessRuleViolation("exchange", "import.cell", "cells", cell.getKey());
            }
            changed.computeIfAbsent(row.number(), number -> new ArrayList<>(row.cells()))
                    .set(
                            column,
                            PlainText.optionalText("cells", cell.getValue(), Table.MAX_CELL)
                                    .orElse(""));
        }
        return rows(document).stream()
                .map(row -> new Table.Row(row.number(), changed.getOrDefault(row.number(), row.cells())))
                .toList();
    }

    private static int column(ImportDocument document, String letter) {
        for (int i = 0; i < document.columns().size(); i++) {
            if (document.columns().get(i).letter().equals(letter)) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable PlanRow row(ImportDocument document, int number) {
        return document.rows().stream()
                .filter(row -> row.number() == number)
                .findFirst()
                .orElse(null);
    }
}
