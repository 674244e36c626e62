// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import java.util.UUID;

/**
 * What a pane asks about records of one kind that are entered in it.
 *
 * @param <S> the record as it is stored
 * @param <E> the record as it is entered
 */
public interface EntryDesk<S, E> {
    /** The kind, as the log names it. */
    String kind();

    UUID id(S stored);

    /** What it is called on screen. */
    String title(S stored);

    /** The stored record as it would be entered. */
    E entry(S stored);

    /**
     * The record as it is now.
     *
     * @throws de.jba.backoffice.shared.RecordNotFound when it does not exist for this person any more
     */
    S reread(S stored);

    /** @throws de.jba.backoffice.shared.BusinessRuleViolation when a rule refuses it */
    S create(E entry);

    /**
     * @throws de.jba.backoffice.shared.BusinessRuleViolation when a rule refuses it
     * @throws de.jba.backoffice.shared.StaleRecord when it was changed meanwhile
     * @throws de.jba.backoffice.shared.RecordNotFound when it does not exist for this person any more
     */
    S describe(S stored, E entry);

    /** Whether a part that was shown is withheld now. */
    default boolean withholds(E before, E now) {
        return false;
    }
}
