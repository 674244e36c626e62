// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the views of lists are kept, so that the lists' screens need not know the capability that does it. */
public interface ListViews {
    /**
     * A list as it is arranged.
     *
     * @param query what the address line says of it
     * @param columns its columns, as {@link ListColumn#write} writes them
     */
    record Arranged(String name, boolean shared, String query, String columns) implements Serializable {}

    /** A view that is kept; who is not its author uses it only. */
    record View(UUID id, boolean own, Arranged arranged) implements Serializable {}

    /**
     * How the person left a list.
     *
     * @param view the view used last; null for none
     * @param columns the columns of the list without a view
     */
    record Left(@Nullable UUID view, String columns) implements Serializable {}

    /** Whether anything is kept for this person. */
    boolean keeps();

    /** The views of a list that the person may use, by name. */
    List<View> views(String list);

    Optional<Left> left(String list);

    void leave(String list, Left left);

    View create(String list, Arranged view);

    View arrange(UUID id, Arranged view);

    void archive(UUID id);

    void restore(UUID id);
}
