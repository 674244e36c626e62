// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange;

import de.jba.backoffice.exchange.file.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Pattern DAY = Pattern.compile("[0-9]{1,2}\\.[0-9]{1,2}\\.[0-9]{4}");

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

    /** The day that the head of the places names, as the sheet of places does; null when it names none. */
    static @Nullable LocalDate day(List<PlanColumn> columns) {
        return columns.stream()
                .filter(column -> column.field() == ImportField.PLACES || column.field() == ImportField.CAPACITY)
                .map(column -> DAY.matcher(column.head()))
                .filter(Matcher::find)
                .findFirst()
                .map(day -> Days.of(day.group()))
                .orElse(null);
    }
}
