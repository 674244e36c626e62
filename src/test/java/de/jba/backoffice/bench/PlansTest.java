// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.jba.backoffice.contact.ContactQueries;
import de.jba.backoffice.instrument.InstrumentQueries;
import de.jba.backoffice.planning.PlanningQueries;
import de.jba.backoffice.planning.SheetFilter;
import de.jba.backoffice.planning.SheetRequest;
import de.jba.backoffice.search.SearchQueries;
import de.jba.backoffice.shared.PageRequest;
import de.jba.backoffice.stack.DatabaseExtension;
import de.jba.backoffice.stack.LocalDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * No request reads a whole table of the agencies' records: the plans of the most frequent queries, among 10,000
 * instruments and for the application's role. The records are gone when the transaction is rolled back.
 */
@ExtendWith(DatabaseExtension.class)
class PlansTest {
    private static final Set<String> TENANT_TABLES = Set.of(
            "instrument",
            "capacity",
            "quota",
            "occupancy",
            "share_grant",
            "contact",
            "contact_person",
            "network_partner",
            "comment",
            "hand_over",
            "event",
            "audit_entry",
            "audit_chain",
            "audit_personal");
    private static final String EVENTS = """
            SET LOCAL session_replication_role = replica;
            INSERT INTO event (id, owner_id, title, starts_at, ends_at, all_day, place, jba_wide, changed_at, version)
            SELECT gen_random_uuid(), (ARRAY ['arbeitsagentur', 'jobcenter', 'jugendamt'])[1 + g % 3], 'Sprechtag ' || g,
                d, d + interval '1 hour', false, 'Raum ' || g % 40, g % 4 = 0, d, 1
            FROM generate_series(1, 2000) g, LATERAL (SELECT timestamptz '2022-01-01 09:00Z' + g * interval '4 hours') t (d);
            SET LOCAL session_replication_role = origin
            """;
    private static final LocalDate DAY = LocalDate.of(2022, 6, 14);

    @Test
    void noQueryReadsAWholeTable(LocalDatabase database) throws Exception {
        Map<String, Set<String>> whole = new LinkedHashMap<>();
        try (Connection connection = database.asSuperuser()) {
            connection.setAutoCommit(false);
            DataSet.M.insertRecords(connection);
            requireThatTheLogCanBeFilled(connection);
            try (Statement sql = connection.createStatement()) {
                sql.execute(EVENTS);
                sql.execute("ANALYZE instrument, capacity, quota, occupancy, share_grant, contact, event");
                sql.execute("SET LOCAL ROLE jba_app");
                sql.execute("SELECT bind_scope('agency', 'jobcenter', 'bench', 'Messung',"
                        + " 'agency-admin,share-manager', 'API', 'bench', '', '" + DAY + "')");
                for (Map.Entry<String, String> query : queries().entrySet()) {
                    Set<String> read = wholeTables(sql, query.getValue());
                    if (!read.isEmpty()) {
                        whole.put(query.getKey(), read);
                    }
                }
            } finally {
                connection.rollback();
            }
        }
        assertThat(whole).isEmpty();
    }

    private static Set<String> wholeTables(Statement sql, String query) throws Exception {
        try (ResultSet plan = sql.executeQuery("EXPLAIN (FORMAT JSON) " + query)) {
            plan.next();
            Set<String> tables = new TreeSet<>();
            List<JsonNode> nodes = new JsonMapper().readTree(plan.getString(1)).findParents("Relation Name");
            for (JsonNode node : nodes) {
                String table = node.get("Relation Name").asText();
                if (node.get("Node Type").asText().equals("Seq Scan") && TENANT_TABLES.contains(table)) {
                    tables.add(table);
                }
            }
            return tables;
        }
    }

    private static Map<String, String> queries() {
        PageRequest first = PageRequest.first();
        PageRequest search = new PageRequest(0, 50, null, true, "coaching", true);
        String id = "'5f0f6f4e-6b0c-4d6e-9d55-0a1c2b3d4e5f'";
        Map<String, String> queries = new LinkedHashMap<>();
        queries.put("list", InstrumentQueries.rows(first));
        queries.put("count", InstrumentQueries.count(first));
        queries.put("search", InstrumentQueries.rows(search).replace("?1", "'coaching'"));
        queries.put("single read", "SELECT * FROM instrument WHERE id = " + id);
        queries.put(
                "places of one", "SELECT * FROM capacity WHERE instrument_id = " + id + " ORDER BY valid_from DESC");
        queries.put("quotas of one", "SELECT * FROM quota WHERE instrument_id = " + id);
        queries.put("reports of one", "SELECT * FROM occupancy WHERE instrument_id = " + id);
        queries.put("shares of one", "SELECT * FROM share_grant WHERE instrument_id = " + id);
        queries.put("change of places", "UPDATE capacity SET places = 1 WHERE instrument_id = " + id);
        queries.put("change of an instrument", "UPDATE instrument SET version = version + 1 WHERE id = " + id);
        queries.put("one contact", "SELECT * FROM contact WHERE id = " + id);
        queries.put("contacts", ContactQueries.CONTACTS.rows(first));
        queries.put(
                "history of one",
                "SELECT * FROM audit_chain WHERE object_type = 'instrument' AND object_id = " + id
                        + " ORDER BY seq DESC LIMIT 50");
        queries.put("search for everything", SearchQueries.holding(true).replace("?", "'coaching'"));
        SheetRequest sheet = new SheetRequest(DAY, LocalDate.of(2021, 12, 31), SheetFilter.ALL, first);
        queries.put("first lines of the sheet", PlanningQueries.lines(sheet));
        queries.put("counts of the sheet", PlanningQueries.counts(sheet));
        queries.put("sums of the sheet", PlanningQueries.sums(sheet));
        return queries;
    }

    /** The data set's log is too long for a test; that it is written by the log's own function is seen here. */
    private static void requireThatTheLogCanBeFilled(Connection connection) throws SQLException {
        Savepoint before = connection.setSavepoint();
        DataSet.M.insertEntries(connection, 0, 10);
        try (Statement sql = connection.createStatement();
                ResultSet counted = sql.executeQuery("SELECT count(*) FROM audit_entry WHERE request_id = 'bench'")) {
            counted.next();
            assertThat(counted.getInt(1)).isEqualTo(10);
        }
        connection.rollback(before);
    }
}
