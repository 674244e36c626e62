// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.access.ui;

import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.ui.MenuContribution;
import de.jba.backoffice.ui.MenuEntry;
import de.jba.backoffice.ui.MenuGroup;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The address of the page of access. */
@ApplicationScoped
public class AccessNavigation implements MenuContribution {
    /** The address of the page. */
    public static final String PATH = "zugriffe";

    private static final Texts TEXTS = Texts.of("access");

    @Override
    public List<MenuEntry> menu() {
        return List.of(new MenuEntry(
                MenuGroup.EVIDENCE, 40, TEXTS.get("title"), PATH, Symbol.PEOPLE, Permission.ACCESS_REVIEW));
    }
}
