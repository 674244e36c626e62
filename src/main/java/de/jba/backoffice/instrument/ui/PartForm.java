// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument.ui;

import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;

/**
 * A form beside the record that is saved by itself: of places, of quotas, of reports.
 *
 * @param <E> what is entered in it
 */
interface PartForm<E> extends Serializable {
    /** What its fields say before anything is entered. */
    E blank();

    /** What was entered, right or wrong. */
    E change();

    /** Puts this into the fields. */
    void enter(E entry);

    /** Whether the person may still enter this. */
    boolean mayEnter(PaneRights rights, E entry);

    /** Tells when a field says something else, whoever did that. */
    void onChange(SerializableRunnable listener);
}
