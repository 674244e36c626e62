// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.grid.Grid;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The columns of a list: those it begins with, those it has besides, and how the person arranged them. */
final class ListColumns implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The key of the column with the boxes of rows that can be checked. */
    static final String CHECKED = "checked";

    private final Grid<?> grid;
    private final Set<String> fixed = new HashSet<>();
    private final Set<String> onlyWide = new HashSet<>();
    private final Map<String, String> labels = new LinkedHashMap<>();
    private List<ListColumn> standard = List.of();
    private List<ListColumn> arranged = List.of();
    private String inPlaceOfBoxes = "";
    private boolean narrow;
    private boolean checking;

    ListColumns(Grid<?> grid) {
        this.grid = grid;
    }

    /** From here on the grid has its columns; those that are not visible are there to be chosen. */
    void begin(Map<String, String> names, Set<String> always, Set<String> leftOutWhenNarrow) {
        labels.putAll(names);
        fixed.addAll(always);
        onlyWide.addAll(leftOutWhenNarrow);
        standard = grid.getColumns().stream()
                .filter(column -> !always.contains(column.getKey()))
                .map(column -> new ListColumn(column.getKey(), column.isVisible(), width(column)))
                .toList();
        arranged = standard;
        NarrowWindow.watch(grid, isNarrow -> {
            narrow = isNarrow;
            apply();
        });
    }

    /**
     * Says which column makes room on a telephone while rows are checked there.
     *
     * @param key of a column that says little about rows that can be checked
     */
    void giveWayToBoxes(String key) {
        inPlaceOfBoxes = key;
    }

    /** On a telephone the boxes show only while somebody checks rows. */
    void checking(boolean now) {
        checking = now;
        apply();
    }

    /** The columns that may be arranged, in their order. */
    List<ListColumn> arranged() {
        return arranged;
    }

    /** How the list began. */
    List<ListColumn> standard() {
        return standard;
    }

    String label(String key) {
        return labels.getOrDefault(key, key);
    }

    /** Arranges the columns; those that are not named follow as they were at the beginning. */
    void arrange(List<ListColumn> wanted) {
        Map<String, ListColumn> columns = new LinkedHashMap<>();
        Set<String> known = new HashSet<>(standard.stream().map(ListColumn::key).toList());
        wanted.stream()
                .filter(column -> known.contains(column.key()))
                .forEach(column -> columns.putIfAbsent(column.key(), column));
        standard.forEach(column -> columns.putIfAbsent(column.key(), column));
        arranged = List.copyOf(columns.values());
        apply();
    }

    /** The keys of what is shown, in its order, whatever the window leaves out. */
    List<String> shown() {
        return Stream.concat(
                        grid.getColumns().stream().map(Grid.Column::getKey).filter(fixed::contains),
                        arranged.stream().filter(ListColumn::shown).map(ListColumn::key))
                .toList();
    }

    private void apply() {
        List<Grid.Column<?>> order = new ArrayList<>();
        grid.getColumns().stream()
                .filter(column -> fixed.contains(column.getKey()))
                .forEach(column -> {
                    column.setVisible(fits(column.getKey()));
                    order.add(column);
                });
        for (ListColumn wanted : arranged) {
            Grid.Column<?> column = grid.getColumnByKey(wanted.key());
            column.setVisible(wanted.shown() && fits(wanted.key()));
            column.setWidth(wanted.width() + "px");
            order.add(column);
        }
        order(grid, order);
    }

    private boolean fits(String key) {
        return !narrow
                || (key.equals(CHECKED)
                        ? checking
                        : !onlyWide.contains(key) && !(checking && key.equals(inPlaceOfBoxes)));
    }

    @SuppressWarnings("unchecked")
    private static <T> void order(Grid<T> grid, List<Grid.Column<?>> order) {
        grid.setColumnOrder(
                order.stream().map(column -> (Grid.Column<T>) column).toList());
    }

    private static int width(Grid.Column<?> column) {
        return Integer.parseInt(column.getWidth().replace("px", ""));
    }
}
