// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import de.jba.backoffice.shared.BusinessRuleViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a form, above it: every mistake in one list, each a link that puts the focus in its field. It takes
 * the focus itself when it appears; the mistakes stand at their fields too.
 */
public final class FormErrors extends Div {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("ui");
    private static final String HEADING = "form-errors";

    /**
     * One mistake.
     *
     * @param label the name of the field on screen; empty for the record as a whole
     * @param message what is wrong, and what to do
     * @param focus puts the focus in the field; null when there is none
     */
    public record Mistake(
            String label, String message, @Nullable SerializableRunnable focus) {}

    private FormErrors(List<Mistake> mistakes) {
        addClassNames("note", "error", "form-errors", FormNotes.STAYS);
        getElement().setAttribute("role", "alert");
        getElement().setAttribute("aria-labelledby", HEADING);
        getElement().setAttribute("tabindex", "-1");
        H3 heading = new H3(TEXTS.get("form.errors", mistakes.size()));
        heading.setId(HEADING);
        UnorderedList list = new UnorderedList();
        mistakes.forEach(mistake -> list.add(new ListItem(words(mistake))));
        Div body = new Div(heading, list);
        body.addClassName("body");
        add(Symbol.ERROR.create(), body);
        addAttachListener(attached -> getElement().executeJs("this.focus()"));
    }

    /**
     * Shows every refusal at its field and lists them all.
     *
     * @param open brings the parts on screen
     * @param elsewhere finds the field of what is refused and is about none of these parts
     */
    public static <E> FormErrors of(
            List<FormPart<E, ?>> parts,
            SerializableRunnable open,
            BusinessRuleViolation violation,
            Function<BusinessRuleViolation, Optional<Mistake>> elsewhere) {
        parts.forEach(part -> part.refuse(null));
        List<Mistake> mistakes = new ArrayList<>();
        for (BusinessRuleViolation each : violation.all()) {
            String message = each.message(Texts.locale());
            mistakes.add(parts.stream()
                    .filter(part -> part.isNamedBy(each))
                    .findFirst()
                    .map(part -> refuse(part, open, message))
                    .or(() -> elsewhere.apply(each))
                    .orElseGet(() -> new Mistake("", message, null)));
        }
        return new FormErrors(mistakes);
    }

    /**
     * What stands in the fields and cannot be read as a value: saving would lose it. Empty when all can be read.
     *
     * @param open brings the parts on screen
     */
    public static <E> Optional<FormErrors> unreadable(List<FormPart<E, ?>> parts, SerializableRunnable open) {
        List<Mistake> mistakes = new ArrayList<>();
        parts.forEach(part -> part.unreadable().ifPresent(message -> mistakes.add(refuse(part, open, message))));
        return mistakes.isEmpty() ? Optional.empty() : Optional.of(new FormErrors(mistakes));
    }

    private static Mistake refuse(FormPart<?, ?> part, SerializableRunnable open, String message) {
        part.refuse(message);
        return new Mistake(part.label(), message, () -> {
            open.run();
            part.focus();
        });
    }

    private static Component words(Mistake mistake) {
        String words = mistake.label().isEmpty()
                ? mistake.message()
                : TEXTS.get("form.error", mistake.label(), mistake.message());
        SerializableRunnable focus = mistake.focus();
        if (focus == null) {
            return new Div(words);
        }
        Anchor link = new Anchor("#", words);
        link.addClassName("target");
        link.getElement().addEventListener("click", click -> focus.run()).preventDefault();
        return link;
    }
}
