// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange;

import de.jba.backoffice.exchange.Sheet.Column;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the person's own list shows, to know a row of an export again. It is read when the first row asks for it; a
 * record out of sight is not in it and reads like one that never was.
 */
final class Listed {
    private final ImportKind kind;
    private final List<ImportField> fields;
    private final Supplier<? extends Sheet<?>> list;
    private @Nullable Set<List<String>> shown;

    /** @param fields what the columns of the imported table bring */
    Listed(ImportKind kind, Set<ImportField> fields, Supplier<? extends Sheet<?>> list) {
        this.kind = kind;
        this.fields = List.copyOf(fields);
        this.list = list;
    }

    /** Whether the list shows a record with just these cells. */
    boolean shows(Line line) {
        if (shown == null) {
            shown = read(list.get());
        }
        return shown.contains(
                fields.stream().map(field -> plain(line.text(field))).toList());
    }

    private <T> Set<List<String>> read(Sheet<T> sheet) {
        Map<ImportField, Column<T>> columns = new EnumMap<>(ImportField.class);
        List<PlanColumn> known = PlanColumn.suggested(
                kind, sheet.columns().stream().map(Column::head).toList());
        for (int i = 0; i < known.size(); i++) {
            ImportField field = known.get(i).field();
            if (field != null) {
                columns.put(field, sheet.columns().get(i));
            }
        }
        return sheet.rows().stream()
                .map(row -> fields.stream()
                        .map(field ->
                                text(columns.get(field == ImportField.CAPACITY ? ImportField.PLACES : field), row))
                        .toList())
                .collect(Collectors.toSet());
    }

    private static <T> String text(@Nullable Column<T> column, T row) {
        return column == null ? "" : plain(CsvFile.text(column.value().apply(row)));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\s\\u00a0\\u202f]+", " ")
                .strip();
    }
}
