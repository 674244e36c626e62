// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;

/** A note above the region it concerns: what is the case, and the way out. */
public final class NoteBar extends Div {
    private static final long serialVersionUID = 1L;

    public NoteBar(StateBadge.Tone tone, String text, Component... ways) {
        addClassNames("note", tone.name().toLowerCase(Locale.ROOT));
        getElement().setAttribute("role", tone == StateBadge.Tone.ERROR ? "alert" : "status");
        Div body = new Div(text);
        body.addClassName("body");
        add(sign(tone).create(), body);
        add(ways);
    }

    private static Symbol sign(StateBadge.Tone tone) {
        return switch (tone) {
            case SUCCESS -> Symbol.CHECK;
            case WARNING -> Symbol.WARN;
            case ERROR -> Symbol.ERROR;
            case NEUTRAL, PRIMARY -> Symbol.INFO;
        };
    }
}
