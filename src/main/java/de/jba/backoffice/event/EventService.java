// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.event;

import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.PermissionDenied;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.EventId;
import de.jba.backoffice.shared.Page;
import de.jba.backoffice.shared.PageRequest;
import de.jba.backoffice.shared.RecordNotFound;
import de.jba.backoffice.shared.Version;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Keeps the events of the agencies: the only way to see or change one. Who may do so follows network partners. */
@ApplicationScoped
public class EventService {
    @PersistenceContext
    EntityManager entityManager;

    @Inject
    EventSight sight;

    @Inject
    EventList list;

    @Inject
    CallerContext callers;

    @Inject
    Clock clock;

    /** A page of the visible events of a time that are not archived; the first to begin is first unless asked otherwise. */
    @Transactional
    @RequiresPermission(Permission.PARTNER_VIEW)
    public Page<EventDetails> page(EventPeriod period, PageRequest request) {
        return list.page(period, request);
    }

    /** The visible events of a time, the first to begin first; a thousand at most. */
    @Transactional
    @RequiresPermission(Permission.PARTNER_VIEW)
    public List<EventDetails> during(EventPeriod period) {
        return list.during(period);
    }

    /** @throws RecordNotFound when it does not exist for this person */
    @Transactional
    @RequiresPermission(Permission.PARTNER_VIEW)
    public EventDetails event(EventId id) {
        return list.details(sight.visible(id));
    }

    /**
     * Adds an event to the person's own agency.
     *
     * @throws BusinessRuleViolation when title or day are missing, or the parts contradict each other
     */
    @Transactional
    @RequiresPermission(Permission.PARTNER_CREATE)
    public EventDetails create(EventEntry entry) {
        AgencyId owner = callers.user().agency().orElseThrow(() -> new PermissionDenied(Permission.PARTNER_CREATE));
        list.requireOwnPartner(owner, entry.partner());
        Event event = new Event(owner, entry, clock.instant());
        entityManager.persist(event);
        entityManager.flush();
        return list.details(event);
    }

    /**
     * Describes an own event anew.
     *
     * @throws RecordNotFound when it does not exist for this person
     * @throws PermissionDenied when it belongs to another agency
     * @throws de.jba.backoffice.shared.StaleRecord when it was changed meanwhile
     * @throws BusinessRuleViolation when title or day are missing, or the parts contradict each other
     */
    @Transactional
    @RequiresPermission(Permission.PARTNER_EDIT)
    public EventDetails describe(EventId id, Version version, EventEntry entry) {
        Event event = own(id, version, Permission.PARTNER_EDIT);
        list.requireOwnPartner(event.owner(), entry.partner());
        event.describe(entry, clock.instant());
        entityManager.flush();
        return list.details(event);
    }

    /**
     * Puts an own event away; it can be brought back.
     *
     * @throws RecordNotFound when it does not exist for this person
     * @throws PermissionDenied when it belongs to another agency
     * @throws de.jba.backoffice.shared.StaleRecord when it was changed meanwhile
     */
    @Transactional
    @RequiresPermission(Permission.PARTNER_ARCHIVE)
    public EventDetails archive(EventId id, Version version) {
        Event event = own(id, version, Permission.PARTNER_ARCHIVE);
        event.archive(clock.instant());
        entityManager.flush();
        return list.details(event);
    }

    /** Brings an archived own event back; see {@link #archive}. */
    @Transactional
    @RequiresPermission(Permission.PARTNER_ARCHIVE)
    public EventDetails restore(EventId id, Version version) {
        Event event = own(id, version, Permission.PARTNER_ARCHIVE);
        event.restore(clock.instant());
        entityManager.flush();
        return list.details(event);
    }

    private Event own(EventId id, Version version, Permission permission) {
        Event event = sight.visible(id);
        if (callers.user().agency().filter(event.owner()::equals).isEmpty()) {
            throw new PermissionDenied(permission);
        }
        version.requireCurrent(event.version());
        return event;
    }
}
