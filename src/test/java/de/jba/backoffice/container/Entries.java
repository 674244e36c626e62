// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.container;

import de.jba.backoffice.agency.LegalCircle;
import de.jba.backoffice.contact.ContactEntry;
import de.jba.backoffice.instrument.InstrumentEntry;
import de.jba.backoffice.instrument.TargetGroup;
import de.jba.backoffice.places.CapacityChange;
import de.jba.backoffice.places.CapacityKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person enters. */
final class Entries {
    private Entries() {}

    /** An instrument that nobody else takes part in. */
    static InstrumentEntry instrument(String name) {
        return instrument(name, null);
    }

    /** An instrument that names this contact. */
    static InstrumentEntry instrument(String name, @Nullable ContactEntry contact) {
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
                null,
                contact == null ? null : List.of(contact),
                null);
    }

    /** A contact that nobody has yet. */
    static ContactEntry contact() {
        return new ContactEntry("Team " + UUID.randomUUID(), "team@jobcenter.example", null);
    }

    static CapacityChange places(int number) {
        return new CapacityChange(CapacityKind.PLACES, number, null, LocalDate.of(2022, 1, 1), null);
    }
}
