// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument;

import de.jba.backoffice.contact.ContactEndService;
import de.jba.backoffice.contact.ContactService;
import de.jba.backoffice.contact.ContactSheet;
import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.PermissionDenied;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.instrument.DepartureEntry.Line;
import de.jba.backoffice.instrument.DepartureEntry.Way;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.ContactId;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.Version;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lets a contact leave: no instrument is left without somebody to ask. */
@ApplicationScoped
public class ContactDepartureService {
    @PersistenceContext
    EntityManager entityManager;

    @Inject
    ContactService contacts;

    @Inject
    ContactEndService ends;

    @Inject
    ContactMoves moves;

    @Inject
    CallerContext callers;

    /**
     * Enters the last day of an own contact; from now on each instrument names what its line says.
     *
     * @throws de.jba.backoffice.shared.RecordNotFound when the contact does not exist for this person
     * @throws PermissionDenied when it belongs to another agency
     * @throws de.jba.backoffice.shared.StaleRecord when it was changed meanwhile
     * @throws BusinessRuleViolation when the day is missing, an own instrument that is not archived has no line, or a
     *     successor is none
     */
    @Transactional
    @RequiresPermission(Permission.CONTACT_EDIT)
    public Departure depart(ContactId id, Version version, DepartureEntry entry) {
        ContactSheet before = own(id);
        version.requireCurrent(before.version());
        LocalDate lastDay = entry.lastDay();
        if (lastDay == null) {
            throw new BusinessRuleViolation("instrument", "departure.day", "lastDay");
        }
        List<Instrument> naming = moves.ownNaming(id).stream()
                .filter(instrument -> !instrument.isArchived())
                .toList();
        Map<InstrumentId, Line> lines = lines(entry, naming);
        for (int i = 0; i < entry.instruments().size(); i++) {
            requireSuccessor(i, entry.instruments().get(i), id, lastDay);
        }
        boolean mailboxStays = lines.values().stream().anyMatch(line -> line.way() == Way.MAILBOX);
        ends.end(id, version, lastDay, mailboxStays);
        List<ContactMove> moved = new ArrayList<>();
        for (Instrument instrument : naming) {
            Line line = lines.get(instrument.id());
            if (line == null || line.way() == null) {
                throw new BusinessRuleViolation("instrument", "departure.open", "instruments", instrument.name());
            }
            if (line.way() != Way.MAILBOX) {
                moved.add(moves.move(instrument, id, line.successor()));
            }
        }
        entityManager.flush();
        return new Departure(contacts.contact(id), before, moved);
    }

    /**
     * Takes a departure back that was just entered: the contact stays, and the instruments name it again.
     *
     * @throws de.jba.backoffice.shared.StaleRecord when the contact was changed since
     * @throws BusinessRuleViolation when an instrument names something else since
     */
    @Transactional
    @RequiresPermission(Permission.CONTACT_EDIT)
    public ContactSheet takeBack(Departure departure) {
        ContactSheet contact = departure.contact();
        own(contact.id());
        ends.end(
                contact.id(),
                new Version(contact.version()),
                departure.before().endsOn(),
                departure.before().mailboxStays());
        moves.takeBack(departure.moves());
        return contacts.contact(contact.id());
    }

    /**
     * Takes the last day away; what the instruments name stays.
     *
     * @throws de.jba.backoffice.shared.RecordNotFound when the contact does not exist for this person
     * @throws PermissionDenied when it belongs to another agency
     * @throws de.jba.backoffice.shared.StaleRecord when it was changed meanwhile
     */
    @Transactional
    @RequiresPermission(Permission.CONTACT_EDIT)
    public ContactSheet stay(ContactId id, Version version) {
        own(id);
        return ends.end(id, version, null, false);
    }

    private ContactSheet own(ContactId id) {
        ContactSheet contact = contacts.contact(id);
        if (callers.user().agency().filter(contact.owner()::equals).isEmpty()) {
            throw new PermissionDenied(Permission.CONTACT_EDIT);
        }
        return contact;
    }

    private Map<InstrumentId, Line> lines(DepartureEntry entry, List<Instrument> naming) {
        Map<InstrumentId, Line> lines = new HashMap<>();
        for (Line line : entry.instruments()) {
            InstrumentId instrument = line.instrument();
            if (instrument == null
                    || naming.stream().noneMatch(each -> each.id().equals(instrument))) {
                throw new BusinessRuleViolation(
                        "instrument", "departure.instrument", "instruments[" + lines.size() + "].instrument");
            }
            lines.put(instrument, line);
        }
        return lines;
    }

    private void requireSuccessor(int index, Line line, ContactId gone, LocalDate lastDay) {
        String field = "instruments[" + index + "].successor";
        @Nullable ContactId successor = line.successor();
        if (line.way() == Way.SUCCESSOR && successor != null) {
            ends.requireSuccessor(field, successor, gone, lastDay);
        } else if (line.way() == Way.SUCCESSOR || successor != null) {
            throw new BusinessRuleViolation("instrument", "departure.successor", field);
        }
    }
}
