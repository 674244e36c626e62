// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication.ui;

import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.ui.MenuContribution;
import de.jba.backoffice.ui.MenuEntry;
import de.jba.backoffice.ui.MenuGroup;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The address of what is published. */
@ApplicationScoped
public class PublicationNavigation implements MenuContribution {
    static final String PATH = "veroeffentlichungen";
    private static final Texts TEXTS = Texts.of("publication");

    @Override
    public List<MenuEntry> menu() {
        return List.of(new MenuEntry(
                MenuGroup.EVIDENCE, 10, TEXTS.get("screen.title"), PATH, Symbol.DL, Permission.PUBLICATION_VIEW));
    }
}
