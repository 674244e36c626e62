// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;

/** Names and values, one pair a line. */
public final class Facts extends DescriptionList {
    private static final long serialVersionUID = 1L;

    public Facts() {
        addClassName("facts");
    }

    /** Adds a line. */
    public Facts with(String name, Component value) {
        add(new Term(name), new Description(value));
        return this;
    }

    /** Adds a line of text. */
    public Facts with(String name, String value) {
        return with(name, new Span(value));
    }
}
