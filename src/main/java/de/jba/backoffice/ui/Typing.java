// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;

/** How fields tell the server what is typed into them. */
public final class Typing {
    private static final String TYPED = "element.value";

    private Typing() {}

    /**
     * The server learns in each pause of typing, and at the latest when the field is left or saved by key. Without the
     * second, who is faster than the pause loses the last words: the client drops what waits for a pause once the field
     * has left the page, and does not send it with what is pressed next.
     */
    public static <F extends Component & HasValue<?, String> & HasValueChangeMode> void follow(F field) {
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.getElement()
                .addEventListener("change", left -> {
                    String typed = left.getEventData().getString(TYPED);
                    if (!typed.equals(field.getValue())) {
                        field.setValue(typed);
                    }
                })
                .addEventData(TYPED);
    }
}
