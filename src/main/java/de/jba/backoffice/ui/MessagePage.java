// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** A page that says one thing: what happened, what to do now, and the number under which the log knows it. */
class MessagePage extends Div {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("ui");

    MessagePage(String kicker, String title, String text, Reference reference, Component... next) {
        addClassName("message-page");
        Div column = new Div();
        Span above = new Span(kicker);
        above.addClassName("sec");
        Span number = new Span(reference.number());
        number.addClassName("mono");
        Span below = new Span(new Span(TEXTS.get("failure.reference") + " "), number);
        below.addClassName("sec");
        column.add(above, new H1(title), new Paragraph(text));
        column.add(next);
        column.add(below);
        add(column);
    }
}
