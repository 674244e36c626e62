// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.ui.Texts;

/** Asks why somebody's access is to go. Refused words stay in their field. */
class GoDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("access");
    private static final int LONGEST = 500;

    GoDialog(String person, SerializableConsumer<String> store) {
        setHeaderTitle(TEXTS.get("go.title", person));
        setWidth("520px");
        TextArea why = new TextArea(TEXTS.get("go.why"));
        why.setRequiredIndicatorVisible(true);
        why.setMaxLength(LONGEST);
        why.setWidthFull();
        Div form = new Div(new Paragraph(TEXTS.get("go.text")), why);
        form.addClassName("words-form");
        add(form);
        Button confirm = new Button(TEXTS.get("go.confirm"), click -> {
            try {
                store.accept(why.getValue());
                close();
            } catch (BusinessRuleViolation violation) {
                why.setErrorMessage(violation.message(Texts.locale()));
                why.setInvalid(true);
                why.focus();
            }
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.getElement().setAttribute("data-save", "");
        getFooter().add(new Button(TEXTS.get("cancel"), click -> close()), confirm);
    }
}
