// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.html.Span;

/** Whether the screen reaches the server; the browser tells it, since nobody else can. */
class ConnectionState extends Span {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("ui");

    ConnectionState() {
        addClassName("connection");
        getElement().setAttribute("role", "status");
        getElement().setAttribute("data-connected", TEXTS.get("shell.connected"));
        getElement().setAttribute("data-lost", TEXTS.get("shell.disconnected"));
        Span words = new Span(TEXTS.get("shell.connected"));
        words.addClassName("words");
        add(Symbol.CHECK.create(), words);
        getElement().executeJs("window.jba.watchConnection(this)");
    }
}
