// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.ui.Texts;
import org.jspecify.annotations.Nullable;

/** Asks for some words that go into the log. Refused words stay in their field. */
class WordsDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("programme");
    private static final int LONGEST = 1000;

    private final TextArea words = new TextArea();
    private final Div above = new Div();
    private final transient SerializableConsumer<String> store;
    private @Nullable HasValidationProperties other;
    private String otherName = "";

    /**
     * @param title names what is done
     * @param text says what follows from it
     * @param label names the words
     * @param action the word on the button
     * @param store does it
     */
    WordsDialog(String title, String text, String label, String action, SerializableConsumer<String> store) {
        this.store = store;
        setHeaderTitle(title);
        setWidth("520px");
        words.setLabel(label);
        words.setRequiredIndicatorVisible(true);
        words.setMaxLength(LONGEST);
        words.setHelperText(TEXTS.get("words.help"));
        words.setWidthFull();
        words.setMinHeight("120px");
        Div form = new Div(new Paragraph(text), above, words);
        form.addClassName("words-form");
        add(form);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                words.focus();
            }
        });
        Button confirm = new Button(action, click -> confirm());
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.getElement().setAttribute("data-save", "");
        getFooter().add(new Button(TEXTS.get("cancel"), click -> close()), confirm);
    }

    /**
     * A field that belongs to the words and stands above them.
     *
     * @param name what a refusal calls it
     */
    <F extends Component & HasValidationProperties> void addAbove(F field, String name) {
        above.add(field);
        other = field;
        otherName = name;
    }

    private void confirm() {
        try {
            store.accept(words.getValue());
            close();
        } catch (BusinessRuleViolation violation) {
            boolean ofOther = violation.field().equals(otherName);
            if (other != null) {
                other.setInvalid(ofOther);
                other.setErrorMessage(ofOther ? violation.message(Texts.locale()) : "");
            }
            words.setInvalid(!ofOther);
            if (ofOther) {
                return;
            }
            words.setErrorMessage(violation.message(Texts.locale()));
            words.focus();
        }
    }
}
