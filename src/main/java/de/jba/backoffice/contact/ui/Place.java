// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The addresses of one list: itself, one record, a new one. The address says what is selected and what is looked for.
 *
 * @param path where the list is
 */
record Place(String path) implements Serializable {
    static final String SELECTED = "selected";
    static final String NEW = "neu";
    static final String SEARCH = "q";

    void open(UUID id, String words) {
        navigate(path + "/" + id, words);
    }

    void openNew(String words) {
        navigate(path + "/" + NEW, words);
    }

    void openList(String words) {
        navigate(path, words);
    }

    /** Says in the address what is looked for. */
    static void remember(String words) {
        UI ui = UI.getCurrent();
        String here = ui.getInternals().getActiveViewLocation().getPath();
        ui.getPage().getHistory().replaceState(null, new Location(here, query(words)));
    }

    /** The identifier in an address; nothing when it is none. */
    static Optional<UUID> id(String selected) {
        try {
            return Optional.of(UUID.fromString(selected));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void navigate(String path, String words) {
        UI.getCurrent().navigate(path, query(words));
    }

    private static QueryParameters query(String words) {
        return words.isEmpty() ? QueryParameters.empty() : QueryParameters.simple(Map.of(SEARCH, words));
    }
}
