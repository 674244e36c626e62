// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.shared.Registration;

/** Tells parts of a screen when the window is as narrow as a telephone, where a style alone cannot leave things out. */
public final class NarrowWindow {
    private static final int WIDEST_IN_PIXELS = 600;

    private NarrowWindow() {}

    /** Calls the listener with whether the window is narrow: once shown, and whenever its width changes. */
    public static void watch(Component part, SerializableConsumer<Boolean> narrow) {
        part.addAttachListener(attach -> {
            Page page = attach.getUI().getPage();
            page.retrieveExtendedClientDetails(
                    details -> narrow.accept(details.getWindowInnerWidth() <= WIDEST_IN_PIXELS));
            Registration resized =
                    page.addBrowserWindowResizeListener(event -> narrow.accept(event.getWidth() <= WIDEST_IN_PIXELS));
            part.addDetachListener(detach -> {
                detach.unregisterListener();
                resized.remove();
            });
        });
    }
}
