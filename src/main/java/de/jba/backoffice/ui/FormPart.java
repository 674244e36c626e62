// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.ValueContext;
import de.jba.backoffice.shared.BusinessRuleViolation;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One field of the form and the part of the record it stands for.
 *
 * @param <E> the record as it is entered
 * @param <V> the field's value
 * @param path the part's name in the API, by which a broken rule names it
 * @param label the field's name on screen
 * @param field the field
 * @param read takes the field's value out of a record
 * @param words says the value in words
 */
public record FormPart<E, V>(
        String path, String label, HasValue<?, V> field, Function<E, V> read, Function<V, String> words)
        implements ComparedPart<E> {
    private static final Texts TEXTS = Texts.of("ui");

    @Override
    public void show(E entry) {
        field.setValue(read.apply(entry));
        refuse(null);
    }

    @Override
    public boolean differs(E one, E other) {
        return !Objects.equals(read.apply(one), read.apply(other));
    }

    @Override
    public String wordsOf(E entry) {
        V value = read.apply(entry);
        return value == null ? "" : words.apply(value);
    }

    /** Shows why the value was refused; null takes the message away. */
    public void refuse(@Nullable String message) {
        if (field instanceof HasValidationProperties validated) {
            validated.setErrorMessage(message == null ? "" : message);
            validated.setInvalid(message != null);
        }
    }

    /** Whether a broken rule is about this part or something in it. */
    boolean isNamedBy(BusinessRuleViolation violation) {
        return violation.field().equals(path) || violation.field().startsWith(path + "[");
    }

    /** Why that which stands in the field is no value; empty when it is one, or nothing stands there. */
    Optional<String> unreadable() {
        if (!field.isEmpty() || !(field instanceof HasValidator<?> validated)) {
            return Optional.empty();
        }
        return refusal(validated).map(message -> message.isEmpty() ? TEXTS.get("form.unreadable") : message);
    }

    private static <T> Optional<String> refusal(HasValidator<T> validated) {
        ValidationResult result = validated.getDefaultValidator().apply(null, new ValueContext((Component) validated));
        return result.isError() ? Optional.of(result.getErrorMessage()) : Optional.empty();
    }

    /** Puts the focus in the field. */
    void focus() {
        if (field instanceof Focusable<?> target) {
            target.focus();
        }
    }

    /** Opens the field for writing or reading. */
    public void setReadOnly(boolean readOnly) {
        field.setReadOnly(readOnly);
    }
}
