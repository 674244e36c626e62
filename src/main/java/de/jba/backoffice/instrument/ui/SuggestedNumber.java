// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.IntegerField;
import de.jba.backoffice.ui.Texts;
import java.util.Optional;

/** The way out of a refusal: puts the number into the field that would be accepted. */
class SuggestedNumber extends Button {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("instrument");

    private int possible;

    SuggestedNumber(IntegerField field) {
        setVisible(false);
        addClickListener(click -> {
            field.setValue(possible);
            field.setInvalid(false);
            field.focus();
            setVisible(false);
        });
    }

    void offer(Optional<Integer> suggestion) {
        setVisible(suggestion.isPresent());
        suggestion.ifPresent(number -> {
            possible = number;
            setText(TEXTS.get("places.take", number));
        });
    }
}
