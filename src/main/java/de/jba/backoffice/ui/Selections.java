// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.cdi.annotation.VaadinSessionScoped;
import de.jba.backoffice.identity.CallerContext;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The rows that the person checked where they are more than an address can carry: the address names them by a key, which
 * means nothing in another session.
 */
@VaadinSessionScoped
public class Selections implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Those of the screens that the person is likely to come back to. */
    private static final int MOST = 20;

    @Inject
    transient CallerContext callers;

    private transient Map<UUID, Selection> selections = new LinkedHashMap<>();

    private record Selection(String person, List<String> rows) {}

    /** Keeps the identifiers of these rows under a key in place of those before; the oldest keys are forgotten. */
    void keep(UUID key, List<String> rows) {
        selections.remove(key);
        selections.put(key, new Selection(callers.user().subject(), List.copyOf(rows)));
        if (selections.size() > MOST) {
            selections.remove(selections.keySet().iterator().next());
        }
    }

    /** The identifiers of the rows that this person keeps under the key. */
    Optional<List<String>> of(UUID key) {
        return Optional.ofNullable(selections.get(key))
                .filter(each -> each.person().equals(callers.user().subject()))
                .map(Selection::rows);
    }
}
