// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializablePredicate;
import de.jba.backoffice.ui.SelectionTool.Checked;
import java.io.Serializable;
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

    private final SerializablePredicate<R> checkable;
    private final SerializableFunction<R, Checked> reading;
    private final Map<UUID, Checked> checked = new LinkedHashMap<>();
    private SerializableConsumer<Integer> counted = count -> {};
    private SerializableConsumer<List<String>> changed = rows -> {};

    /**
     * @param checkable which rows have a box
     * @param reading what is kept of a checked row
     */
    public CheckedRows(SerializablePredicate<R> checkable, SerializableFunction<R, Checked> reading) {
        this.checkable = checkable;
        this.reading = reading;
    }

    /** The rows as they stand in the list. */
    public List<Checked> rows() {
        return List.copyOf(checked.values());
    }

    /** Checks no row any more. */
    public void clear() {
        checked.clear();
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

    /** The head of the column. */
    static Component head() {
        Span head = new Span(Symbol.CHECK.small());
        head.getElement().setAttribute("role", "img");
        head.getElement().setAttribute("aria-label", TEXTS.get("checked"));
        return head;
    }

    /** The cell of a row: its box, or nothing. */
    Component cell(R row) {
        return checkable.test(row) ? box(reading.apply(row)) : new Span();
    }

    private Component box(Checked row) {
        checked.computeIfPresent(row.id(), (id, before) -> row);
        Checkbox box = new Checkbox(checked.containsKey(row.id()));
        box.setAriaLabel(TEXTS.get("checked.row", row.name()));
        box.addValueChangeListener(change -> {
            if (change.getValue()) {
                checked.put(row.id(), row);
            } else {
                checked.remove(row.id());
            }
            counted.accept(checked.size());
            changed.accept(identifiers());
        });
        return box;
    }
}
