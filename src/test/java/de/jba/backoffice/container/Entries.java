// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.container;

import de.jba.backoffice.agency.LegalCircle;
import de.jba.backoffice.instrument.InstrumentEntry;
import de.jba.backoffice.instrument.TargetGroup;
import de.jba.backoffice.places.CapacityChange;
import de.jba.backoffice.places.CapacityKind;
import java.time.LocalDate;
import java.util.Set;

/** What a person enters. */
final class Entries {
    private Entries() {}

    /** An instrument that nobody else takes part in. */
    static InstrumentEntry instrument(String name) {
        return new InstrumentEntry(
                name,
                null,
                null,
                null,
                Set.of(LegalCircle.SGB_II),
                TargetGroup.U25,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static CapacityChange places(int number) {
        return new CapacityChange(CapacityKind.PLACES, number, null, LocalDate.of(2022, 1, 1), null);
    }
}
