// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import de.jba.backoffice.ui.Texts;

/** The foot of the pane: saves or discards what was entered above it. */
class PaneFoot extends Footer {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("instrument");

    private final Button save = new Button(TEXTS.get("save"));
    private final Button discard = new Button(TEXTS.get("discard"));

    PaneFoot() {
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.getElement().setAttribute("data-save", "");
        discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Span hint = new Span(TEXTS.get("noCaseData"));
        hint.addClassName("hint");
        addClassName("foot");
        add(save, discard, hint);
    }

    void onSave(SerializableRunnable listener) {
        save.addClickListener(click -> listener.run());
    }

    void onDiscard(SerializableRunnable listener) {
        discard.addClickListener(click -> listener.run());
    }

    /** Says on the button what is saved. */
    void nameSave(String words) {
        save.setText(words);
    }
}
