// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.isolation;

import static de.jba.backoffice.isolation.SharedRecord.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jba.backoffice.stack.DatabaseExtension;
import de.jba.backoffice.stack.LocalDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Quotas and occupancy through SQL as the application's role: who writes whose, that quotas stay within the places, and
 * what becomes of them when an agency no longer takes part. The record has 20 places.
 */
@ExtendWith(DatabaseExtension.class)
class QuotaGuardsTest {
    private static final String OWNER = "jobcenter";
    private static final String PARTICIPANT = "arbeitsagentur";
    private static final String OTHER = "jugendamt";
    private static final String READ_QUOTAS = "SELECT places FROM quota WHERE instrument_id = ? ORDER BY agency_id";
    private static final String READ_OCCUPANCY =
            "SELECT occupied FROM occupancy WHERE instrument_id = ? ORDER BY agency_id";

    private ApplicationRole database;
    private LocalDatabase local;
    private SharedRecord record;

    @BeforeEach
    void nameAParticipant(LocalDatabase running) throws SQLException {
        local = running;
        database = new ApplicationRole(local);
        record = SharedRecord.fresh(database);
        participants("{arbeitsagentur}");
    }

    @Test
    void theOwnerStatesEveryQuotaAndTheParticipantItsOwn() throws SQLException {
        quota(Scope.admin(OWNER), OWNER, 5);
        quota(Scope.admin(OWNER), PARTICIPANT, 5);
        assertThat(restate(Scope.admin(PARTICIPANT), 6)).isOne();
        assertThat(seen(Scope.reader(PARTICIPANT), READ_QUOTAS)).containsExactly("6", "5");
        refused(() -> quota(Scope.admin(PARTICIPANT), OWNER, 1, TODAY.plusDays(1)), "row-level security");
    }

    @Test
    void whoCoMaintainsStatesEveryQuotaAndOnlySo() throws SQLException {
        record.share(OTHER, "COMMENT", null);
        refused(() -> quota(Scope.admin(OTHER), OWNER, 5), "row-level security");
        record.share(OTHER, "EDIT", null);
        quota(Scope.admin(OTHER), OWNER, 5);
        assertThat(restate(Scope.admin(OTHER), 4)).isOne();
    }

    @Test
    void onlyAnAgencyThatTakesPartHasAQuotaOrReports() throws SQLException {
        refused(() -> quota(Scope.admin(OWNER), OTHER, 5), "takes part");
        record.share(OTHER, "EDIT", null);
        refused(() -> quota(Scope.admin(OTHER), OTHER, 5), "takes part");
        refused(() -> report(Scope.admin(OTHER), OTHER, 1), "row-level security");
        quota(Scope.admin(OWNER), OTHER, null);
    }

    @Test
    void eachReportsItsOwnAndWhoCoMaintainsTheOwners() throws SQLException {
        report(Scope.admin(OWNER), OWNER, 11);
        report(Scope.admin(PARTICIPANT), PARTICIPANT, 3);
        LocalDate yesterday = TODAY.minusDays(1);
        refused(() -> report(Scope.admin(OWNER), PARTICIPANT, 1, yesterday), "row-level security");
        refused(() -> report(Scope.admin(PARTICIPANT), OWNER, 1, yesterday), "row-level security");
        record.share(OTHER, "EDIT", null);
        report(Scope.admin(OTHER), OWNER, 12, yesterday);
        refused(() -> report(Scope.admin(OTHER), PARTICIPANT, 1, yesterday), "row-level security");
        String restate = "UPDATE occupancy SET occupied = 9, version = version + 1 WHERE instrument_id = ?";
        assertThat(database.change(Scope.admin(OWNER), restate, record.instrument()))
                .isEqualTo(2);
        assertThat(database.change(Scope.admin(PARTICIPANT), restate, record.instrument()))
                .isOne();
    }

    @Test
    void onlyAdministratorsWriteAndStrangersSeeNothing() throws SQLException {
        for (Scope colleague : List.of(Scope.lead(OWNER), Scope.reader(OWNER), Scope.reader(PARTICIPANT))) {
            refused(() -> quota(colleague, colleague.agency(), 1), "row-level security");
            refused(() -> report(colleague, colleague.agency(), 1), "row-level security");
        }
        quota(Scope.admin(OWNER), OWNER, 5);
        report(Scope.admin(OWNER), OWNER, 5);
        for (Scope stranger : List.of(Scope.admin(OTHER), Scope.editor())) {
            assertThat(seen(stranger, READ_QUOTAS)).as(stranger.toString()).isEmpty();
            assertThat(seen(stranger, READ_OCCUPANCY)).as(stranger.toString()).isEmpty();
            assertThat(restate(stranger, 1)).isZero();
        }
        assertThat(seen(Scope.auditor(), READ_QUOTAS)).containsExactly("5");
        assertThat(seen(Scope.auditor(), READ_OCCUPANCY)).containsExactly("5");
        refused(() -> quota(Scope.admin(OTHER), OTHER, 1), "");
        refused(() -> report(Scope.admin(OTHER), OTHER, 1), "");
    }

    @Test
    void aParticipantOfAnotherRecordIsNoneOfThis() throws SQLException {
        SharedRecord another = SharedRecord.fresh(database);
        another.share(PARTICIPANT, "READ", null);
        SharedRecord theirs = record;
        record = another;
        refused(() -> quota(Scope.admin(PARTICIPANT), PARTICIPANT, 1), "");
        refused(() -> report(Scope.admin(PARTICIPANT), PARTICIPANT, 1), "row-level security");
        record = theirs;
    }

    @Test
    void quotasStayWithinThePlacesOnEveryDay() throws SQLException {
        quota(Scope.admin(OWNER), OWNER, 12);
        refused(() -> quota(Scope.admin(PARTICIPANT), PARTICIPANT, 9), "exceed the places");
        quota(Scope.admin(PARTICIPANT), PARTICIPANT, 8);
        refused(() -> restate(Scope.admin(PARTICIPANT), 9), "exceed the places");
        refused(() -> places("places = 19"), "exceed the places");
        refused(() -> places("kind = 'INDIVIDUAL_NEED', places = NULL"), "exceed the places");
        refused(() -> places("valid_to = CURRENT_DATE + 100"), "exceed the places");
        places("places = 21");
    }

    @Test
    void aQuotaBeforeThereArePlacesIsRefused() {
        refused(() -> quota(Scope.admin(OWNER), OWNER, 1, LocalDate.of(2021, 12, 31)), "exceed the places");
    }

    @Test
    void twoWhoWouldEachBeRightWaitForEachOther() throws Exception {
        quota(Scope.admin(OWNER), OWNER, 10);
        Thread[] other = new Thread[1];
        SQLException[] refusal = new SQLException[1];
        database.within(Scope.admin(PARTICIPANT), connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(insertQuota(PARTICIPANT, 10));
            }
            other[0] = new Thread(() -> {
                try {
                    places("places = 15");
                } catch (SQLException e) {
                    refusal[0] = e;
                }
            });
            other[0].start();
            waitForLock(connection);
            return true;
        });
        other[0].join();
        assertThat((Throwable) refusal[0]).hasMessageContaining("exceed the places");
    }

    @Test
    void whatIsReportedHasHappened() {
        refused(() -> report(Scope.admin(OWNER), OWNER, 1, TODAY.plusDays(1)), "has happened");
    }

    @Test
    void whoLeavesHasNoQuotaAndNobodyInItFromTodayOn() throws SQLException {
        LocalDate lastWeek = TODAY.minusDays(7);
        quota(Scope.admin(OWNER), OWNER, 5, lastWeek);
        quota(Scope.admin(PARTICIPANT), PARTICIPANT, 3, lastWeek);
        database.change(
                Scope.admin(PARTICIPANT),
                "UPDATE quota SET valid_to = ? WHERE instrument_id = ? AND agency_id = ?",
                TODAY.plusDays(7),
                record.instrument(),
                PARTICIPANT);
        quota(Scope.admin(PARTICIPANT), PARTICIPANT, 4, TODAY.plusDays(7));
        report(Scope.admin(OWNER), OWNER, 5, lastWeek);
        report(Scope.admin(PARTICIPANT), PARTICIPANT, 3, lastWeek);

        participants("{jugendamt}");

        String on = "SELECT places FROM quota WHERE instrument_id = ? AND validity @> ?::date ORDER BY agency_id";
        String in = "SELECT occupied FROM occupancy_on(?, ?) ORDER BY agency_id";
        assertThat(seenOn(on, TODAY.minusDays(1))).containsExactly("3", "5");
        assertThat(seenOn(on, TODAY)).containsExactly("5");
        assertThat(seenOn(on, TODAY.plusDays(8))).containsExactly("null", "5");
        assertThat(seenOn(in, TODAY.minusDays(1))).containsExactly("3", "5");
        assertThat(seenOn(in, TODAY)).containsExactly("5");
        assertThat(seen(Scope.reader(OWNER), "SELECT version FROM instrument WHERE id = ?"))
                .as("one step for naming, after two and five of quotas and reports")
                .containsExactly("8");

        participants("{arbeitsagentur}");
        database.change(
                Scope.admin(PARTICIPANT),
                "UPDATE occupancy SET occupied = 2 WHERE instrument_id = ? AND agency_id = ?",
                record.instrument(),
                PARTICIPANT);
        assertThat(seenOn(in, TODAY)).containsExactly("2", "5");
    }

    @Test
    void aHandOverEndsTheFormerOwnersQuotaAndReports() throws SQLException {
        quota(Scope.admin(OWNER), OWNER, 5, TODAY.minusDays(7));
        quota(Scope.admin(PARTICIPANT), PARTICIPANT, 3, TODAY.minusDays(7));
        report(Scope.admin(OWNER), OWNER, 5, TODAY.minusDays(7));
        report(Scope.admin(PARTICIPANT), PARTICIPANT, 3, TODAY.minusDays(7));

        new OfferedRecord(database, record.instrument(), record.instrument()).accept();

        Scope newOwner = Scope.reader(OTHER);
        assertThat(database.column(
                        newOwner,
                        "SELECT agency_id FROM quota WHERE instrument_id = ? AND validity @> ?::date",
                        record.instrument(),
                        TODAY))
                .containsExactly(PARTICIPANT);
        assertThat(database.column(newOwner, "SELECT agency_id FROM occupancy_on(?, ?)", record.instrument(), TODAY))
                .containsExactly(PARTICIPANT);
        quota(Scope.admin(OTHER), OTHER, 17);
    }

    @Test
    void theLatestReportOfEachAgencyCounts() throws SQLException {
        report(Scope.admin(OWNER), OWNER, 7, TODAY.minusDays(30));
        report(Scope.admin(OWNER), OWNER, 9, TODAY.minusDays(10));
        report(Scope.admin(OWNER), OWNER, null, TODAY);
        String in = "SELECT occupied FROM occupancy_on(?, ?)";
        assertThat(seenOn(in, TODAY.minusDays(31))).isEmpty();
        assertThat(seenOn(in, TODAY.minusDays(11))).containsExactly("7");
        assertThat(seenOn(in, TODAY))
                .as("a report without figures is withdrawn")
                .containsExactly("9");
    }

    @Test
    void bothAdvanceTheRecordAndStandInTheOwnersLog() throws SQLException {
        quota(Scope.admin(PARTICIPANT), PARTICIPANT, 3);
        report(Scope.admin(PARTICIPANT), PARTICIPANT, 3);
        assertThat(seen(Scope.reader(OWNER), "SELECT version FROM instrument WHERE id = ?"))
                .containsExactly("4");
        String log = "SELECT canonical::jsonb ->> 'table' FROM audit_entry WHERE object_id = ?::text"
                + " AND canonical::jsonb ->> 'table' IN ('quota', 'occupancy') ORDER BY id";
        assertThat(seen(Scope.lead(OWNER), log)).containsExactly("quota", "occupancy");
        assertThat(seen(Scope.lead(PARTICIPANT), log)).isEmpty();
    }

    @Test
    void whoseAndWhenDoesNotChangeAndNothingIsDeleted() throws SQLException {
        quota(Scope.admin(OWNER), OWNER, 3);
        report(Scope.admin(OWNER), OWNER, 3);
        for (String change : List.of(
                "UPDATE quota SET agency_id = 'arbeitsagentur' WHERE instrument_id = ?",
                "UPDATE quota SET valid_from = '2022-01-01' WHERE instrument_id = ?",
                "UPDATE occupancy SET agency_id = 'arbeitsagentur' WHERE instrument_id = ?",
                "UPDATE occupancy SET reference_date = '2022-01-01' WHERE instrument_id = ?",
                "UPDATE occupancy SET ended_on = '2022-01-01' WHERE instrument_id = ?",
                "DELETE FROM quota WHERE instrument_id = ?",
                "DELETE FROM occupancy WHERE instrument_id = ?")) {
            refused(() -> database.change(Scope.admin(OWNER), change, record.instrument()), "permission denied");
        }
    }

    private void participants(String agencies) throws SQLException {
        database.change(
                Scope.admin(OWNER),
                "UPDATE instrument SET participating = ?::text[], version = version + 1 WHERE id = ?",
                agencies,
                record.instrument());
    }

    private void places(String change) throws SQLException {
        database.change(
                Scope.admin(OWNER),
                "UPDATE capacity SET " + change + ", version = version + 1 WHERE instrument_id = ?",
                record.instrument());
    }

    private void quota(Scope by, String agency, @Nullable Integer places) throws SQLException {
        quota(by, agency, places, TODAY);
    }

    private void quota(Scope by, String agency, @Nullable Integer places, LocalDate from) throws SQLException {
        database.change(by, """
            INSERT INTO quota (id, instrument_id, agency_id, places, valid_from, version)
            VALUES (gen_random_uuid(), ?, ?, ?, ?, 1)
            """, record.instrument(), agency, places, from);
    }

    private String insertQuota(String agency, int places) {
        return "INSERT INTO quota (id, instrument_id, agency_id, places, valid_from, version) VALUES"
                + " (gen_random_uuid(), '"
                + record.instrument() + "', '" + agency + "', " + places + ", '" + TODAY + "', 1)";
    }

    private int restate(Scope by, int places) throws SQLException {
        return database.change(
                by,
                "UPDATE quota SET places = ?, version = version + 1 WHERE instrument_id = ?"
                        + " AND agency_id = (SELECT min(agency_id) FROM quota WHERE instrument_id = ?)",
                places,
                record.instrument(),
                record.instrument());
    }

    private void report(Scope by, String agency, @Nullable Integer occupied) throws SQLException {
        report(by, agency, occupied, TODAY);
    }

    private void report(Scope by, String agency, @Nullable Integer occupied, LocalDate day) throws SQLException {
        database.change(by, """
            INSERT INTO occupancy (id, instrument_id, agency_id, reference_date, occupied, version)
            VALUES (gen_random_uuid(), ?, ?, ?, ?, 1)
            """, record.instrument(), agency, day, occupied);
    }

    private List<String> seen(Scope by, String sql) throws SQLException {
        return database.column(by, sql, record.instrument());
    }

    private List<String> seenOn(String sql, LocalDate day) throws SQLException {
        return database.column(Scope.reader(OWNER), sql, record.instrument(), day);
    }

    /** Until another session waits for one of this transaction's locks. */
    private void waitForLock(Connection connection) throws SQLException {
        try (Connection superuser = local.asSuperuser();
                Statement look = superuser.createStatement()) {
            for (int i = 0; i < 500; i++) {
                try (var waiting = look.executeQuery("SELECT count(*) FROM pg_stat_activity"
                        + " WHERE wait_event_type = 'Lock' AND datname = current_database()")) {
                    waiting.next();
                    if (waiting.getInt(1) > 0) {
                        return;
                    }
                }
                Thread.sleep(10); // nothing tells when another connection begins to wait
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void refused(ThrowingCallable attempt, String reason) {
        assertThatThrownBy(attempt).isInstanceOf(SQLException.class).hasMessageContaining(reason);
    }
}
