// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;

/** The bare address leads to where this person's work begins. */
@Route(value = "", layout = MainLayout.class)
@ViewForEverybody
public class HomeView extends Div implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;

    @Inject
    MainMenu menu;

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.forwardTo(menu.first().path());
    }
}
