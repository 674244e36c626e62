// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.overview.ui;

import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.Role;
import de.jba.backoffice.ui.MenuContribution;
import de.jba.backoffice.ui.MenuEntry;
import de.jba.backoffice.ui.MenuGroup;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Leads to the overview: the first line of the menu, so the work of everybody begins there. */
@ApplicationScoped
public class OverviewNavigation implements MenuContribution {
    static final String PATH = "uebersicht";
    private static final Texts TEXTS = Texts.of("overview");

    @Inject
    CallerContext callers;

    @Inject
    Tasks tasks;

    @Override
    public List<MenuEntry> menu() {
        return List.of(new MenuEntry(
                MenuGroup.WORK,
                0,
                TEXTS.get("title"),
                PATH,
                Symbol.HOME,
                Permission.PUBLICATION_VIEW,
                () -> callers.user().roles().contains(Role.AGENCY_ADMIN)
                        ? tasks.now().size()
                        : 0));
    }
}
