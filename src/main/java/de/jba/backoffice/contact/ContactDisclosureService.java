// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact;

import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.shared.ContactId;
import de.jba.backoffice.shared.PersonalDataDisclosed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;

/** Gathers what is held on the person behind a contact, who has no account and asks the agency (GDPR, Article 15). */
@ApplicationScoped
public class ContactDisclosureService {
    @PersistenceContext
    EntityManager entityManager;

    @Inject
    ContactSight sight;

    @Inject
    RecordRights rights;

    @Inject
    Event<PersonalDataDisclosed> disclosures;

    /**
     * The own contact with its person, its instruments, shares and entries in the log, as JSON in UTF-8.
     *
     * @throws de.jba.backoffice.shared.RecordNotFound when it does not exist for the asking person
     * @throws de.jba.backoffice.identity.PermissionDenied when it belongs to another agency
     */
    @Transactional
    @RequiresPermission(Permission.CONTACT_EDIT)
    public byte[] of(ContactId id) {
        Contact contact = sight.visible(id);
        rights.requireOwn(contact.owner(), Permission.CONTACT_EDIT);
        disclosures.fire(new PersonalDataDisclosed("contact", id.toString(), contact.owner()));
        String held = (String) entityManager
                .createNativeQuery("SELECT jsonb_pretty(contact_data(cast(?1 as uuid)))")
                .setParameter(1, id.toString())
                .getSingleResult();
        return held.getBytes(StandardCharsets.UTF_8);
    }
}
