// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.planning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Texts;
import java.util.ArrayDeque;
import java.util.Deque;

/** The foot of the sheet: what was done last, and the way back, one step after the other. */
class Undoing extends Div {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("planning");
    private static final int MOST_STEPS = 100;

    private final transient Deque<Runnable> steps = new ArrayDeque<>();
    private final Span said = new Span();
    private final Button back = new Button(TEXTS.get("undo"), Symbol.UNDO.create());

    Undoing() {
        addClassNames("row", "undoing");
        said.getElement().setAttribute("role", "status");
        back.addThemeName("small");
        back.setVisible(false);
        back.addClickListener(click -> undo());
        add(said, back);
    }

    /** Says that something was done that can be undone. */
    void done(String words, Runnable undo) {
        if (steps.size() == MOST_STEPS) {
            steps.removeLast();
        }
        steps.push(undo);
        say(words);
    }

    /** Says something. */
    void say(String words) {
        said.setText(words);
        back.setVisible(!steps.isEmpty());
    }

    /** Undoes the last step, if there is one. */
    void undo() {
        if (!steps.isEmpty()) {
            Runnable step = steps.pop();
            say(TEXTS.get("undone"));
            step.run();
        }
    }

    /** Other days are shown: what was done on these is not undone from there. */
    void forget() {
        steps.clear();
        say(TEXTS.get("hint"));
    }
}
