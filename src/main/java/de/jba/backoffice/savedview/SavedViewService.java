// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.savedview;

import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.CurrentUser;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.PermissionDenied;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.identity.Role;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.RecordNotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps how people arrange their lists. Auditors write nothing: for them nothing is kept. */
@ApplicationScoped
public class SavedViewService {
    private static final int MOST_VIEWS = 50;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    CallerContext callers;

    @Inject
    Clock clock;

    /** Whether anything is kept for the person. */
    @Transactional
    @RequiresPermission(Permission.INSTRUMENT_VIEW)
    public boolean keeps() {
        return !isAuditor();
    }

    /** The own views of a list and those shared within the agency, by name. */
    @Transactional
    @RequiresPermission(Permission.INSTRUMENT_VIEW)
    public List<SavedView> views(String list) {
        if (isAuditor()) {
            return List.of();
        }
        return entityManager
                .createQuery(
                        "SELECT v FROM StoredView v WHERE v.list = :list AND v.archivedAt IS NULL ORDER BY v.name, v.id",
                        StoredView.class)
                .setParameter("list", list)
                .setMaxResults(MOST_VIEWS)
                .getResultStream()
                .map(view -> view.toView(user().subject()))
                .toList();
    }

    /** How the person left a list; empty before the first time. */
    @Transactional
    @RequiresPermission(Permission.INSTRUMENT_VIEW)
    public Optional<ListUse> lastUse(String list) {
        if (isAuditor()) {
            return Optional.empty();
        }
        List<?> rows = entityManager
                .createNativeQuery("SELECT view_id, columns FROM list_use WHERE person = ?1 AND list = ?2")
                .setParameter(1, user().subject())
                .setParameter(2, list)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(Object[].class::cast)
                .map(row -> new ListUse((UUID) row[0], (String) row[1]));
    }

    /** Notes how the person leaves a list; for auditors nothing. */
    @Transactional
    @RequiresPermission(Permission.INSTRUMENT_VIEW)
    public void use(String list, ListUse use) {
        if (isAuditor()) {
            return;
        }
        entityManager
                .createNativeQuery("INSERT INTO list_use (person, list, view_id, columns)"
                        + " VALUES (?1, ?2, cast(?3 as uuid), ?4) ON CONFLICT (person, list)"
                        + " DO UPDATE SET view_id = excluded.view_id, columns = excluded.columns")
                .setParameter(1, user().subject())
                .setParameter(2, list)
                .setParameter(3, use.view() == null ? null : use.view().toString())
                .setParameter(4, use.columns())
                .executeUpdate();
    }

    /**
     * Saves a new view.
     *
     * @throws PermissionDenied for auditors
     * @throws BusinessRuleViolation when it has no name, or is to be shared by somebody without an agency
     */
    @Transactional
    @RequiresPermission(Permission.INSTRUMENT_VIEW)
    public SavedView create(String list, String name, boolean shared, String query, String columns) {
        requireKeeping();
        requireAgencyFor(shared);
        StoredView view = new StoredView(user().subject(), user().agencyAlias(), list);
        view.arrange(name, shared, query, columns);
        entityManager.persist(view);
        entityManager.flush();
        return view.toView(user().subject());
    }

    /**
     * Saves an own view anew.
     *
     * @throws RecordNotFound when it does not exist for this person
     * @throws PermissionDenied when it is a colleague's
     * @throws BusinessRuleViolation when it has no name, or is to be shared by somebody without an agency
     */
    @Transactional
    @RequiresPermission(Permission.INSTRUMENT_VIEW)
    public SavedView arrange(UUID id, String name, boolean shared, String query, String columns) {
        StoredView view = own(id);
        requireAgencyFor(shared);
        view.arrange(name, shared, query, columns);
        entityManager.flush();
        return view.toView(user().subject());
    }

    /** Puts an own view away; see {@link #arrange}. */
    @Transactional
    @RequiresPermission(Permission.INSTRUMENT_VIEW)
    public void archive(UUID id) {
        own(id).archive(clock.instant());
        entityManager.flush();
    }

    /** Brings an own view back; see {@link #arrange}. */
    @Transactional
    @RequiresPermission(Permission.INSTRUMENT_VIEW)
    public void restore(UUID id) {
        own(id).restore();
        entityManager.flush();
    }

    private StoredView own(UUID id) {
        requireKeeping();
        StoredView view = entityManager.find(StoredView.class, id);
        if (view == null) {
            throw new RecordNotFound("savedView", id);
        }
        if (!view.toView(user().subject()).own()) {
            throw new PermissionDenied(Permission.INSTRUMENT_VIEW);
        }
        return view;
    }

    private void requireKeeping() {
        if (isAuditor()) {
            throw new PermissionDenied(Permission.INSTRUMENT_VIEW);
        }
    }

    private void requireAgencyFor(boolean shared) {
        if (shared && user().agency().isEmpty()) {
            throw new BusinessRuleViolation("savedview", "view.noAgency", "shared");
        }
    }

    private boolean isAuditor() {
        return user().roles().contains(Role.AUDITOR);
    }

    private CurrentUser user() {
        return callers.user();
    }
}
