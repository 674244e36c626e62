// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableBiFunction;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializablePredicate;
import de.jba.backoffice.shared.ListedRow;
import de.jba.backoffice.shared.PageRequest;
import elemental.json.JsonArray;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The rows of a list that are checked, to do something with all of them; the row that the pane shows is another.
 *
 * @param <R> a row
 */
public final class CheckedRows<R> implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("ui");

    /** The browser draws the boxes, so that no component is kept for a row; with Umschalt one stands for many. */
    private static final String BOX = """
            ${item.named ? html`<vaadin-checkbox data-row="${itemKey}" .checked="${live(item.checked)}"
                .accessibleName="${item.named}"
                @mousedown="${e => { if (e.shiftKey) e.preventDefault(); }}"
                @click="${e => { e.currentTarget.shifted = e.shiftKey; }}"
                @change="${e => check(e.currentTarget.checked, window.jba.checkedTo(e.currentTarget))}">
                </vaadin-checkbox>` : ''}""";

    private final SerializablePredicate<R> checkable;
    private final SerializableFunction<R, ListedRow> reading;
    private final SerializableBiFunction<PageRequest, Integer, List<ListedRow>> all;
    private final Map<UUID, ListedRow> checked = new LinkedHashMap<>();
    private SerializableConsumer<Integer> counted = count -> {};
    private SerializableConsumer<List<String>> changed = rows -> {};
    private int everyRow;

    /**
     * @param checkable which rows have a box
     * @param reading what is kept of a checked row
     * @param all the rows of a list that have a box, on every page, as many as are asked for
     */
    public CheckedRows(
            SerializablePredicate<R> checkable,
            SerializableFunction<R, ListedRow> reading,
            SerializableBiFunction<PageRequest, Integer, List<ListedRow>> all) {
        this.checkable = checkable;
        this.reading = reading;
        this.all = all;
    }

    /** The rows as they stand in the list. */
    public List<ListedRow> rows() {
        return List.copyOf(checked.values());
    }

    /** Checks no row any more. */
    public void clear() {
        checked.clear();
        everyRow = 0;
        counted.accept(0);
    }

    void onCount(SerializableConsumer<Integer> listener) {
        counted = listener;
    }

    /** Tells which rows are checked when the person changes that. */
    void onChange(SerializableConsumer<List<String>> listener) {
        changed = listener;
    }

    /** The identifiers of the rows. */
    List<String> identifiers() {
        return checked.keySet().stream().map(UUID::toString).toList();
    }

    /** Checks those of these rows that have a box, and no others. */
    void check(List<R> rows) {
        checked.clear();
        rows.stream().filter(checkable).map(reading).forEach(row -> checked.put(row.id(), row));
        counted.accept(checked.size());
    }

    /**
     * Checks every row of the list that has a box.
     *
     * @param most how many are checked at most
     * @return whether there are no more than these
     */
    boolean checkAll(PageRequest listed, int most) {
        List<ListedRow> found = all.apply(listed, most + 1);
        checked.clear();
        found.stream().limit(most).forEach(row -> checked.put(row.id(), row));
        everyRow = found.size() > most ? 0 : found.size();
        counted.accept(checked.size());
        changed.accept(identifiers());
        return found.size() <= most;
    }

    /**
     * Whether every row of the list is known to be checked.
     *
     * @param listed how many rows the list has, with and without a box
     */
    boolean isEveryRow(long listed) {
        return !checked.isEmpty() && (checked.size() == everyRow || checked.size() == listed);
    }

    /** The cell of a row: its box, or nothing. */
    LitRenderer<R> cells(ListGrid<R> grid) {
        return LitRenderer.<R>of(BOX)
                .withProperty(
                        "named",
                        row -> checkable.test(row)
                                ? TEXTS.get("checked.row", reading.apply(row).name())
                                : "")
                .withProperty("checked", this::isChecked)
                .withFunction("check", (row, told) -> check(grid, row, told));
    }

    /** A row that is drawn again stands in another version by now. */
    private boolean isChecked(R row) {
        ListedRow now = reading.apply(row);
        return checkable.test(row) && checked.computeIfPresent(now.id(), (id, before) -> now) != null;
    }

    /** The row, and those between it and the one before when it was pressed with Umschalt. */
    private void check(ListGrid<R> grid, R row, JsonArray told) {
        List<R> rows = new ArrayList<>(List.of(row));
        JsonArray keys = told.getArray(1);
        for (int i = 0; i < keys.length(); i++) {
            R between = grid.getDataCommunicator().getKeyMapper().get(keys.getString(i));
            if (between != null) {
                rows.add(between);
            }
        }
        rows.stream().filter(checkable).forEach(each -> {
            ListedRow now = reading.apply(each);
            if (told.getBoolean(0)) {
                checked.put(now.id(), now);
            } else {
                checked.remove(now.id());
            }
            grid.getDataProvider().refreshItem(each);
        });
        counted.accept(checked.size());
        changed.accept(identifiers());
    }
}
