// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument;

import de.jba.backoffice.contact.ContactDetails;
import de.jba.backoffice.contact.ContactEntry;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.PermissionDenied;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What an agency may change of an instrument that another one shares with it for editing: what it says. */
final class CoMaintenance {
    private CoMaintenance() {}

    /**
     * The entry with the owner's participants; null stands for leaving contacts and participants as they are.
     *
     * @throws PermissionDenied when it changes participants or contacts
     */
    static InstrumentEntry within(InstrumentDetails stored, InstrumentEntry entry) {
        if (entry.participating() != null
                && !new HashSet<>(entry.participating()).equals(new HashSet<>(stored.participating()))) {
            throw new PermissionDenied(Permission.INSTRUMENT_NAME_PARTICIPANT);
        }
        if (entry.contacts() != null && !new HashSet<>(entry.contacts()).equals(entries(stored))) {
            throw new PermissionDenied(Permission.CONTACT_EDIT);
        }
        return new InstrumentEntry(
                entry.name(),
                entry.abbreviation(),
                entry.aliases(),
                stored.participating(),
                entry.legalCircles(),
                entry.targetGroup(),
                entry.explanation(),
                entry.legalBasis(),
                entry.subOffers(),
                entry.ageFrom(),
                entry.ageTo(),
                entry.needs(),
                entry.term(),
                entry.provider(),
                null,
                null);
    }

    private static Set<ContactEntry> entries(InstrumentDetails stored) {
        return stored.contacts().stream().map(CoMaintenance::entry).collect(Collectors.toSet());
    }

    private static ContactEntry entry(ContactDetails contact) {
        return new ContactEntry(contact.function(), contact.mailbox(), contact.phone());
    }
}
