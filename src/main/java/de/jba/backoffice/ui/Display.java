// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.UI;
import java.util.Locale;

/** How the screens look; kept in this browser. */
public enum Display {
    LIGHT,
    DARK,
    HIGH_CONTRAST;

    /** Shows every screen in this browser that way from now on. */
    public void apply() {
        UI.getCurrent()
                .getPage()
                .executeJs(
                        "window.jba.display($0)",
                        name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
