// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.html.Span;
import de.jba.backoffice.agency.LegalCircle;
import java.util.Collection;

/** The legal circle as a Roman number in its colour. */
public final class LegalCircleBadge extends Span {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("ui");

    public LegalCircleBadge(LegalCircle circle) {
        super(TEXTS.get("circle." + circle.name()));
        addClassNames("circle", cssClass(circle));
        setTitle(TEXTS.get(circle));
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", TEXTS.get(circle));
    }

    /** A circle in words. */
    public static String words(LegalCircle circle) {
        return TEXTS.get(circle);
    }

    /** Several circles side by side, in the order of the law. */
    public static Span row(Collection<LegalCircle> circles) {
        Span row = new Span();
        circles.stream().sorted().map(LegalCircleBadge::new).forEach(row::add);
        return row;
    }

    static String cssClass(LegalCircle circle) {
        return switch (circle) {
            case SGB_II -> "sgb2";
            case SGB_III -> "sgb3";
            case SGB_VIII -> "sgb8";
        };
    }
}
