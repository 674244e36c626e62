// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import de.jba.backoffice.instrument.InstrumentSummary;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.ui.SelectionTool.Checked;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Texts;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The rows of the list that are checked, to do something with all of them; the row that the pane shows is another. */
class CheckedRows implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("instrument");

    private final Map<InstrumentId, Checked> checked = new LinkedHashMap<>();
    private SerializableConsumer<Integer> counted = count -> {};
    private SerializableConsumer<List<String>> changed = rows -> {};

    void onCount(SerializableConsumer<Integer> listener) {
        counted = listener;
    }

    /** Tells which rows are checked when the person changes that. */
    void onChange(SerializableConsumer<List<String>> listener) {
        changed = listener;
    }

    /** The identifiers of the rows. */
    List<String> identifiers() {
        return checked.keySet().stream().map(InstrumentId::toString).toList();
    }

    /** Checks these rows and no others. */
    void check(List<InstrumentSummary> rows) {
        checked.clear();
        rows.forEach(row -> checked.put(row.id(), asChecked(row)));
        counted.accept(checked.size());
    }

    /** The instruments with the versions that stand in the list. */
    Map<InstrumentId, Integer> seen() {
        return checked.values().stream()
                .collect(Collectors.toUnmodifiableMap(row -> new InstrumentId(row.id()), Checked::version));
    }

    /** The rows as they stand in the list. */
    List<Checked> rows() {
        return List.copyOf(checked.values());
    }

    private static Checked asChecked(InstrumentSummary row) {
        return new Checked(row.id().value(), row.version(), row.name());
    }

    void clear() {
        checked.clear();
        counted.accept(0);
    }

    /** The head of the column. */
    Component head() {
        Span head = new Span(Symbol.CHECK.small());
        head.getElement().setAttribute("role", "img");
        head.getElement().setAttribute("aria-label", TEXTS.get("column.checked"));
        return head;
    }

    /** The box of a row. */
    Component box(InstrumentSummary row) {
        checked.computeIfPresent(row.id(), (id, before) -> asChecked(row));
        Checkbox box = new Checkbox(checked.containsKey(row.id()));
        box.setAriaLabel(TEXTS.get("confirm.check", row.name()));
        box.addValueChangeListener(change -> {
            if (change.getValue()) {
                checked.put(row.id(), asChecked(row));
            } else {
                checked.remove(row.id());
            }
            counted.accept(checked.size());
            changed.accept(identifiers());
        });
        return box;
    }
}
