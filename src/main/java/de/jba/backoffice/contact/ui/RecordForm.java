// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import de.jba.backoffice.ui.EntryForm;
import de.jba.backoffice.ui.FormPart;
import de.jba.backoffice.ui.Texts;
import de.jba.backoffice.ui.Typing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one kind of record.
 *
 * @param <E> the record as it is entered
 */
abstract class RecordForm<E> extends Div implements EntryForm<E> {
    private static final long serialVersionUID = 1L;
    static final Texts TEXTS = Texts.of("contact");

    private final transient List<FormPart<E, ?>> parts = new ArrayList<>();

    private SerializableRunnable changed = () -> {};

    RecordForm() {
        addClassName("form");
    }

    abstract void focusFirst();

    /** Tells when a field says something else, whoever did that. */
    final void onChange(SerializableRunnable listener) {
        changed = listener;
    }

    @Override
    public void show(E entry) {
        parts.forEach(part -> part.show(entry));
    }

    @Override
    public List<FormPart<E, ?>> parts() {
        return List.copyOf(parts);
    }

    /** What differs from that record, in words, by the names of the fields. */
    Map<String, String> entered(E before) {
        E mine = entry();
        Map<String, String> entered = new LinkedHashMap<>();
        parts.stream()
                .filter(part -> part.differs(before, mine))
                .forEach(part -> entered.put(part.label(), part.wordsOf(mine)));
        return entered;
    }

    void setReadOnly(boolean readOnly) {
        parts.forEach(part -> part.setReadOnly(readOnly));
    }

    final TextField text(String path, int longest, Function<E, @Nullable String> read) {
        TextField field = new TextField();
        field.setMaxLength(longest);
        text(path, field, read);
        return field;
    }

    final <F extends Component & HasValue<?, String> & HasValueChangeMode> void text(
            String path, F field, Function<E, @Nullable String> read) {
        Typing.follow(field);
        part(path, field, entry -> Objects.requireNonNullElse(read.apply(entry), ""), Function.identity());
    }

    final <V extends @Nullable Object, F extends Component & HasValue<?, V>> void part(
            String path, F field, Function<E, V> read, Function<V, String> words) {
        String label = TEXTS.get("field." + path);
        field.getElement().setProperty("label", label);
        parts.add(new FormPart<>(path, label, field, read, words));
        field.addValueChangeListener(change -> changed.run());
        add(field);
    }

    static @Nullable String filled(HasValue<?, String> field) {
        return field.getValue().isBlank() ? null : field.getValue().strip();
    }
}
