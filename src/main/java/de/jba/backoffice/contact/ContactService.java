// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact;

import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.PermissionDenied;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.ContactId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;

/** Keeps the contacts of the agencies. */
@ApplicationScoped
public class ContactService {
    @PersistenceContext
    EntityManager entityManager;

    @Inject
    CallerContext callers;

    /** The visible ones of these contacts, in the order of their functions. */
    @Transactional
    @RequiresPermission(Permission.CONTACT_VIEW)
    public List<ContactDetails> named(Collection<ContactId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return entityManager
                .createQuery("SELECT c FROM Contact c WHERE c.id IN :ids ORDER BY c.functionName, c.id", Contact.class)
                .setParameter("ids", ids.stream().map(ContactId::value).toList())
                .getResultList()
                .stream()
                .map(Contact::toDetails)
                .toList();
    }

    /** The contacts of the person's own agency, for choosing one. */
    @Transactional
    @RequiresPermission(Permission.CONTACT_VIEW)
    public List<ContactDetails> own() {
        return callers.user().agency().stream()
                .flatMap(agency -> ofAgency(agency).stream())
                .map(Contact::toDetails)
                .toList();
    }

    /**
     * The own contact with this function and mailbox; a new one when there is none yet.
     *
     * @throws de.jba.backoffice.shared.BusinessRuleViolation when the address or the number is none
     */
    @Transactional
    @RequiresPermission(Permission.CONTACT_CREATE)
    public ContactDetails findOrCreate(ContactEntry entry) {
        AgencyId owner = callers.user().agency().orElseThrow(() -> new PermissionDenied(Permission.CONTACT_CREATE));
        Contact wanted = new Contact(owner, entry);
        return ofAgency(owner).stream()
                .filter(wanted::isSameAs)
                .findFirst()
                .orElseGet(() -> {
                    entityManager.persist(wanted);
                    entityManager.flush();
                    return wanted;
                })
                .toDetails();
    }

    private List<Contact> ofAgency(AgencyId agency) {
        return entityManager
                .createQuery(
                        "SELECT c FROM Contact c WHERE c.ownerId = :owner ORDER BY c.functionName, c.id", Contact.class)
                .setParameter("owner", agency.alias())
                .getResultList();
    }
}
