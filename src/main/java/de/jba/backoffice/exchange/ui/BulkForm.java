// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import de.jba.backoffice.exchange.ImportField;
import de.jba.backoffice.exchange.ImportKind;
import de.jba.backoffice.ui.Texts;
import de.jba.backoffice.ui.Typing;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which fields of the checked records get which value: a field is changed when its box is checked. */
abstract class BulkForm extends Div {
    private static final long serialVersionUID = 1L;
    static final Texts TEXTS = Texts.of("exchange");

    private final ImportKind kind;
    private final transient List<Line<?>> lines = new ArrayList<>();

    BulkForm(ImportKind kind) {
        this.kind = kind;
        addClassName("bulk-form");
    }

    /** What the records are. */
    ImportKind kind() {
        return kind;
    }

    /** The new values of the fields that are to be changed, as a table would say them. */
    SortedMap<ImportField, String> values() {
        SortedMap<ImportField, String> values = new TreeMap<>();
        lines.stream().filter(Line::isChosen).forEach(line -> values.put(line.field(), line.words()));
        return values;
    }

    /** The names of the fields that are to be changed. */
    String names() {
        return lines.stream()
                .filter(Line::isChosen)
                .map(line -> line.field().head())
                .collect(Collectors.joining(", "));
    }

    void focusFirst() {
        lines.get(0).box().focus();
    }

    final void text(ImportField field, int longest) {
        TextField input = new TextField();
        input.setMaxLength(longest);
        Typing.follow(input);
        line(field, input, Function.identity());
    }

    final <V extends @Nullable Object, F extends Component & HasValue<?, V> & HasEnabled> void line(
            ImportField field, F input, Function<V, String> words) {
        String label = field.head();
        Checkbox box = new Checkbox(TEXTS.get("bulk.change", label));
        input.getElement().setProperty("label", label);
        input.setEnabled(false);
        box.addValueChangeListener(change -> input.setEnabled(change.getValue()));
        Div line = new Div(box, input);
        line.addClassName("bulk-line");
        add(line);
        lines.add(new Line<>(field, box, input, words));
    }

    private record Line<V extends @Nullable Object>(
            ImportField field, Checkbox box, HasValue<?, V> input, Function<V, String> reading) {
        boolean isChosen() {
            return box.getValue();
        }

        String words() {
            return input.isEmpty() ? "" : reading.apply(input.getValue());
        }
    }
}
