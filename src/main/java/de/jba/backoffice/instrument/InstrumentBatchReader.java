// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument;

import de.jba.backoffice.agency.LegalCircle;
import de.jba.backoffice.contact.ContactDetails;
import de.jba.backoffice.contact.Provider;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.InstrumentId;
import de.jba.backoffice.shared.PartnerId;
import de.jba.backoffice.shared.persistence.TextArrayConverter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads all instruments of the person's agency in one go, so that thousands of rows can be compared with them. */
@ApplicationScoped
class InstrumentBatchReader {
    private static final String OWN = """
            SELECT i.id, i.name, abbreviation, aliases, i.owner_id, participating, legal_circles, target_group,
                   explanation, legal_basis, sub_offers, age_from, age_to, needs, term_from, term_to, contacts, i.version,
                   p.id AS provider, p.name AS provider_name
            FROM instrument i LEFT JOIN network_partner p ON p.id = i.provider_id
            WHERE i.owner_id = current_agency() AND i.archived_at IS NULL ORDER BY i.name, i.id
            """;

    private static final String CHANGED = """
            SELECT coalesce(i.name, '–') FROM jsonb_each_text(cast(?1 as jsonb)) AS left_as (id, version)
                LEFT JOIN instrument i ON i.id = cast(left_as.id as uuid)
            WHERE i.id IS NULL OR i.version <> cast(left_as.version as integer) OR i.archived_at IS NOT NULL
            ORDER BY 1
            """;

    @PersistenceContext
    EntityManager entityManager;

    List<InstrumentDetails> own(Collection<ContactDetails> contacts) {
        Map<String, ContactDetails> byId =
                contacts.stream().collect(Collectors.toMap(each -> each.id().toString(), Function.identity()));
        List<?> rows = entityManager.createNativeQuery(OWN).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> details(row, byId))
                .toList();
    }

    /** The names of those that no longer have the version that they were left with. */
    List<String> changedSince(Map<String, Integer> versions) {
        String leftAs = versions.entrySet().stream()
                .map(each -> "\"" + each.getKey() + "\":" + each.getValue())
                .collect(Collectors.joining(",", "{", "}"));
        List<?> names =
                entityManager.createNativeQuery(CHANGED).setParameter(1, leftAs).getResultList();
        return names.stream().map(String.class::cast).toList();
    }

    private static InstrumentDetails details(Object[] row, Map<String, ContactDetails> contacts) {
        LocalDate from = day(row[14]);
        LocalDate to = day(row[15]);
        return new InstrumentDetails(
                new InstrumentId((UUID) row[0]),
                (String) row[1],
                (String) row[2],
                TextArrayConverter.read(row[3]),
                new AgencyId((String) row[4]),
                TextArrayConverter.read(row[5]).stream().map(AgencyId::new).toList(),
                TextArrayConverter.read(row[6]).stream()
                        .map(LegalCircle::valueOf)
                        .toList(),
                TargetGroup.valueOf((String) row[7]),
                (String) row[8],
                (String) row[9],
                TextArrayConverter.read(row[10]),
                number(row[11]),
                number(row[12]),
                TextArrayConverter.read(row[13]),
                from == null && to == null ? null : new Term(from, to),
                row[18] == null ? null : new Provider(new PartnerId((UUID) row[18]), (String) row[19]),
                TextArrayConverter.read(row[16]).stream()
                        .map(contacts::get)
                        .filter(Objects::nonNull)
                        .toList(),
                null,
                false,
                false,
                (Integer) row[17]);
    }

    private static @Nullable Integer number(@Nullable Object value) {
        return value == null ? null : ((Number) value).intValue();
    }

    private static @Nullable LocalDate day(@Nullable Object value) {
        return value == null ? null : ((Date) value).toLocalDate();
    }
}
