// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.audit;

import de.jba.backoffice.audit.BehaviourReview.Pattern;
import de.jba.backoffice.audit.BehaviourReview.Rule;
import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.PermissionDenied;
import de.jba.backoffice.identity.Reach;
import de.jba.backoffice.identity.RequiresPermission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Rules over people's behaviour, which employees' representatives have a say in (§ 87 BetrVG, § 72 LPVG NRW): off until
 * the configuration names the works agreement that allows them.
 */
@ApplicationScoped
public class BehaviourService {
    private static final String PATTERNS = """
            WITH recent AS (
                SELECT s.value AS subject, jsonb_extract_path_text(n.value::jsonb, VARIADIC '{}') AS person, c.action,
                       c.at AT TIME ZONE 'Europe/Berlin' AS at
                FROM audit_chain c
                    JOIN audit_personal s ON s.entry = c.entry AND s.field = 'actor.subject'
                    JOIN audit_personal n ON n.entry = c.entry AND n.field = 'actor.name'
                WHERE c.at >= (business_today() - 30)::timestamp AT TIME ZONE 'Europe/Berlin'
                  AND s.value NOT IN ('null', '""'))
            SELECT rule, person, day::text, count FROM (
                SELECT 'MANY_REFUSALS' AS rule, max(person) AS person, at::date AS day, count(*) AS count
                FROM recent WHERE action = 'refuse' GROUP BY subject, at::date HAVING count(*) >= 20
                UNION ALL
                SELECT 'UNUSUAL_HOURS', max(person), at::date, count(*)
                FROM recent WHERE extract(hour FROM at) >= 22 OR extract(hour FROM at) < 5
                GROUP BY subject, at::date) found
            ORDER BY day DESC, rule, count DESC, person LIMIT 200
            """;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    CallerContext callers;

    @Inject
    AuditLog log;

    @Inject
    @ConfigProperty(name = "JBA_WORKS_AGREEMENT")
    Optional<String> agreement;

    /**
     * What stands out in the last thirty days. Without a works agreement nothing is computed; with one, the look itself
     * is in the log.
     *
     * @throws PermissionDenied to everybody but auditors
     */
    @Transactional
    @RequiresPermission(Permission.AUDIT_VIEW)
    public BehaviourReview review() {
        if (!callers.user().reaches(Permission.AUDIT_VIEW).contains(Reach.ALL)) {
            throw new PermissionDenied(Permission.AUDIT_VIEW);
        }
        Optional<String> named = agreement.map(String::strip).filter(text -> !text.isEmpty());
        if (named.isEmpty()) {
            return new BehaviourReview(null, List.of());
        }
        log.record("reviewBehaviour", "behaviour", "last30Days", Map.of("agreement", named.get()));
        return new BehaviourReview(named.get(), patterns());
    }

    @SuppressWarnings("unchecked")
    private List<Pattern> patterns() {
        List<Object[]> rows = entityManager.createNativeQuery(PATTERNS).getResultList();
        return rows.stream()
                .map(row -> new Pattern(
                        Rule.valueOf((String) row[0]), (String) row[1], LocalDate.parse((String) row[2]), (Long)
                                row[3]))
                .toList();
    }
}
