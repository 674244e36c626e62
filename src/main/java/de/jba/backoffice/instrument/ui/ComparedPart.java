// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument.ui;

import de.jba.backoffice.instrument.InstrumentEntry;

/** A part of the record that can be laid beside what somebody else saved. */
interface ComparedPart {
    /** Its name on screen. */
    String label();

    /** Whether the two records differ in this part. */
    boolean differs(InstrumentEntry one, InstrumentEntry other);

    /** The record's value in words; empty when there is none. */
    String wordsOf(InstrumentEntry entry);

    /** Puts the record's value into the fields. */
    void show(InstrumentEntry entry);
}
