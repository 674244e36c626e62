// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument;

import de.jba.backoffice.shared.ContactId;
import de.jba.backoffice.shared.InstrumentId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The end of a contact as it is entered: what each own instrument that names it is to name instead.
 *
 * @param lastDay the last day of whoever is behind the contact
 * @param instruments one line for each own instrument that is not archived
 */
public record DepartureEntry(@Nullable LocalDate lastDay, List<Line> instruments) {
    public DepartureEntry {
        instruments = List.copyOf(instruments);
    }

    /** What an instrument names after the last day. */
    public enum Way {
        /** Another own contact. */
        SUCCESSOR,
        /** The same contact: its mailbox is answered by somebody else. */
        MAILBOX,
        /** No contact: the common front desk answers. */
        FRONT_DESK
    }

    /**
     * What is to become of one instrument.
     *
     * @param successor the other contact; null for the other ways
     */
    public record Line(
            @Nullable InstrumentId instrument,
            @Nullable Way way,
            @Nullable ContactId successor) {}
}
