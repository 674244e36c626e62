// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.Component;

/** Shows what happened to one record; the audit log implements it, so that a record's screen need not know the log. */
public interface RecordHistory {
    /**
     * The entries of one record, the latest first.
     *
     * @param kind the kind of record, as the log names it
     * @param id the record's identifier
     */
    Component of(String kind, String id);
}
