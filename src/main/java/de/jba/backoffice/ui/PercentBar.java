// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.html.Span;

/** A share of a whole as a bar with its number: below three quarters it is marked, and full is full. */
public final class PercentBar extends Span {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("ui");
    private static final int LOW_BELOW = 75;
    private static final int FULL = 100;

    /** @param percent in hundredths of the whole; may exceed 100 */
    public PercentBar(int percent) {
        addClassName("percent-bar");
        Span fill = new Span();
        fill.addClassName("fill");
        fill.getStyle().set("inline-size", Math.min(percent, FULL) + "%");
        Span track = new Span(fill);
        track.addClassName("track");
        track.getElement().setAttribute("aria-hidden", "true");
        setClassName("low", percent < LOW_BELOW);
        setClassName("full", percent >= FULL);
        add(track, new Span(TEXTS.get("percent", percent)));
    }
}
