// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * So much of everything as an installation may come to have: every instrument with three periods of places, six reports
 * and a contact, two of five shared.
 */
enum DataSet {
    /** Three agencies. */
    M(3, 10_000, 5_000, 1_000_000),
    /** Thirty agencies with ten times as much. */
    L(30, 100_000, 50_000, 1_000_000);

    final int agencies;
    final int instruments;
    final int contacts;
    final int logEntries;

    DataSet(int agencies, int instruments, int contacts, int logEntries) {
        this.agencies = agencies;
        this.instruments = instruments;
        this.contacts = contacts;
        this.logEntries = logEntries;
    }

    private static final int ENTRIES_AT_ONCE = 10_000;

    /** Written past the triggers: the log is filled apart. */
    private static final List<String> RECORDS = List.of(
            "SET LOCAL session_replication_role = replica",
            "INSERT INTO agency (id, name, marker, legal_circle)"
                    + " SELECT 'agency' || n, 'Stelle ' || n, 'S' || n, 'SGB_II' FROM generate_series(4, :agencies) n",
            "CREATE TEMP TABLE numbered ON COMMIT DROP AS"
                    + " SELECT id, row_number() OVER (ORDER BY id) - 1 AS n FROM agency",
            """
            INSERT INTO contact (id, owner_id, function_name, mailbox, phone, visible_to, version)
            SELECT gen_random_uuid(), a.id, 'Team ' || g, 'team' || g || '@example.org', '+4923235' || 100000 + g,
                ARRAY [a.id], 1
            FROM generate_series(1, :contacts) g JOIN numbered a ON a.n = g % :agencies
            """,
            """
            CREATE TEMP TABLE caller ON COMMIT DROP AS
            SELECT owner_id, id, row_number() OVER (PARTITION BY owner_id ORDER BY id) - 1 AS n,
                count(*) OVER (PARTITION BY owner_id) AS of_owner FROM contact
            """,
            """
            INSERT INTO instrument (id, owner_id, name, abbreviation, explanation, target_group, legal_circles,
                sub_offers, contacts, visible_to, version)
            SELECT gen_random_uuid(), a.id,
                (ARRAY ['Bewerbungstraining', 'Berufsvorbereitung', 'Aktivierungshilfe', 'Coaching', 'Förderzentrum',
                        'Einstiegsqualifizierung', 'Assistierte Ausbildung'])[1 + g % 7] || ' '
                || (ARRAY ['Wanne', 'Eickel', 'Sodingen', 'Holthausen', 'Börnig'])[1 + g / 7 % 5] || ' ' || g,
                CASE WHEN g % 6 = 0 THEN 'M' || g END, rtrim(repeat('Was angeboten wird. ', 20)),
                CASE WHEN g % 4 = 0 THEN 'U25_AND_OVER' ELSE 'U25' END,
                CASE WHEN g % 5 = 0 THEN '{SGB_II,SGB_III}'::text[] ELSE '{SGB_II}'::text[] END,
                CASE WHEN g % 3 = 0 THEN ARRAY ['Werkstatt ' || g] ELSE '{}' END, ARRAY [c.id], ARRAY [a.id], 1
            FROM generate_series(1, :instruments) g
            JOIN numbered a ON a.n = g % :agencies
            JOIN caller c ON c.owner_id = a.id AND c.n = g / :agencies % c.of_owner
            """,
            """
            INSERT INTO capacity (id, instrument_id, kind, places, region, valid_from, valid_to, status,
                last_confirmed, version)
            SELECT gen_random_uuid(), i.id, k.kind, CASE k.kind WHEN 'INDIVIDUAL_NEED' THEN NULL ELSE 20 END,
                CASE k.kind WHEN 'REGION_BOUND' THEN 'Agenturbezirk Bochum' END, d.since, d.until,
                CASE WHEN h % 8 = 0 THEN 'PROVISIONAL' ELSE 'CONFIRMED' END,
                d.since + CASE WHEN h % 3 = 0 THEN 200 ELSE 0 END, 1
            FROM (SELECT id, hashtext(id::text) & 1023 AS h FROM instrument) i
            CROSS JOIN LATERAL (SELECT CASE i.h % 16 WHEN 0 THEN 'INDIVIDUAL_NEED' WHEN 1 THEN 'REGION_BOUND'
                                       ELSE 'PLACES' END AS kind) k
            CROSS JOIN (VALUES (date '2021-01-01', date '2022-01-01'), ('2022-01-01', '2022-08-01'),
                               ('2022-08-01', null)) d (since, until)
            WHERE NOT EXISTS (SELECT FROM capacity c WHERE c.instrument_id = i.id)
            """,
            """
            INSERT INTO quota (id, instrument_id, agency_id, places, valid_from, version)
            SELECT gen_random_uuid(), i.id, i.owner_id, 10, '2022-01-01', 1
            FROM instrument i WHERE hashtext(i.id::text) % 3 = 0
                AND NOT EXISTS (SELECT FROM quota q WHERE q.instrument_id = i.id)
            """,
            """
            INSERT INTO occupancy (id, instrument_id, agency_id, reference_date, occupied, waiting_list, version)
            SELECT gen_random_uuid(), i.id, i.owner_id, d, (hashtext(i.id::text) & 15) + 6, 1, 1
            FROM instrument i, generate_series(date '2022-01-01', date '2022-06-01', interval '1 month') d
            WHERE NOT EXISTS (SELECT FROM occupancy o WHERE o.instrument_id = i.id)
            """,
            // Every fourth share is with the whole JBA.
            """
            INSERT INTO share_grant (id, instrument_id, owner_id, grantee, level, personal, purpose, granted_by,
                granted_at, version)
            SELECT gen_random_uuid(), i.id, i.owner_id, CASE WHEN r % 4 = 0 THEN '*' ELSE a.id END,
                (ARRAY ['READ', 'COMMENT', 'EDIT'])[1 + r % 3], false, 'Zweck', 'Verwaltung', now(), 1
            FROM (SELECT *, row_number() OVER (ORDER BY id) AS r FROM instrument) i
            JOIN numbered o ON o.id = i.owner_id
            JOIN numbered a ON a.n = (o.n + 1 + r % (:agencies - 1)) % :agencies
            WHERE r % 5 < 2
            """,
            """
            UPDATE instrument i SET visible_to = i.visible_to || s.grantee
            FROM share_grant s WHERE s.instrument_id = i.id AND NOT s.grantee = ANY (i.visible_to)
            """);

    /** Through the log's own function, so that numbers, commitments and chain are what a change makes of them. */
    private static final String ENTRIES = """
            SELECT bind_scope('agency', 'jobcenter', 'bench', 'Messung', 'agency-admin', 'API', 'bench', '',
                current_date);
            SELECT audit_write('update', 'update', 'capacity', array_agg('instrument'::text), array_agg(i.id::text),
                array_agg(i.name), array_agg(i.owner_id), array_agg('{"id":"' || i.id || '"}'),
                array_agg(g::text), array_agg((g + 1)::text), array_agg('{"places":' || g || '}'),
                array_agg('{"places":' || g + 1 || '}'), NULL, array_agg('{}'::jsonb))
            FROM generate_series(:from, :to) g
            JOIN (SELECT *, row_number() OVER (ORDER BY id) - 1 AS n FROM instrument) i ON i.n = g % :instruments;
            """;

    /** Fills a database that has no agencies but the demo's, as its superuser. */
    void build(Connection superuser) throws SQLException {
        buildRecords(superuser);
        buildLog(superuser);
        try (Statement sql = superuser.createStatement()) {
            sql.execute("VACUUM ANALYZE");
        }
    }

    /** The same without a long log. */
    void buildRecords(Connection superuser) throws SQLException {
        superuser.setAutoCommit(false);
        insertRecords(superuser);
        superuser.commit();
        superuser.setAutoCommit(true);
    }

    /** Within the running transaction. */
    void insertRecords(Connection superuser) throws SQLException {
        try (Statement sql = superuser.createStatement()) {
            for (String statement : RECORDS) {
                sql.execute(numbered(statement));
            }
            sql.execute("SET LOCAL session_replication_role = origin");
        }
    }

    /** Throws away what was created since, so that the next run finds the same; the log keeps it. */
    void restore(Connection superuser) throws SQLException {
        superuser.setAutoCommit(false);
        try (Statement sql = superuser.createStatement()) {
            sql.execute("SET LOCAL session_replication_role = replica");
            sql.execute("CREATE TEMP TABLE later ON COMMIT DROP AS SELECT id FROM instrument"
                    + " WHERE name LIKE 'Messung %' OR name LIKE '%bench%'");
            sql.execute("DELETE FROM capacity WHERE instrument_id IN (SELECT id FROM later)");
            sql.execute("DELETE FROM instrument WHERE id IN (SELECT id FROM later)");
            sql.execute("DELETE FROM import");
        }
        superuser.commit();
        superuser.setAutoCommit(true);
        try (Statement sql = superuser.createStatement()) {
            sql.execute("VACUUM ANALYZE");
        }
    }

    private void buildLog(Connection superuser) throws SQLException {
        superuser.setAutoCommit(false);
        for (int from = 0; from < logEntries; from += ENTRIES_AT_ONCE) {
            insertEntries(superuser, from, ENTRIES_AT_ONCE);
            superuser.commit();
        }
        superuser.setAutoCommit(true);
    }

    /** Within the running transaction, which has a scope afterwards. */
    void insertEntries(Connection superuser, int from, int number) throws SQLException {
        try (Statement sql = superuser.createStatement()) {
            sql.execute(numbered(ENTRIES)
                    .replace(":from", Integer.toString(from))
                    .replace(":to", Integer.toString(from + number - 1)));
        }
    }

    private String numbered(String statement) {
        return statement
                .replace(":agencies", Integer.toString(agencies))
                .replace(":instruments", Integer.toString(instruments))
                .replace(":contacts", Integer.toString(contacts));
    }
}
