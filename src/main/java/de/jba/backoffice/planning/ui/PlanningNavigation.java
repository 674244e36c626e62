// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.planning.ui;

import com.vaadin.flow.component.UI;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.ui.MenuContribution;
import de.jba.backoffice.ui.MenuEntry;
import de.jba.backoffice.ui.MenuGroup;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The address of the sheet: it holds the days, the filter and the words looked for. */
@ApplicationScoped
public class PlanningNavigation implements MenuContribution {
    static final String PATH = "plaetze";
    private static final Texts TEXTS = Texts.of("planning");

    @Override
    public List<MenuEntry> menu() {
        return List.of(
                new MenuEntry(MenuGroup.WORK, 20, TEXTS.get("title"), PATH, Symbol.SEAT, Permission.PLACES_VIEW));
    }

    static void open(SheetAddress address) {
        UI.getCurrent().navigate(PlanningView.class, address.toQuery());
    }
}
