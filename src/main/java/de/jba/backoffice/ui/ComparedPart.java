// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

/**
 * A part of a record that can be laid beside what somebody else saved.
 *
 * @param <E> the record as it is entered
 */
public interface ComparedPart<E> {
    /** Its name on screen. */
    String label();

    /** Whether the two records differ in this part. */
    boolean differs(E one, E other);

    /** The record's value in words; empty when there is none. */
    String wordsOf(E entry);

    /** Puts the record's value into the fields. */
    void show(E entry);
}
