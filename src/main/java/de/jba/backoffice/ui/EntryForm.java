// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import java.io.Serializable;
import java.util.List;

/**
 * The fields of a record in a pane.
 *
 * @param <E> the record as it is entered
 */
public interface EntryForm<E> extends Serializable {
    /** What stands in the fields. */
    E entry();

    /** Shows a record; what was entered before is gone. */
    void show(E entry);

    /** The record part by part. */
    List<? extends ComparedPart<E>> parts();
}
