// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument.ui;

import de.jba.backoffice.contact.ContactDetails;
import de.jba.backoffice.contact.ContactEntry;
import de.jba.backoffice.instrument.InstrumentDetails;
import de.jba.backoffice.instrument.InstrumentEntry;
import java.util.List;
import java.util.Set;

/** Between what is stored and what is entered. */
final class Editing {
    /** What a new instrument begins with. */
    static final InstrumentEntry EMPTY = new InstrumentEntry(
            null, null, List.of(), List.of(), Set.of(), null, null, null, List.of(), null, null, List.of(), null, null,
            List.of(), null);

    private Editing() {}

    /** The stored record as it would be entered; without its places, which have a form of their own. */
    static InstrumentEntry of(InstrumentDetails stored) {
        return new InstrumentEntry(
                stored.name(),
                stored.abbreviation(),
                stored.aliases(),
                stored.participating(),
                Set.copyOf(stored.legalCircles()),
                stored.targetGroup(),
                stored.explanation(),
                stored.legalBasis(),
                stored.subOffers(),
                stored.ageFrom(),
                stored.ageTo(),
                stored.needs(),
                stored.term(),
                stored.provider(),
                stored.contacts().stream().map(Editing::entry).toList(),
                null);
    }

    private static ContactEntry entry(ContactDetails contact) {
        return new ContactEntry(contact.function(), contact.mailbox(), contact.phone());
    }
}
