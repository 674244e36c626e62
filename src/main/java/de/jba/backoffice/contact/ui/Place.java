// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact.ui;

import com.vaadin.flow.component.UI;
import de.jba.backoffice.ui.ListAddress;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

/**
 * The addresses of one list: itself, one record, a new one. The address says what is selected and what the list shows.
 *
 * @param path where the list is
 */
record Place(String path) implements Serializable {
    static final String SELECTED = "selected";
    static final String NEW = "neu";

    void open(UUID id, ListAddress list) {
        navigate(path + "/" + id, list);
    }

    void openNew(ListAddress list) {
        navigate(path + "/" + NEW, list);
    }

    void openList(ListAddress list) {
        navigate(path, list);
    }

    /** The identifier in an address; nothing when it is none. */
    static Optional<UUID> id(String selected) {
        try {
            return Optional.of(UUID.fromString(selected));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void navigate(String path, ListAddress list) {
        UI.getCurrent().navigate(path, list.toQuery());
    }
}
