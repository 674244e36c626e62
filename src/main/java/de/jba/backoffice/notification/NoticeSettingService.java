// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.notification;

import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.PermissionDenied;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.identity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;

/** Keeps how each person wants to be told of what. */
@ApplicationScoped
public class NoticeSettingService {
    @PersistenceContext
    EntityManager entityManager;

    @Inject
    CallerContext callers;

    /** How the person is told of each kind that their roles are told of; nothing for auditors. */
    @Transactional
    @RequiresPermission(Permission.INSTRUMENT_VIEW)
    public List<NoticeSetting> settings() {
        List<?> rows = isAuditor()
                ? List.of()
                : entityManager.createNativeQuery(NoticeSql.SETTINGS).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new NoticeSetting(
                        NoticeKind.valueOf((String) row[0]), (Boolean) row[1], MailDelivery.valueOf((String) row[2])))
                .sorted(Comparator.comparing(NoticeSetting::kind))
                .toList();
    }

    /**
     * Tells the person so from now on.
     *
     * @throws PermissionDenied when their roles are not told of that kind
     */
    @Transactional
    @RequiresPermission(Permission.INSTRUMENT_VIEW)
    public void set(NoticeSetting setting) {
        if (settings().stream().noneMatch(known -> known.kind() == setting.kind())) {
            throw new PermissionDenied(Permission.INSTRUMENT_VIEW);
        }
        entityManager
                .createNativeQuery(NoticeSql.SET)
                .setParameter(1, setting.kind().name())
                .setParameter(2, setting.shown())
                .setParameter(3, setting.mail().name())
                .executeUpdate();
    }

    private boolean isAuditor() {
        return callers.user().roles().contains(Role.AUDITOR);
    }
}
