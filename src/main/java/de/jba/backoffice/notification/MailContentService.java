// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.notification;

import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.RequiresPermission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Asks, with the sight of whom an e-mail goes to, what of its notices still is so and unread when it is sent. */
@ApplicationScoped
public class MailContentService {
    @PersistenceContext
    EntityManager entityManager;

    /**
     * How many of these notices there still are to tell, by kind.
     *
     * @param notices their identifiers, as PostgreSQL writes an array of them
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @RequiresPermission(Permission.INSTRUMENT_VIEW)
    public Map<NoticeKind, Long> left(String notices) {
        List<?> rows = entityManager
                .createNativeQuery(NoticeSql.LEFT)
                .setParameter(1, notices)
                .getResultList();
        Map<NoticeKind, Long> left = new TreeMap<>();
        rows.stream()
                .map(Object[].class::cast)
                .forEach(row -> left.put(NoticeKind.valueOf((String) row[0]), ((Number) row[1]).longValue()));
        return left;
    }
}
