// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.cdi.annotation.VaadinSessionScoped;
import de.jba.backoffice.identity.CallerContext;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the person entered in forms and has not saved, so that a page that is loaded again still has it. It lives in the
 * session and nowhere else: signing out ends it, and it is given to nobody but the person who entered it.
 */
@VaadinSessionScoped
public class Drafts implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient CallerContext callers;

    @Inject
    transient Clock clock;

    private transient Map<Key, Draft<?, ?>> drafts = new HashMap<>();

    private record Key(String person, String kind, @Nullable UUID id) {}

    /** Keeps what is entered now in place of what was kept of the record. */
    <S, E> void keep(String kind, @Nullable UUID id, @Nullable S stored, E shown, E entry) {
        Draft<?, ?> before = drafts.get(key(kind, id));
        if (before == null || !before.entry().equals(entry) || !before.shown().equals(shown)) {
            drafts.put(key(kind, id), new Draft<>(id, stored, shown, entry, clock.instant()));
        } else if (!Objects.equals(before.stored(), stored)) {
            drafts.put(key(kind, id), new Draft<>(id, stored, shown, entry, before.since()));
        }
    }

    /** What this person entered in a form of that kind for that record. */
    @SuppressWarnings("unchecked") // a kind of record is entered in one form
    <S, E> Optional<Draft<S, E>> of(String kind, @Nullable UUID id) {
        return Optional.ofNullable((Draft<S, E>) drafts.get(key(kind, id)));
    }

    /** It was saved or discarded. */
    void forget(String kind, @Nullable UUID id) {
        drafts.remove(key(kind, id));
    }

    private Key key(String kind, @Nullable UUID id) {
        return new Key(callers.user().subject(), kind, id);
    }
}
