// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/**
 * Says two minutes before that the session ends, and afterwards that it did; until then nobody sees it. The browser
 * shows it, because the server must not be needed for it and a screen in work must not change.
 */
class SessionNotice extends Div {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("ui");

    SessionNotice() {
        addClassName("session-notice");
        setId("session-notice");
        getElement().setAttribute("popover", "manual");
        getElement().setAttribute("data-idle", TEXTS.get("session.ends.idle"));
        getElement().setAttribute("data-last", TEXTS.get("session.ends.last"));
        getElement().setAttribute("data-over", TEXTS.get("session.over"));
        Paragraph words = new Paragraph();
        words.addClassName("words");
        words.getElement().setAttribute("role", "alert");
        Span left = new Span();
        left.addClassName("left");
        Span time = new Span(left, new Text(" " + TEXTS.get("session.minutes")));
        time.addClassName("time");
        time.getElement().setAttribute("role", "timer");
        Button stay = new Button(TEXTS.get("session.stay"));
        stay.addClassName("stay");
        stay.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Anchor signIn = new Anchor("", TEXTS.get("session.signIn"), AnchorTarget.BLANK);
        signIn.addClassName("again");
        signIn.setRouterIgnore(true);
        add(words, time, stay, signIn);
        getElement().executeJs("window.jba.watchSession(this)");
    }
}
