// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.instrument.InstrumentQueries;
import de.jba.backoffice.planning.PlanningQueries;
import de.jba.backoffice.planning.SheetFilter;
import de.jba.backoffice.planning.SheetGroup;
import de.jba.backoffice.planning.SheetRequest;
import de.jba.backoffice.shared.PageRequest;
import de.jba.backoffice.stack.DatabaseExtension;
import de.jba.backoffice.stack.LocalDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sheet of places as the application's role reads it: what stands in it, what is added up, and for whom. */
@ExtendWith(DatabaseExtension.class)
class PlacesSheetTest {
    private static final LocalDate DAY = LocalDate.of(2022, 3, 14);
    private static final LocalDate LAST_YEAR = LocalDate.of(2021, 12, 31);
    private static final Scope JOBCENTER = Scope.admin("jobcenter");
    private static final Scope AGENCY = Scope.admin("arbeitsagentur");

    private final ApplicationRole database;
    private final String word = "w" + UUID.randomUUID().toString().substring(0, 8);
    private Map<String, List<Long>> before = Map.of();

    PlacesSheetTest(LocalDatabase local) {
        database = new ApplicationRole(local);
    }

    @BeforeEach
    void lookBefore() throws SQLException {
        before = sums(JOBCENTER);
    }

    @Test
    void anInstrumentOfOneCircleCountsThereAndOnce() throws SQLException {
        UUID instrument = instrument(JOBCENTER, "a", "{SGB_II}");
        places(JOBCENTER, instrument, "PLACES", 20, null, "2022-01-01", null);
        report(JOBCENTER, instrument, 15, 3, "2022-03-01");
        assertThat(gained(JOBCENTER, "LEGAL_CIRCLE SGB_II")).containsExactly(20L, 0L, 15L, 3L);
        assertThat(gained(JOBCENTER, "TARGET_GROUP U25")).containsExactly(20L, 0L, 15L, 3L);
        assertThat(gained(JOBCENTER, "CITY null")).containsExactly(20L, 0L, 15L, 3L);
        assertThat(gained(JOBCENTER, "UNDIVIDED null")).containsOnly(0L);
    }

    @Test
    void quotasSayWhatOfAnInstrumentOfSeveralCirclesCountsWhere() throws SQLException {
        UUID instrument = instrument(AGENCY, "a", "{SGB_II,SGB_III}");
        share(instrument, "jobcenter", "READ");
        database.change(AGENCY, "UPDATE instrument SET participating = '{jobcenter}' WHERE id = ?", instrument);
        places(AGENCY, instrument, "PLACES", 40, null, "2022-01-01", null);
        quota(AGENCY, instrument, "arbeitsagentur", 20);
        quota(AGENCY, instrument, "jobcenter", 16);
        assertThat(gained(JOBCENTER, "LEGAL_CIRCLE SGB_III")).containsExactly(20L, 0L, 0L, 0L);
        assertThat(gained(JOBCENTER, "LEGAL_CIRCLE SGB_II")).containsExactly(16L, 0L, 0L, 0L);
        assertThat(gained(JOBCENTER, "UNDIVIDED null")).containsExactly(4L, 0L, 0L, 0L);
        assertThat(gained(JOBCENTER, "CITY null")).containsExactly(40L, 0L, 0L, 0L);

        report(AGENCY, instrument, 18, 1, "2022-03-01");
        assertThat(gained(JOBCENTER, "UNDIVIDED null"))
                .as("a report of one of two says nothing about the parts")
                .containsExactly(4L, 0L, 18L, 1L);
        report(JOBCENTER, instrument, 12, 0, "2022-03-02");
        assertThat(gained(JOBCENTER, "LEGAL_CIRCLE SGB_III")).containsExactly(20L, 0L, 18L, 1L);
        assertThat(gained(JOBCENTER, "LEGAL_CIRCLE SGB_II")).containsExactly(16L, 0L, 12L, 0L);
        assertThat(gained(JOBCENTER, "UNDIVIDED null")).containsExactly(4L, 0L, 0L, 0L);
        assertThat(gained(JOBCENTER, "CITY null")).containsExactly(40L, 0L, 30L, 1L);
    }

    @Test
    void aRegionCountsOnceAndApart_AndIndividualNeedNowhere() throws SQLException {
        UUID region = instrument(JOBCENTER, "a", "{SGB_II,SGB_III}");
        places(JOBCENTER, region, "REGION_BOUND", 18, "Agenturbezirk Bochum", "2022-01-01", null);
        UUID need = instrument(JOBCENTER, "b", "{SGB_II}");
        places(JOBCENTER, need, "INDIVIDUAL_NEED", null, null, "2022-01-01", null);
        report(JOBCENTER, need, 7, 7, "2022-03-01");
        assertThat(gained(JOBCENTER, "REGION")).containsExactly(18L, 0L, 0L, 0L);
        for (String sum : List.of("CITY null", "LEGAL_CIRCLE SGB_II", "TARGET_GROUP U25", "UNDIVIDED null")) {
            assertThat(gained(JOBCENTER, sum)).as(sum).containsOnly(0L);
        }
    }

    @Test
    void theSheetIsAsOfItsDays() throws SQLException {
        UUID instrument = instrument(JOBCENTER, "a", "{SGB_II}");
        places(JOBCENTER, instrument, "PLACES", 16, null, "2021-01-01", "2022-01-01");
        places(JOBCENTER, instrument, "PLACES", 20, null, "2022-01-01", "2022-08-01");
        places(JOBCENTER, instrument, "PLACES", 15, null, "2022-08-01", null);
        report(JOBCENTER, instrument, 9, null, "2022-03-20");
        assertThat(gained(JOBCENTER, "CITY null")).containsExactly(20L, 16L, 0L, 0L);
        List<String> line = lines(JOBCENTER, SheetFilter.ALL, 0, 10).get(0);
        assertThat(line).contains("20", "16", "15", "2022-08-01").doesNotContain("9");
        assertThat(lines(JOBCENTER, SheetFilter.ALL, 0, 10, LocalDate.of(2022, 8, 1))
                        .get(0))
                .contains("15", "9", "60.0");
    }

    @Test
    void groupsComeInOrderAndPagesFollowEachOther() throws SQLException {
        places(JOBCENTER, instrument(JOBCENTER, "a", "{SGB_II}"), "INDIVIDUAL_NEED", null, null, "2022-01-01", null);
        places(JOBCENTER, instrument(JOBCENTER, "b", "{SGB_II}"), "REGION_BOUND", 5, "Region", "2022-01-01", null);
        instrument(JOBCENTER, "c", "{SGB_II}");
        places(JOBCENTER, instrument(JOBCENTER, "e", "{SGB_II}"), "PLACES", 5, null, "2022-01-01", null);
        places(JOBCENTER, instrument(JOBCENTER, "d", "{SGB_II}"), "PLACES", 5, null, "2022-01-01", null);
        List<String> names = new ArrayList<>();
        for (int page = 0; page < 3; page++) {
            lines(JOBCENTER, SheetFilter.ALL, page, 2)
                    .forEach(line -> names.add(line.get(1).substring(word.length())));
        }
        assertThat(names).containsExactly("d", "e", "b", "a", "c");
        SheetRequest all = request(SheetFilter.ALL, 0, 10, DAY);
        assertThat(rows(JOBCENTER, PlanningQueries.lines(all, Set.of(SheetGroup.PLACES, SheetGroup.INDIVIDUAL_NEED))))
                .as("without the lines of closed groups")
                .extracting(line -> line.get(1).substring(word.length()))
                .containsExactly("b", "c");
        assertThat(counts(JOBCENTER))
                .containsExactly("0 2 2 2 2 0 0 0", "1 1 1 1 1 0 0 0", "2 1 1 1 1 0 0 0", "3 1 0 1 1 0 0 0");
    }

    @Test
    void filtersAndTheirCountsAgree() throws SQLException {
        UUID full = instrument(JOBCENTER, "full", "{SGB_II}");
        places(JOBCENTER, full, "PLACES", 5, null, "2022-01-01", null);
        report(JOBCENTER, full, 6, null, "2022-03-01");
        UUID low = instrument(JOBCENTER, "low", "{SGB_II}");
        places(JOBCENTER, low, "PLACES", 4, null, "2022-01-01", null);
        report(JOBCENTER, low, 2, null, "2022-03-01");
        UUID exact = instrument(JOBCENTER, "exact", "{SGB_II}");
        places(JOBCENTER, exact, "PLACES", 4, null, "2022-01-01", null);
        report(JOBCENTER, exact, 3, null, "2022-03-01");
        UUID theirs = instrument(AGENCY, "theirs", "{SGB_II}");
        share(theirs, "jobcenter", "READ");
        places(AGENCY, theirs, "PLACES", 4, null, "2022-01-01", null);
        database.change(AGENCY, "UPDATE capacity SET status = 'PROVISIONAL' WHERE instrument_id = ?", theirs);
        UUID together = instrument(AGENCY, "together", "{SGB_II}");
        share(together, "jobcenter", "EDIT");
        assertThat(named(SheetFilter.FULL)).containsExactly("full");
        assertThat(named(SheetFilter.LOW)).containsExactly("low");
        assertThat(named(SheetFilter.PROVISIONAL)).containsExactly("theirs");
        assertThat(named(SheetFilter.OURS)).containsExactly("exact", "full", "low", "together");
        assertThat(counts(JOBCENTER)).containsExactly("0 4 3 4 3 1 1 1", "3 1 0 1 1 0 0 0");
    }

    @Test
    void whatIsNotSeenStandsInNoLineCountOrSum() throws SQLException {
        Map<Scope, Map<String, List<Long>>> others = new java.util.HashMap<>();
        List<Scope> outside = List.of(
                Scope.admin("jugendamt"), Scope.lead("jugendamt"), Scope.reader("arbeitsagentur"), Scope.editor());
        for (Scope scope : outside) {
            others.put(scope, sums(scope));
        }
        UUID secret = instrument(JOBCENTER, "secret", "{SGB_II}");
        places(JOBCENTER, secret, "PLACES", 50, null, "2021-01-01", null);
        quota(JOBCENTER, secret, "jobcenter", 50);
        report(JOBCENTER, secret, 50, 9, "2022-03-01");
        UUID region = instrument(JOBCENTER, "region", "{SGB_II}");
        places(JOBCENTER, region, "REGION_BOUND", 50, "Geheim", "2021-01-01", null);
        for (Scope scope : outside) {
            assertThat(sums(scope)).as(scope.toString()).isEqualTo(others.get(scope));
            assertThat(counts(scope)).as(scope.toString()).isEmpty();
            assertThat(lines(scope, SheetFilter.ALL, 0, 10))
                    .as(scope.toString())
                    .isEmpty();
        }
        assertThat(gained(JOBCENTER, "CITY null"))
                .as("there was something to be seen")
                .contains(50L);
        assertThat(gained(Scope.reader("jobcenter"), "CITY null")).contains(50L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Südstraße qualifizierungsmaßnahme",
                "QUALIFIZIERUNGSMASSNAHME suedstrasse",
                "starthilfe volljaehrige",
                "support25",
                "Qualifzierungsmaßname südstrase"
            })
    void theSheetFindsWhatTheListOfInstrumentsFinds(String words) throws SQLException {
        UUID instrument = instrument(JOBCENTER, " Qualifizierungsmaßnahme Südstraße", "{SGB_II}");
        database.change(JOBCENTER, """
            UPDATE instrument SET aliases = '{"Starthilfe für junge Volljährige"}', sub_offers = '{Support25}' WHERE id = ?
            """, instrument);
        PageRequest page = new PageRequest(0, 200, null, true, words, true);
        List<String> listed = rows(JOBCENTER, InstrumentQueries.rows(page).replace("?1", "'" + words + "'")).stream()
                .map(row -> row.get(0))
                .toList();
        assertThat(listed).contains(instrument.toString());
        assertThat(rows(JOBCENTER, PlanningQueries.lines(new SheetRequest(DAY, LAST_YEAR, SheetFilter.ALL, page))))
                .extracting(row -> row.get(0))
                .containsExactlyInAnyOrderElementsOf(listed);
    }

    @Test
    void withoutScopeThereIsNoSheet() throws SQLException {
        assertThat(rows(null, PlanningQueries.lines(request(SheetFilter.ALL, 0, 10, DAY))))
                .isEmpty();
    }

    private List<String> named(SheetFilter filter) throws SQLException {
        return lines(JOBCENTER, filter, 0, 10).stream()
                .map(line -> line.get(1).substring(word.length()))
                .toList();
    }

    /** What a sum has more than at the beginning: places, places before, occupied, waiting. */
    private List<Long> gained(Scope scope, String sum) throws SQLException {
        List<Long> now = sums(scope).entrySet().stream()
                .filter(each -> each.getKey().startsWith(sum))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(List.of(0L, 0L, 0L, 0L));
        List<Long> then = before.entrySet().stream()
                .filter(each -> each.getKey().startsWith(sum))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(List.of(0L, 0L, 0L, 0L));
        List<Long> gained = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            gained.add(now.get(i) - then.get(i));
        }
        return gained;
    }

    private Map<String, List<Long>> sums(Scope scope) throws SQLException {
        Map<String, List<Long>> sums = new TreeMap<>();
        for (List<String> row : rows(scope, PlanningQueries.sums(request(SheetFilter.ALL, 0, 10, DAY)))) {
            sums.put(
                    row.get(0) + " " + row.get(1),
                    row.subList(2, 6).stream()
                            .map(figure -> figure.equals("null") ? 0L : Long.parseLong(figure))
                            .toList());
        }
        return sums;
    }

    private List<String> counts(Scope scope) throws SQLException {
        return rows(scope, PlanningQueries.counts(request(SheetFilter.ALL, 0, 10, DAY))).stream()
                .map(row -> String.join(" ", row))
                .toList();
    }

    private List<List<String>> lines(Scope scope, SheetFilter filter, int page, int size) throws SQLException {
        return lines(scope, filter, page, size, DAY);
    }

    private List<List<String>> lines(Scope scope, SheetFilter filter, int page, int size, LocalDate day)
            throws SQLException {
        return rows(scope, PlanningQueries.lines(request(filter, page, size, day)));
    }

    private SheetRequest request(SheetFilter filter, int page, int size, LocalDate day) {
        return new SheetRequest(day, LAST_YEAR, filter, new PageRequest(page, size, null, true, word, true));
    }

    private List<List<String>> rows(@Nullable Scope scope, String sql) throws SQLException {
        return database.within(scope, connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(sql)) {
                List<List<String>> all = new ArrayList<>();
                while (rows.next()) {
                    String[] row = new String[rows.getMetaData().getColumnCount()];
                    for (int i = 0; i < row.length; i++) {
                        row[i] = String.valueOf(rows.getString(i + 1));
                    }
                    all.add(Arrays.asList(row));
                }
                return all;
            }
        });
    }

    private UUID instrument(Scope owner, String name, String circles) throws SQLException {
        UUID id = UUID.randomUUID();
        database.change(owner, """
            INSERT INTO instrument (id, owner_id, name, target_group, legal_circles, version)
            VALUES (?, ?, ?, 'U25', ?::text[], 1)
            """, id, owner.agency(), word + name, circles);
        return id;
    }

    private void places(
            Scope owner,
            UUID instrument,
            String kind,
            @Nullable Integer places,
            @Nullable String region,
            String from,
            @Nullable String to)
            throws SQLException {
        database.change(owner, """
            INSERT INTO capacity (id, instrument_id, kind, places, region, valid_from, valid_to, status,
                last_confirmed, version)
            VALUES (gen_random_uuid(), ?, ?, ?, ?, ?::date, ?::date, 'CONFIRMED', '2022-01-01', 1)
            """, instrument, kind, places, region, from, to);
    }

    private void quota(Scope owner, UUID instrument, String agency, int places) throws SQLException {
        database.change(owner, """
            INSERT INTO quota (id, instrument_id, agency_id, places, valid_from, version)
            VALUES (gen_random_uuid(), ?, ?, ?, '2022-01-01', 1)
            """, instrument, agency, places);
    }

    private void report(Scope agency, UUID instrument, int occupied, @Nullable Integer waiting, String day)
            throws SQLException {
        database.change(agency, """
            INSERT INTO occupancy (id, instrument_id, agency_id, reference_date, occupied, waiting_list, version)
            VALUES (gen_random_uuid(), ?, ?, ?::date, ?, ?, 1)
            """, instrument, agency.agency(), day, occupied, waiting);
    }

    private void share(UUID instrument, String grantee, String level) throws SQLException {
        new SharedRecord(database, instrument)
                .share(AGENCY, "arbeitsagentur", grantee, level, null, Objects.requireNonNull(SharedRecord.TODAY));
    }
}
