// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A state in a word, with a colour that repeats it. */
public final class StateBadge extends Span {
    private static final long serialVersionUID = 1L;

    /** What a state means for the person. */
    public enum Tone {
        NEUTRAL,
        PRIMARY,
        SUCCESS,
        WARNING,
        ERROR
    }

    public StateBadge(String text, Tone tone) {
        addClassNames("state", tone.name().toLowerCase(Locale.ROOT));
        switch (tone) {
            case SUCCESS -> add(Symbol.CHECK.small());
            case WARNING -> add(Symbol.WARN.small());
            case ERROR -> add(Symbol.ERROR.small());
            case NEUTRAL, PRIMARY -> {}
        }
        add(new Span(text));
    }
}
