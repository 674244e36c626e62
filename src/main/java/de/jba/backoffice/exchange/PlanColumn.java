// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange;

import de.jba.backoffice.exchange.file.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A column of an imported table.
 *
 * @param letter its name in spreadsheets, such as C
 * @param head what stands above it
 * @param field what it brings; null when it is left out
 */
public record PlanColumn(
        String letter, String head, @Nullable ImportField field) {
    /** The columns as their heads suggest; each field once, the leftmost column that is named so. */
    static List<PlanColumn> suggested(ImportKind kind, List<String> heads) {
        List<PlanColumn> columns = new ArrayList<>();
        boolean unitApart = heads.stream().anyMatch(ImportField.UNIT::isHeaded);
        for (int i = 0; i < heads.size(); i++) {
            String head = heads.get(i);
            Optional<ImportField> field = kind.fields().stream()
                    .filter(each -> each.isHeaded(head))
                    .map(each -> each == ImportField.PLACES && !unitApart ? ImportField.CAPACITY : each)
                    .filter(each -> columns.stream().noneMatch(column -> column.field() == each))
                    .findFirst();
            columns.add(new PlanColumn(Table.letters(i), head, field.orElse(null)));
        }
        return columns;
    }
}
