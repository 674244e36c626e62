// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact;

import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.PermissionDenied;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.ShareableId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What the person of the running transaction may do with a record that they see. */
@ApplicationScoped
class RecordRights {
    @PersistenceContext
    EntityManager entityManager;

    @Inject
    CallerContext callers;

    /**
     * The agency that the person acts for.
     *
     * @throws PermissionDenied when the person belongs to none
     */
    AgencyId ownAgency(Permission permission) {
        return callers.user().agency().orElseThrow(() -> new PermissionDenied(permission));
    }

    boolean isOwn(AgencyId owner) {
        return callers.user().agency().filter(owner::equals).isPresent();
    }

    /** Whether it is another agency's record, and a share lets the person's role edit it. */
    boolean coMaintains(ShareableId id, AgencyId owner, Permission edit) {
        return !isOwn(owner)
                && (Boolean) entityManager
                        .createNativeQuery("SELECT edits_by_share(cast(?1 as uuid), ?2)")
                        .setParameter(1, id.toString())
                        .setParameter(2, edit.action())
                        .getSingleResult();
    }

    /** @throws PermissionDenied when the record belongs to another agency */
    void requireOwn(AgencyId owner, Permission permission) {
        if (!isOwn(owner)) {
            throw new PermissionDenied(permission);
        }
    }

    /** @throws PermissionDenied when the record belongs to another agency that does not share it for editing */
    void requireEditable(ShareableId id, AgencyId owner, Permission edit) {
        if (!isOwn(owner) && !coMaintains(id, owner, edit)) {
            throw new PermissionDenied(edit);
        }
    }
}
