// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact.ui;

import com.vaadin.flow.component.Component;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.ui.EntryDesk;
import java.util.Optional;
import java.util.UUID;

/**
 * What the pane asks about records of one kind.
 *
 * @param <E> the record as it is entered
 */
interface RecordDesk<E> extends EntryDesk<Opened<E>, E> {
    Permission create();

    Permission edit();

    Permission archive();

    /** Who may erase a record for good; nothing where nobody may. */
    default Optional<Permission> erase() {
        return Optional.empty();
    }

    /** What a new record begins with. */
    E empty();

    /** @throws de.jba.backoffice.shared.RecordNotFound when it does not exist for this person */
    Opened<E> read(UUID id);

    /** Whether the person sees the record as it was shown. It reads nothing that the log would note. */
    boolean isStill(Opened<E> shown);

    /** Whether the person sees the record at all. It reads nothing that the log would note. */
    boolean isSeen(UUID id);

    @Override
    default UUID id(Opened<E> stored) {
        return stored.id().value();
    }

    @Override
    default String title(Opened<E> stored) {
        return stored.title();
    }

    @Override
    default E entry(Opened<E> stored) {
        return stored.entry();
    }

    @Override
    default Opened<E> reread(Opened<E> stored) {
        return read(id(stored));
    }

    Opened<E> archive(Opened<E> stored);

    /** Brings it back as it was archived. */
    Opened<E> restore(Opened<E> archived);

    default void erase(Opened<E> stored) {
        throw new UnsupportedOperationException(kind());
    }

    /** A way to everything that is held on the person behind a record; nothing where there is none. */
    default Optional<Component> disclosure(Opened<E> stored) {
        return Optional.empty();
    }

    RecordForm<E> form();
}
