// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Says in one sentence why there is nothing here, and offers the one action that changes it. */
public final class EmptyState extends Div {
    private static final long serialVersionUID = 1L;

    public EmptyState(String sentence, Component... action) {
        addClassName("empty");
        add(new Paragraph(sentence));
        add(action);
    }
}
