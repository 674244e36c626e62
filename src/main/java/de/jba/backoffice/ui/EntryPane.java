// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.Component;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A pane in which one record is entered: what {@link EntryDrafts} and {@link EntrySaving} ask of it.
 *
 * @param <S> the record as it is stored
 * @param <E> the record as it is entered
 */
public interface EntryPane<S, E> extends Serializable {
    /** The record in the pane; empty while a new one is entered. */
    Optional<S> stored();

    /** The record as it was shown when entering began. */
    E shown();

    /** What the record is called, or a new one. */
    String title();

    /** Whether something can be entered. */
    boolean isOpen();

    /** Shows a stored record. */
    void show(S record);

    /** Shows the empty form of a new record. */
    void showNew();

    /** Goes on with what is entered, on another version of the record. */
    void goOn(@Nullable S version, E before, NoteBar note);

    /** Says this above the record, and nothing else. */
    void tell(Component... said);

    /** The record was stored. */
    void saved(S record);

    /** Says that the record is no longer the person's to see or change, and keeps what was entered. */
    void lose(String sentence);
}
