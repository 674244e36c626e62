// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jba.backoffice.stack.DatabaseExtension;
import de.jba.backoffice.stack.LocalDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each agency's records through SQL as the application's role: what the others, the public and nobody see and change. */
@ExtendWith(DatabaseExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenantIsolationTest {
    private static final String DENIED = "42501";
    private static final List<String> AGENCIES = List.of("arbeitsagentur", "jobcenter", "jugendamt");

    /** The tables of what belongs to one agency, and the condition under which a row is the one written for it. */
    private static final List<Owned> OWNED = List.of(
            new Owned("instrument", "id = '%1$s'"),
            new Owned("contact", "id = '%2$s'"),
            new Owned("network_partner", "id = '%3$s'"),
            new Owned("event", "partner_id = '%3$s'"),
            new Owned("capacity", "instrument_id = '%1$s'"),
            new Owned("quota", "instrument_id = '%1$s'"),
            new Owned("occupancy", "instrument_id = '%1$s'"));

    /** What belongs to the programme as a whole. */
    private static final List<String> OF_PROGRAMME = List.of(
            "programme",
            "chapter",
            "indicator",
            "comparison_value",
            "contribution",
            "revision_author",
            "snapshot",
            "snapshot_document",
            "co_signature",
            "chapter_return",
            "finding_justification");

    private ApplicationRole database;
    private Records records;

    @BeforeAll
    void writeRecords(LocalDatabase local) throws SQLException {
        database = new ApplicationRole(local);
        records = Records.write(database);
        records.statePlaces(database);
        records.addEvents(database);
        records.giveBack(database, Scope.lead("jugendamt"), "jugendamt");
    }

    /** A table, and how an agency's row is told: by the agency's instrument (1), contact (2) or network partner (3). */
    record Owned(String table, String condition) {
        String of(String agency, Records records) {
            return condition.formatted(
                    records.instrumentOf(agency), records.contactOf(agency), records.partnerOf(agency));
        }
    }

    /** One agency's rows in one table, looked at from one scope. */
    record Look(Owned owned, String owner, @Nullable Scope from) {
        @Override
        public String toString() {
            return owned.table() + " of " + owner + " from " + (from == null ? "nobody" : from);
        }
    }

    static List<Look> strangers() {
        List<Look> looks = new ArrayList<>();
        for (Owned owned : OWNED) {
            for (String owner : AGENCIES) {
                looks.add(new Look(owned, owner, null));
                looks.add(new Look(owned, owner, Scope.everybody()));
                looks.add(new Look(owned, owner, Scope.editor()));
                for (String other : AGENCIES) {
                    if (!other.equals(owner)) {
                        looks.add(new Look(owned, owner, Scope.admin(other)));
                        looks.add(new Look(owned, owner, Scope.lead(other)));
                        looks.add(new Look(owned, owner, Scope.reader(other)));
                    }
                }
            }
        }
        return looks;
    }

    static List<Look> own() {
        return OWNED.stream()
                .flatMap(owned -> AGENCIES.stream().map(owner -> new Look(owned, owner, Scope.reader(owner))))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("own")
    void anAgencySeesItsOwn(Look look) throws SQLException {
        assertThat(rows(look)).isPositive();
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void aStrangerSeesNothing(Look look) throws SQLException {
        assertThat(rows(look)).isZero();
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void aStrangerChangesNothing(Look look) {
        String sql = "UPDATE " + look.owned().table() + " SET version = version + 1 WHERE " + condition(look);
        assertThat(changedOrDenied(look.from(), sql)).isZero();
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void nobodyDeletesARecord(Look look) {
        String sql = "DELETE FROM " + look.owned().table() + " WHERE " + condition(look);
        assertThatThrownBy(() -> database.change(look.from(), sql))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(DENIED));
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void aStrangerAddsNothingInAnothersName(Look look) {
        String sql =
                switch (look.owned().table()) {
                    case "instrument" ->
                        "INSERT INTO instrument (id, owner_id, name, target_group, legal_circles, version)"
                                + " VALUES (gen_random_uuid(), '" + look.owner() + "', 'x', 'U25', '{SGB_II}', 1)";
                    case "contact" ->
                        "INSERT INTO contact (id, owner_id, function_name, mailbox, version)"
                                + " VALUES (gen_random_uuid(), '" + look.owner() + "', 'x', 'x@example.org', 1)";
                    case "network_partner" ->
                        "INSERT INTO network_partner (id, owner_id, type, name, version)"
                                + " VALUES (gen_random_uuid(), '" + look.owner() + "', 'BODY', 'x', 1)";
                    case "quota" ->
                        "INSERT INTO quota (id, instrument_id, agency_id, places, valid_from, version)"
                                + " VALUES (gen_random_uuid(), '" + records.instrumentOf(look.owner()) + "', '"
                                + look.owner() + "', 1, '2030-01-01', 1)";
                    case "occupancy" ->
                        "INSERT INTO occupancy (id, instrument_id, agency_id, reference_date, version)"
                                + " VALUES (gen_random_uuid(), '" + records.instrumentOf(look.owner()) + "', '"
                                + look.owner() + "', '2021-01-01', 1)";
                    default ->
                        "INSERT INTO capacity (id, instrument_id, kind, valid_from, status, version)"
                                + " VALUES (gen_random_uuid(), '" + records.instrumentOf(look.owner())
                                + "', 'INDIVIDUAL_NEED', '2030-01-01', 'PROVISIONAL', 1)";
                };
        assertThatThrownBy(() -> database.change(look.from(), sql))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(DENIED));
    }

    @Test
    void aReaderChangesNothingOfTheOwnAgency() {
        for (Owned owned : OWNED) {
            Look look = new Look(owned, "jobcenter", Scope.reader("jobcenter"));
            String sql = "UPDATE " + owned.table() + " SET version = version + 1 WHERE " + condition(look);
            assertThat(changedOrDenied(look.from(), sql)).as(owned.table()).isZero();
        }
    }

    @Test
    void anAuditorReadsEverythingAndWritesNothing() throws SQLException {
        for (Owned owned : OWNED) {
            Look look = new Look(owned, "jobcenter", Scope.auditor());
            assertThat(rows(look)).as(owned.table()).isPositive();
            assertThatThrownBy(() -> database.change(
                            Scope.auditor(), "UPDATE " + owned.table() + " SET version = 1 WHERE " + condition(look)))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(DENIED));
        }
    }

    @Test
    void theProgrammeIsHiddenFromReadersThePublicAndNobody() throws SQLException {
        for (String table : OF_PROGRAMME) {
            for (Scope scope : new Scope[] {null, Scope.everybody(), Scope.reader("jobcenter")}) {
                assertThat(rowsOrDenied(scope, ofProgramme(table)))
                        .as(table + " from " + scope)
                        .isZero();
            }
            assertThat(rowsOrDenied(Scope.lead("jugendamt"), ofProgramme(table)))
                    .as(table)
                    .isPositive();
        }
    }

    @Test
    void namingAParticipantOpensTheRecordToThatAgencyAloneAndForReadingAlone() throws SQLException {
        Records fresh = Records.write(database);
        UUID instrument = fresh.instrumentOf("arbeitsagentur");
        database.change(
                Scope.admin("arbeitsagentur"),
                "UPDATE instrument SET participating = '{jobcenter}' WHERE id = ?",
                instrument);
        String look = "SELECT name FROM instrument WHERE id = ?";
        assertThat(database.column(Scope.reader("jobcenter"), look, instrument)).hasSize(1);
        assertThat(database.column(Scope.reader("jugendamt"), look, instrument)).isEmpty();
        assertThat(changedOrDenied(
                        Scope.admin("jobcenter"), "UPDATE instrument SET name = 'x' WHERE id = '" + instrument + "'"))
                .isZero();
    }

    @Test
    void namingAParticipantNeedsTheSharingRole() {
        Scope admin = new Scope("agency", "jobcenter", "jc", "agency-admin");
        assertThatThrownBy(() -> database.change(
                        admin,
                        "UPDATE instrument SET participating = '{jugendamt}' WHERE id = ?",
                        records.instrumentOf("jobcenter")))
                .hasMessageContaining("sharing role");
    }

    @Test
    void anOwnerStaysTheOwner() {
        assertThatThrownBy(() -> database.change(
                        Scope.admin("jobcenter"),
                        "UPDATE instrument SET owner_id = 'jugendamt' WHERE id = ?",
                        records.instrumentOf("jobcenter")))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void aScopeIsBoundOnceAndEndsWithItsTransaction() throws SQLException {
        assertThatThrownBy(() -> database.column(
                        Scope.admin("jobcenter"),
                        "SELECT bind_scope('auditor', '', 'x', 'x', 'auditor', 'API', 't', '', current_date)"))
                .hasMessageContaining("a scope already");
        assertThat(database.column(null, "SELECT current_scope()")).containsExactly("null");
    }

    private String ofProgramme(String table) {
        String condition =
                switch (table) {
                    case "programme" -> "id = '%s'";
                    case "comparison_value" -> "true";
                    default -> "programme_id = '%s'";
                };
        return table + " WHERE " + condition.formatted(records.programme());
    }

    private long rows(Look look) throws SQLException {
        return rowsOrDenied(look.from(), look.owned().table() + " WHERE " + condition(look));
    }

    private long rowsOrDenied(@Nullable Scope scope, String from) throws SQLException {
        try {
            return Long.parseLong(
                    database.column(scope, "SELECT count(*) FROM " + from).get(0));
        } catch (SQLException e) {
            if (DENIED.equals(e.getSQLState())) {
                return 0;
            }
            throw e;
        }
    }

    private int changedOrDenied(@Nullable Scope scope, String sql) {
        try {
            return database.change(scope, sql);
        } catch (SQLException e) {
            assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo(DENIED);
            return 0;
        }
    }

    private String condition(Look look) {
        return look.owned().of(look.owner(), records);
    }
}
