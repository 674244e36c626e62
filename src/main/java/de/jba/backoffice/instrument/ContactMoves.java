// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument;

import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.ContactId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets own instruments name another contact, or none, in the place of one; and back again. */
@ApplicationScoped
class ContactMoves {
    @PersistenceContext
    EntityManager entityManager;

    @Inject
    CallerContext callers;

    /** The own instruments that name a contact, by name. */
    List<Instrument> ownNaming(ContactId contact) {
        List<?> found = entityManager
                .createNativeQuery(
                        "SELECT * FROM instrument WHERE contacts @> ARRAY [cast(?1 as uuid)]"
                                + " AND owner_id = ?2 ORDER BY name, id",
                        Instrument.class)
                .setParameter(1, contact.toString())
                .setParameter(2, callers.user().agency().orElseThrow().alias())
                .getResultList();
        return found.stream().map(Instrument.class::cast).toList();
    }

    ContactMove move(Instrument instrument, ContactId from, @Nullable ContactId to) {
        List<String> before = instrument.contacts();
        instrument.replaceContact(from, to);
        return new ContactMove(instrument.id(), instrument.name(), before, instrument.contacts());
    }

    /**
     * Lets each instrument name again what it named before.
     *
     * @throws BusinessRuleViolation when one names something else since
     */
    void takeBack(Collection<ContactMove> moves) {
        for (ContactMove move : moves) {
            Instrument instrument =
                    entityManager.find(Instrument.class, move.instrument().value());
            if (instrument == null
                    || callers.user()
                            .agency()
                            .filter(instrument.owner()::equals)
                            .isEmpty()
                    || !instrument.contacts().equals(move.after())) {
                throw new BusinessRuleViolation("instrument", "contacts.changedSince", "", move.name());
            }
            instrument.nameAgain(move.before().stream()
                    .map(UUID::fromString)
                    .map(ContactId::new)
                    .toList());
        }
        entityManager.flush();
    }
}
