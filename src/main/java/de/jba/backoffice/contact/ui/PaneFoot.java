// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import de.jba.backoffice.ui.Texts;

/** The foot of the pane: what becomes of what was entered. */
class PaneFoot extends Footer {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("contact");

    private final Button save = new Button();

    PaneFoot(SerializableRunnable saving, SerializableRunnable discarding) {
        addClassName("foot");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.getElement().setAttribute("data-save", "");
        save.addClickListener(click -> saving.run());
        Button discard = new Button(TEXTS.get("discard"), click -> discarding.run());
        discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Span hint = new Span(TEXTS.get("noCaseData"));
        hint.addClassName("hint");
        add(save, discard, hint);
    }

    /** Says whether it is a new record that is saved, or a stored one. */
    void show(boolean isNew) {
        save.setText(TEXTS.get(isNew ? "create" : "save"));
    }
}
