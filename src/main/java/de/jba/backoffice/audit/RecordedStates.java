// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Rebuilds a record as it was recorded: from today's rows back through the log. Rows and entries are read with the
 * sight that the transaction has today, so that what is withheld now was never there.
 */
@ApplicationScoped
class RecordedStates {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<TreeMap<String, @Nullable Object>> FIELDS = new TypeReference<>() {};
    private static final Set<String> KEPT_BY_THE_DATABASE = Set.of("visible_to", "search_text", "validity", "version");

    /** The tables of each kind, the record's own first, with the column that names the record. */
    private static final Map<String, Map<String, String>> TABLES = Map.of(
            "instrument",
                    tables(
                            "instrument", "id",
                            "capacity", "instrument_id",
                            "quota", "instrument_id",
                            "occupancy", "instrument_id"),
            "contact", tables("contact", "id", "contact_person", "contact_id"),
            "partner", tables("network_partner", "id"),
            "event", tables("event", "id"));

    @Inject
    AuditEntries entries;

    @Inject
    TransactionConnection connection;

    /**
     * The record at the moment.
     *
     * @throws BusinessRuleViolation when the log that the person may read does not reach from the moment until now
     */
    RecordedState at(String kind, String id, Instant moment, @Nullable AgencyId owner) {
        Map<String, String> tables = TABLES.get(kind);
        if (tables == null) {
            throw new IllegalArgumentException(kind);
        }
        String own = tables.keySet().iterator().next();
        AuditQuery about = AuditQuery.about(kind, id);
        List<AuditEntry> first = entries.page(about, owner, new PageRequest(0, 1, "seq", true, null, false));
        if (first.isEmpty() || moment.isBefore(first.get(0).at())) {
            throw new BusinessRuleViolation("audit", "recorded.before", "recordedAt");
        }
        Map<String, Map<String, Map<String, @Nullable Object>>> rows = new LinkedHashMap<>();
        tables.forEach((table, column) -> rows.put(table, today(table, column, id)));
        requireSeenUntilNow(rows.get(own), about, owner, own);
        Set<String> erased = new TreeSet<>();
        AuditQuery since = new AuditQuery(null, kind, id, null, null, moment.plusNanos(1_000), null);
        List<AuditEntry> page;
        int number = 0;
        do {
            page = entries.page(since, owner, new PageRequest(number++, PageRequest.MAX_SIZE, null, true, null, false));
            page.forEach(entry -> takeBack(entry, rows, erased));
        } while (page.size() == PageRequest.MAX_SIZE);
        Map<String, List<Map<String, @Nullable Object>>> state = new LinkedHashMap<>();
        rows.forEach((table, byKey) -> {
            if (!byKey.isEmpty()) {
                byKey.values().forEach(row -> row.keySet().removeAll(KEPT_BY_THE_DATABASE));
                state.put(table, List.copyOf(byKey.values()));
            }
        });
        if (!state.containsKey(own)) {
            throw new BusinessRuleViolation("audit", "recorded.before", "recordedAt");
        }
        return new RecordedState(moment, state, List.copyOf(erased));
    }

    /** Who handed a record over does not read what became of it, so there is no way back from today's rows. */
    private void requireSeenUntilNow(
            @Nullable Map<String, Map<String, @Nullable Object>> now,
            AuditQuery about,
            @Nullable AgencyId owner,
            String table) {
        Object version = now == null || now.isEmpty()
                ? null
                : now.values().iterator().next().get("version");
        Integer latest =
                entries.page(about, owner, new PageRequest(0, PageRequest.MAX_SIZE, null, true, null, false)).stream()
                        .filter(entry -> table.equals(entry.part()) && entry.versionTo() != null)
                        .map(AuditEntry::versionTo)
                        .findFirst()
                        .orElse(null);
        if (version == null || !version.equals(latest)) {
            throw new BusinessRuleViolation("audit", "recorded.notAll", "recordedAt");
        }
    }

    private static void takeBack(
            AuditEntry entry, Map<String, Map<String, Map<String, @Nullable Object>>> rows, Set<String> erased) {
        Map<String, Map<String, @Nullable Object>> table = rows.get(String.valueOf(entry.part()));
        if (table == null) {
            return;
        }
        String key = key(entry);
        if (entry.operation().equals("insert")) {
            table.remove(key);
            return;
        }
        // A row that is not seen today is none that was seen then, unless it was deleted since.
        Map<String, @Nullable Object> row = entry.operation().equals("delete") ? new TreeMap<>() : table.get(key);
        if (row == null) {
            return;
        }
        table.put(key, row);
        row.putAll(entry.before());
        entry.changes().stream().filter(AuditEntry.FieldChange::erased).forEach(change -> {
            row.put(change.field(), null);
            erased.add(change.field());
        });
    }

    private static String key(AuditEntry entry) {
        try {
            return JSON.readTree(entry.canonical())
                    .path("key")
                    .elements()
                    .next()
                    .asText();
        } catch (JsonProcessingException e) {
            throw new PersistenceException(e);
        }
    }

    /** Today's rows by their key, as far as the scope sees them. */
    private Map<String, Map<String, @Nullable Object>> today(String table, String column, String id) {
        String key = column.equals("contact_id") ? "contact_id" : "id";
        if (!isReadable(table)) {
            return new LinkedHashMap<>();
        }
        String sql = "SELECT x." + key + "::text, to_jsonb(x)::text FROM " + table + " x WHERE x." + column
                + " = ?::uuid ORDER BY 1";
        try (PreparedStatement statement = connection.current().prepareStatement(sql)) {
            statement.setString(1, id);
            try (ResultSet result = statement.executeQuery()) {
                Map<String, Map<String, @Nullable Object>> rows = new LinkedHashMap<>();
                while (result.next()) {
                    rows.put(result.getString(1), JSON.readValue(result.getString(2), FIELDS));
                }
                return rows;
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new PersistenceException(e);
        }
    }

    /** Auditors have no right at all on the persons behind contacts. */
    private boolean isReadable(String table) {
        try (PreparedStatement statement =
                connection.current().prepareStatement("SELECT has_table_privilege(?, 'SELECT')")) {
            statement.setString(1, table);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private static Map<String, String> tables(String... pairs) {
        Map<String, String> tables = new LinkedHashMap<>();
        List<String> words = new ArrayList<>(List.of(pairs));
        while (!words.isEmpty()) {
            tables.put(words.remove(0), words.remove(0));
        }
        return tables;
    }
}
