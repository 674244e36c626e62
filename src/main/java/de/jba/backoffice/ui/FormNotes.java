// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** What is said above a form. What concerns the form as a whole stays while its tabs are changed. */
public final class FormNotes extends Div {
    private static final long serialVersionUID = 1L;
    static final String STAYS = "stays";

    public FormNotes() {
        addClassName("note-slot");
    }

    /** Says this and nothing else. */
    public void tell(Component... said) {
        removeAll();
        add(said);
    }

    /** Another tab is open: what was said of the one before goes. */
    public void settle() {
        getChildren()
                .filter(said -> !said.getElement().getClassList().contains(STAYS))
                .toList()
                .forEach(this::remove);
    }
}
