// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** The signs of the screens. They only repeat what words say, so screen readers pass over them. */
public enum Symbol {
    HOME,
    GRID,
    SEAT,
    DOC,
    SIGN,
    LOG,
    SEARCH,
    HELP,
    X,
    UP,
    DOWN,
    CHECK,
    PLUS,
    LOCK,
    SHARE,
    WARN,
    ERROR,
    INFO,
    MORE,
    PIN,
    MAIL,
    PHONE,
    EYE,
    UNDO,
    CLOCK,
    SHIELD,
    DL,
    PEOPLE,
    COMMENT,
    BELL,
    ARROW,
    MENU,
    PEN;

    /** The sign in the size of the text beside it. */
    public Span create() {
        Span sign = new Span();
        sign.addClassNames("sign", "sign-" + name().toLowerCase(Locale.ROOT));
        sign.getElement().setAttribute("aria-hidden", "true");
        return sign;
    }

    /** The sign for marks within a line. */
    public Span small() {
        Span sign = create();
        sign.addClassName("small");
        return sign;
    }
}
