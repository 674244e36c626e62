// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;

/** The head of a screen: its title, what stands beside it, and its actions at the end. */
public final class ScreenHead extends Header {
    private static final long serialVersionUID = 1L;
    private final Div beside = new Div();
    private final Div actions = new Div();

    public ScreenHead(String title) {
        addClassName("screen-head");
        beside.addClassName("row");
        actions.addClassName("actions");
        add(new H1(title), beside, actions);
    }

    /** Puts parts right after the title, in place of those there. */
    public void setBeside(Component... parts) {
        beside.removeAll();
        beside.add(parts);
    }

    /** Adds an action at the end. */
    public void addAction(Component action) {
        actions.add(action);
    }

    /** Puts the actions at the end, in place of those there. */
    public void setActions(Component... parts) {
        actions.removeAll();
        actions.add(parts);
    }
}
