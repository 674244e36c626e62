// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import de.jba.backoffice.exchange.ImportId;
import de.jba.backoffice.exchange.ImportKind;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.ui.MenuContribution;
import de.jba.backoffice.ui.MenuEntry;
import de.jba.backoffice.ui.MenuGroup;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Where imports are; the address says which one is open, or what is to be imported. */
@ApplicationScoped
public class ImportNavigation implements MenuContribution {
    static final String PATH = "import";
    static final String SELECTED = "selected";
    private static final String KIND = "art";
    private static final Texts TEXTS = Texts.of("exchange");

    @Override
    public List<MenuEntry> menu() {
        return List.of(
                new MenuEntry(MenuGroup.WORK, 40, TEXTS.get("import.title"), PATH, Symbol.UP, Permission.IMPORT_RUN));
    }

    /** Opens the beginning of an import of that kind. */
    static void begin(ImportKind kind) {
        UI.getCurrent()
                .navigate(PATH, QueryParameters.simple(Map.of(KIND, kind.name().toLowerCase(Locale.ROOT))));
    }

    static void open(ImportId id) {
        UI.getCurrent().navigate(PATH + "/" + id);
    }

    /** The kind in an address; instruments where there is none. */
    static ImportKind kind(QueryParameters parameters) {
        String word = parameters.getSingleParameter(KIND).orElse("");
        return Stream.of(ImportKind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(word))
                .findFirst()
                .orElse(ImportKind.INSTRUMENTS);
    }
}
