// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.audit.ui;

import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.ui.MenuContribution;
import de.jba.backoffice.ui.MenuEntry;
import de.jba.backoffice.ui.MenuGroup;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The addresses of the log: all of it, or one entry. */
@ApplicationScoped
public class AuditNavigation implements MenuContribution {
    static final String PATH = "protokoll";
    static final String ENTRY = "seq";
    private static final Texts TEXTS = Texts.of("audit");

    @Override
    public List<MenuEntry> menu() {
        return List.of(
                new MenuEntry(MenuGroup.EVIDENCE, 20, TEXTS.get("title"), PATH, Symbol.LOG, Permission.AUDIT_VIEW));
    }

    /** The address of an entry. */
    public static String path(long seq) {
        return PATH + "/" + seq;
    }
}
