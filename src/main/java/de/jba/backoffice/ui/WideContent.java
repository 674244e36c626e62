// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** Content that may be wider than its place: it scrolls by itself, with the keyboard too. */
public final class WideContent extends Div {
    private static final long serialVersionUID = 1L;

    /**
     * @param name what screen readers call the region
     */
    public WideContent(String name, Component content) {
        super(content);
        addClassName("scroll-x");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", name);
        getElement().setAttribute("tabindex", "0");
    }
}
