// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.access;

import de.jba.backoffice.access.PersonAccess.Recertification;
import de.jba.backoffice.identity.CurrentUser;
import de.jba.backoffice.identity.KnownPerson;
import de.jba.backoffice.identity.Role;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.persistence.TextArrayConverter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What leads decided about access: rows that are only ever added, the latest counts. */
@ApplicationScoped
class AccessDecisions {
    @PersistenceContext
    EntityManager entityManager;

    /** The latest decision of each agency whose decisions the bound scope sees, and that none was made. */
    List<AuditConsent> consents() {
        return rows("""
                SELECT a.id, c.given AND c.until >= business_today(), c.until::text, c.function_name,
                       (extract(epoch FROM c.decided_at) * 1000)::bigint
                FROM agency a
                LEFT JOIN LATERAL (SELECT * FROM audit_consent c WHERE c.agency_id = a.id
                                   ORDER BY c.decided_at DESC LIMIT 1) c ON true
                WHERE a.active AND (current_scope() = 'auditor' AND current_agency() IS NULL OR a.id = current_agency())
                ORDER BY a.id
                """).stream()
                .map(row -> new AuditConsent(
                        new AgencyId((String) row[0]),
                        Boolean.TRUE.equals(row[1]),
                        row[2] == null ? null : LocalDate.parse((String) row[2]),
                        (String) row[3],
                        row[4] == null ? null : Instant.ofEpochMilli((Long) row[4])))
                .toList();
    }

    void consent(AgencyId agency, boolean given, @Nullable LocalDate until, CurrentUser lead, Instant now) {
        entityManager
                .createNativeQuery("""
                        INSERT INTO audit_consent (id, agency_id, given, until, decided_by, function_name, decided_at)
                        VALUES (?1, ?2, ?3, cast(?4 AS date), ?5, ?6, ?7)
                        """)
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, agency.alias())
                .setParameter(3, given)
                .setParameter(4, until == null ? null : until.toString())
                .setParameter(5, lead.subject())
                .setParameter(6, lead.name())
                .setParameter(7, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** The agencies whose people the bound scope may review. */
    Set<String> reviewed() {
        return rows("SELECT current_scope() = 'auditor', auditor_reach(), current_agency()").stream()
                .flatMap(row -> Boolean.TRUE.equals(row[0])
                        ? TextArrayConverter.read(row[1]).stream()
                        : Stream.ofNullable((String) row[2]))
                .collect(Collectors.toSet());
    }

    /** What was said last of each person. */
    Map<String, Recertification> latest() {
        Map<String, Recertification> latest = new HashMap<>();
        rows("""
                SELECT DISTINCT ON (person) person, keep, note, function_name,
                       (extract(epoch FROM decided_at) * 1000)::bigint
                FROM access_recertification ORDER BY person, decided_at DESC
                """)
                .forEach(row -> latest.put(
                        (String) row[0],
                        new Recertification(
                                (Boolean) row[1], (String) row[2], (String) row[3], Instant.ofEpochMilli((Long)
                                        row[4]))));
        return latest;
    }

    void recertify(AgencyId agency, KnownPerson person, RecertificationEntry entry, CurrentUser lead, Instant now) {
        entityManager
                .createNativeQuery("""
                        INSERT INTO access_recertification (id, agency_id, person, username, roles, keep, note, decided_by,
                            function_name, decided_at)
                        VALUES (?1, ?2, ?3, ?4, string_to_array(?5, ','), ?6, ?7, ?8, ?9, ?10)
                        """)
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, agency.alias())
                .setParameter(3, person.subject())
                .setParameter(4, person.username())
                .setParameter(5, person.roles().stream().map(Role::key).sorted().collect(Collectors.joining(",")))
                .setParameter(6, entry.keep())
                .setParameter(7, entry.note())
                .setParameter(8, lead.subject())
                .setParameter(9, lead.name())
                .setParameter(10, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql) {
        return entityManager.createNativeQuery(sql).getResultList();
    }
}
