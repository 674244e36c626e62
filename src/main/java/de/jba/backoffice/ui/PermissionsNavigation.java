// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import de.jba.backoffice.identity.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The address of the table of permissions; what everybody may do opens it to everybody. */
@ApplicationScoped
public class PermissionsNavigation implements MenuContribution {
    static final String PATH = "berechtigungen";
    private static final Texts TEXTS = Texts.of("ui");

    @Override
    public List<MenuEntry> menu() {
        return List.of(new MenuEntry(
                MenuGroup.EVIDENCE,
                90,
                TEXTS.get("permissions.title"),
                PATH,
                Symbol.SHIELD,
                Permission.PUBLICATION_VIEW));
    }
}
