// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.sharing.ui;

import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.shared.PageRequest;
import de.jba.backoffice.sharing.ShareSelection;
import de.jba.backoffice.sharing.SharingService;
import de.jba.backoffice.ui.MenuContribution;
import de.jba.backoffice.ui.MenuEntry;
import de.jba.backoffice.ui.MenuGroup;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The address of the shares of all records. The menu says how many end soon or wait to be confirmed. */
@ApplicationScoped
public class SharingNavigation implements MenuContribution {
    static final String PATH = "freigaben";
    static final String SELECTION = "auswahl";
    private static final PageRequest COUNTED = new PageRequest(0, 1, null, true, null, true);
    private static final Texts TEXTS = Texts.of("sharing");

    @Inject
    SharingService sharing;

    @Override
    public List<MenuEntry> menu() {
        return List.of(new MenuEntry(
                MenuGroup.WORK, 60, TEXTS.get("page"), PATH, Symbol.SHARE, Permission.SHARE_VIEW, this::waiting));
    }

    /** The address of those shares of all records. */
    public static String path(ShareSelection selection) {
        return PATH + "?" + SELECTION + "=" + word(selection);
    }

    /** The selection's word in an address. */
    static String word(ShareSelection selection) {
        return selection.name().toLowerCase(Locale.ROOT);
    }

    private long waiting() {
        return count(ShareSelection.ENDING) + count(ShareSelection.UNCONFIRMED);
    }

    private long count(ShareSelection selection) {
        return Objects.requireNonNullElse(sharing.page(selection, COUNTED).total(), 0L);
    }
}
