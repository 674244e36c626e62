// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.bench;

import de.jba.backoffice.instrument.InstrumentQueries;
import de.jba.backoffice.overview.OverviewQueries;
import de.jba.backoffice.planning.PlanningQueries;
import de.jba.backoffice.planning.SheetFilter;
import de.jba.backoffice.planning.SheetRequest;
import de.jba.backoffice.shared.PageRequest;
import de.jba.backoffice.sharing.SharingQueries;
import de.jba.backoffice.stack.DatabaseExtension;
import de.jba.backoffice.stack.LocalDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What the sheet of places and the overview ask the database, among 10,000 instruments with 30,000 periods of places and 60,000 reports,
 * for an agency that sees half of them.
 */
@ExtendWith(DatabaseExtension.class)
class PlacesSheetBench {
    private static final double WITHIN = 100;
    private static final int WARM_UP = 5;
    private static final int MEASURED = 41;
    private static final LocalDate DAY = LocalDate.of(2022, 6, 14);

    private static final List<String> DATA = List.of(
            "SET session_replication_role = replica",
            "CREATE TEMP TABLE numbered AS SELECT id, row_number() OVER (ORDER BY id) - 1 AS n FROM agency",
            """
            INSERT INTO instrument (id, owner_id, name, explanation, target_group, legal_circles, participating,
                visible_to, version)
            SELECT gen_random_uuid(), a.id, 'Angebot ' || md5(g::text), repeat('Erklärung ', 20),
                CASE WHEN g % 4 = 0 THEN 'U25_AND_OVER' ELSE 'U25' END,
                CASE WHEN g % 5 = 0 THEN '{SGB_II,SGB_III}'::text[] ELSE '{SGB_II}'::text[] END, '{}', ARRAY [a.id], 1
            FROM generate_series(1, 10000) g JOIN numbered a ON a.n = g % 3
            """,
            """
            INSERT INTO capacity (id, instrument_id, kind, places, valid_from, valid_to, status, last_confirmed, version)
            SELECT gen_random_uuid(), i.id, 'PLACES', 20, d.since, d.until,
                CASE WHEN hashtext(i.id::text) % 8 = 0 THEN 'PROVISIONAL' ELSE 'CONFIRMED' END, '2022-01-01', 1
            FROM instrument i, (VALUES (date '2021-01-01', date '2022-01-01'), ('2022-01-01', '2022-08-01'),
                                       ('2022-08-01', null)) d (since, until)
            """,
            """
            INSERT INTO quota (id, instrument_id, agency_id, places, valid_from, version)
            SELECT gen_random_uuid(), id, owner_id, 10, '2022-01-01', 1 FROM instrument WHERE hashtext(id::text) % 3 = 0
            """,
            """
            INSERT INTO occupancy (id, instrument_id, agency_id, reference_date, occupied, waiting_list, version)
            SELECT gen_random_uuid(), id, owner_id, d, (hashtext(id::text) & 15) + 6, 1, 1
            FROM instrument, generate_series(date '2022-01-01', date '2022-06-01', interval '1 month') d
            """,
            """
            INSERT INTO share_grant (id, instrument_id, owner_id, grantee, level, personal, purpose, granted_by,
                granted_at, version)
            SELECT gen_random_uuid(), i.id, i.owner_id, CASE WHEN r % 4 = 0 THEN '*' ELSE a.id END,
                (ARRAY ['READ', 'COMMENT', 'EDIT'])[1 + r % 3], false, 'Zweck', 'Verwaltung', now(), 1
            FROM (SELECT *, row_number() OVER (ORDER BY id) AS r FROM instrument LIMIT 4000) i
            JOIN numbered a ON a.n = (r + 1) % 3 AND a.id <> i.owner_id
            """,
            "UPDATE instrument i SET visible_to = i.visible_to || s.grantee"
                    + " FROM share_grant s WHERE s.instrument_id = i.id",
            "VACUUM ANALYZE");

    @Test
    void everyQuestionIsAnsweredWithinARoundTrip(LocalDatabase database) throws Exception {
        try (Connection superuser = database.asSuperuser();
                Statement sql = superuser.createStatement()) {
            for (String statement : DATA) {
                sql.execute(statement);
            }
        }
        SoftAssertions limits = new SoftAssertions();
        try (Connection connection = database.asApplication()) {
            connection.setAutoCommit(false);
            for (Map.Entry<String, String> question : questions().entrySet()) {
                List<Double> millis = new ArrayList<>();
                for (int i = 0; i < WARM_UP + MEASURED; i++) {
                    double each = once(connection, question.getValue());
                    if (i >= WARM_UP) {
                        millis.add(each);
                    }
                }
                List<Double> sorted = millis.stream().sorted().toList();
                double p95 = sorted.get(MEASURED * 95 / 100);
                String what = "Sheet of places, " + question.getKey();
                Report.OF_THIS_RUN.add(what + ", p50", sorted.get(MEASURED / 2), "ms");
                Report.OF_THIS_RUN.add(what + ", p95", p95, "ms");
                Report.OF_THIS_RUN.plan(what, plan(connection, question.getValue()));
                limits.assertThat(p95).as(what).isLessThan(WITHIN);
            }
        }
        Report.OF_THIS_RUN.write(Path.of("target/bench"));
        limits.assertAll();
    }

    private static Map<String, String> questions() {
        Map<String, String> questions = new LinkedHashMap<>();
        for (SheetFilter filter : SheetFilter.values()) {
            questions.put("first lines of " + filter, PlanningQueries.lines(request(filter, 0, "name", null)));
        }
        questions.put("lines after 2,000", PlanningQueries.lines(request(SheetFilter.ALL, 40, "name", null)));
        questions.put("lines by utilisation", PlanningQueries.lines(request(SheetFilter.ALL, 0, "utilisation", null)));
        questions.put("lines of a search", PlanningQueries.lines(request(SheetFilter.ALL, 0, "name", "ab1")));
        questions.put("counts", PlanningQueries.counts(request(SheetFilter.ALL, 0, "name", null)));
        questions.put("counts of a search", PlanningQueries.counts(request(SheetFilter.ALL, 0, "name", "ab1")));
        questions.put("sums", PlanningQueries.sums(request(SheetFilter.ALL, 0, "name", null)));
        questions.put("overview: own places to confirm", InstrumentQueries.unconfirmed(true));
        questions.put("overview: all places to confirm", InstrumentQueries.unconfirmed(false));
        questions.put("overview: contacts that leave", InstrumentQueries.leaving());
        questions.put("overview: shares that end", SharingQueries.ending());
        questions.put("overview: gaps and overlaps", OverviewQueries.coverage());
        return questions;
    }

    private static SheetRequest request(SheetFilter filter, int page, String sort, @Nullable String words) {
        return new SheetRequest(
                DAY, LocalDate.of(2021, 12, 31), filter, new PageRequest(page, 50, sort, true, words, true));
    }

    private static double once(Connection connection, String sql) throws SQLException {
        long began = System.nanoTime();
        bind(connection);
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet rows = query.executeQuery()) {
            if (!rows.next()) {
                throw new SQLException("nothing was found to measure");
            }
        }
        connection.commit();
        return (System.nanoTime() - began) / 1e6;
    }

    private static String plan(Connection connection, String sql) throws SQLException {
        bind(connection);
        StringBuilder plan = new StringBuilder();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("EXPLAIN (ANALYZE, BUFFERS) " + sql)) {
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
        }
        connection.commit();
        return plan.toString();
    }

    private static void bind(Connection connection) throws SQLException {
        try (Statement bind = connection.createStatement()) {
            bind.execute("SELECT bind_scope('agency', 'jobcenter', 'bench', 'Messung', 'agency-admin,share-manager',"
                    + " 'API', 'bench', '', current_date)");
        }
    }
}
