// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.audit;

import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The entries of the log that the bound scope may read, newest first. */
@ApplicationScoped
class AuditEntries {
    private static final String SELECT = """
            SELECT page.seq, encode(page.chain, 'hex') AS chain, e.canonical,
                   (SELECT jsonb_object_agg(p.field, jsonb_build_object('value', p.value, 'erased', p.erased_at))
                    FROM audit_personal p WHERE p.entry = e.id) AS personal
            FROM (SELECT c.* FROM audit_chain c WHERE %s ORDER BY c.seq %s LIMIT ? OFFSET ?) page
                JOIN audit_entry e ON e.id = page.entry AND e.at = page.at
            ORDER BY page.seq %s
            """;
    private static final String ONE_OF_PERSON = """
            EXISTS (SELECT FROM audit_personal p WHERE p.entry = c.entry
                    AND p.field IN ('actor.name', 'actor.subject') AND p.value = to_json(?::text)::text)
            """;
    private static final String WORD = """
            (EXISTS (SELECT FROM audit_entry e WHERE e.id = c.entry AND e.at = c.at AND e.canonical ILIKE ?)
             OR EXISTS (SELECT FROM audit_personal p WHERE p.entry = c.entry AND p.value ILIKE ?))
            """;

    private static final String FIELD = """
            EXISTS (SELECT FROM audit_entry e CROSS JOIN LATERAL (SELECT e.canonical::jsonb AS said, ?::text AS field) f
                    WHERE e.id = c.entry AND e.at = c.at
                      AND (jsonb_exists(f.said -> 'before', f.field) OR jsonb_exists(f.said -> 'after', f.field)
                           OR jsonb_exists(f.said -> 'personal', 'before.' || f.field)
                           OR jsonb_exists(f.said -> 'personal', 'after.' || f.field)))
            """;

    @Inject
    TransactionConnection connection;

    /** A page of entries; {@code owner} narrows to what that agency owned, for those who may read no more. */
    List<AuditEntry> page(AuditQuery wanted, @Nullable AgencyId owner, PageRequest request) {
        Conditions where = conditions(wanted, owner, request);
        boolean oldestFirst = "seq".equals(request.sort()) && request.ascending();
        String order = oldestFirst ? "ASC" : "DESC";
        where.arguments.add(request.size());
        where.arguments.add(request.offset());
        return query(SELECT.formatted(where, order, order), where.arguments, AuditEntryReader::read);
    }

    long count(AuditQuery wanted, @Nullable AgencyId owner, PageRequest request) {
        Conditions where = conditions(wanted, owner, request);
        return query("SELECT count(*) FROM audit_chain c WHERE " + where, where.arguments, row -> row.getLong(1))
                .get(0);
    }

    Optional<AuditEntry> entry(long seq) {
        return query(SELECT.formatted("c.seq = ?", "DESC", "DESC"), List.of(seq, 1, 0), AuditEntryReader::read).stream()
                .findFirst();
    }

    private static Conditions conditions(AuditQuery wanted, @Nullable AgencyId owner, PageRequest request) {
        Conditions where = new Conditions();
        where.add("c.owner_agency = ?", owner == null ? null : owner.alias());
        where.add(
                "c.agency = ?", wanted.agency() == null ? null : wanted.agency().alias());
        where.add("c.object_type = ?", wanted.objectType());
        where.add("c.object_id = ?", wanted.objectId());
        where.add("c.action = ?", wanted.action());
        where.add("c.at >= ?", utc(wanted.from()));
        where.add("c.at < ?", utc(wanted.until()));
        where.add(ONE_OF_PERSON, wanted.person());
        where.add(FIELD, wanted.field());
        request.words().stream().flatMap(w -> List.of(w.split("\\s+")).stream()).forEach(word -> {
            String pattern = "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%";
            where.add(WORD, pattern);
            where.arguments.add(pattern);
        });
        return where;
    }

    private static @Nullable Object utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private <T> List<T> query(String sql, List<Object> arguments, Row<T> row) {
        try (PreparedStatement statement = connection.current().prepareStatement(sql)) {
            for (int i = 0; i < arguments.size(); i++) {
                statement.setObject(i + 1, arguments.get(i));
            }
            try (ResultSet result = statement.executeQuery()) {
                List<T> rows = new ArrayList<>();
                while (result.next()) {
                    rows.add(row.read(result));
                }
                return rows;
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** How a row becomes what is wanted. */
    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** What a WHERE clause says and the values it names. */
    private static final class Conditions {
        private final List<String> terms = new ArrayList<>(List.of("true"));
        private final List<Object> arguments = new ArrayList<>();

        void add(String term, @Nullable Object argument) {
            if (argument != null) {
                terms.add(term);
                arguments.add(argument);
            }
        }

        @Override
        public String toString() {
            return String.join(" AND ", terms);
        }
    }
}
