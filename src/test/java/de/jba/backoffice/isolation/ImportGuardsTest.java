// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jba.backoffice.stack.DatabaseExtension;
import de.jba.backoffice.stack.LocalDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Imports in the database: whose they are, that each is applied and undone once, and what alone deletes places. */
@ExtendWith(DatabaseExtension.class)
class ImportGuardsTest {
    private static final Scope OWNER = Scope.admin("jobcenter");
    private static final Scope OTHER = Scope.admin("jugendamt");
    private static final String HASH = "a".repeat(64);

    private LocalDatabase local;
    private ApplicationRole database;
    private UUID planned;
    private UUID instrument;
    private UUID contact;
    private UUID period;

    @BeforeEach
    void plan(LocalDatabase local) throws SQLException {
        this.local = local;
        database = new ApplicationRole(local);
        instrument = UUID.randomUUID();
        contact = UUID.randomUUID();
        period = UUID.randomUUID();
        Records.writeInstrument(database, "jobcenter", instrument, contact);
        database.change(OWNER, "UPDATE capacity SET valid_to = '2030-01-01' WHERE instrument_id = ?", instrument);
        database.change(OWNER, """
                INSERT INTO capacity (id, instrument_id, kind, places, valid_from, status, last_confirmed, version)
                VALUES (?, ?, 'PLACES', 5, '2031-01-01', 'CONFIRMED', '2022-01-01', 1)
                """, period, instrument);
        planned = plan(OWNER, "jobcenter");
    }

    @Test
    void anImportIsItsAgencys() throws SQLException {
        for (Scope stranger : new Scope[] {
            OTHER, Scope.reader("jobcenter"), Scope.lead("jobcenter"), Scope.editor(),
        }) {
            assertThat(database.column(stranger, "SELECT id FROM import WHERE id = ?", planned))
                    .as(stranger.toString())
                    .isEmpty();
            assertThat(database.change(stranger, "UPDATE import SET wrong = 1 WHERE id = ?", planned))
                    .isZero();
            assertThat(database.change(stranger, "UPDATE import SET wrong = 1"))
                    .as("what asks for no row needs no sight of one: %s", stranger)
                    .isZero();
            assertThat(database.change(stranger, "DELETE FROM import WHERE id = ?", planned))
                    .isZero();
        }
        for (Scope outside : new Scope[] {Scope.auditor(), Scope.everybody()}) {
            assertThatThrownBy(() -> database.column(outside, "SELECT id FROM import"))
                    .hasMessageContaining("denied");
        }
        assertThat(database.column(null, "SELECT id FROM import")).isEmpty();
        assertThat(database.column(OWNER, "SELECT id FROM import WHERE id = ?", planned))
                .hasSize(1);
        assertThatThrownBy(() -> plan(OTHER, "jobcenter")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> plan(Scope.lead("jobcenter"), "jobcenter")).isInstanceOf(SQLException.class);
    }

    @Test
    void anImportIsAppliedOnceAndUndoneOnceAndStays() throws SQLException {
        assertThatThrownBy(() -> database.change(
                        OWNER,
                        "UPDATE import SET state = 'UNDONE', applied_at = now(), undone_at = now() WHERE id = ?",
                        planned))
                .hasMessageContaining("once");
        assertThatThrownBy(() -> database.change(OWNER, "UPDATE import SET file_name = 'y' WHERE id = ?", planned))
                .hasMessageContaining("stays the import");
        apply();
        assertThatThrownBy(this::apply).hasMessageContaining("once");
        assertThatThrownBy(() -> database.change(OWNER, "UPDATE import SET opened = '{}' WHERE id = ?", planned))
                .hasMessageContaining("once");
        assertThat(database.change(OWNER, "DELETE FROM import WHERE id = ?", planned))
                .isZero();
        database.change(OWNER, "UPDATE import SET state = 'UNDONE', undone_at = now() WHERE id = ?", planned);
        assertThat(database.change(OWNER, "DELETE FROM import WHERE id = ?", planned))
                .isZero();
    }

    @Test
    void aPlanIsThrownAway() throws SQLException {
        assertThat(database.change(OWNER, "DELETE FROM import WHERE id = ?", planned))
                .isOne();
    }

    @Test
    void onlyAnAppliedImportTakesItsOwnPlacesBack() throws SQLException {
        assertThat(takeBack(OWNER)).as("not applied").isZero();
        apply();
        assertThat(takeBack(OTHER)).as("of another agency").isZero();
        assertThatThrownBy(() -> takeBack(Scope.lead("jobcenter"))).hasMessageContaining("who undoes imports");
        UUID another = UUID.randomUUID();
        database.change(OWNER, """
                INSERT INTO capacity (id, instrument_id, kind, places, valid_from, valid_to, status, last_confirmed, version)
                VALUES (?, ?, 'PLACES', 5, '2030-01-01', '2031-01-01', 'CONFIRMED', '2022-01-01', 1)
                """, another, instrument);
        assertThat(database.column(OWNER, "SELECT take_back_capacity(?, ARRAY [?::uuid])", planned, another))
                .as("opened by nobody's import")
                .containsExactly("0");
        assertThat(takeBack(OWNER)).isOne();
        assertThat(database.column(OWNER, "SELECT id FROM capacity WHERE id = ?", period))
                .isEmpty();
    }

    /** Not even the owner of the tables, for whom row level security holds too. */
    @Test
    void nobodyDeletesPlacesWithoutAnAgency() throws SQLException {
        try (Connection owner = local.asOwner();
                Statement sql = owner.createStatement()) {
            assertThat(sql.executeUpdate("DELETE FROM capacity WHERE id = '" + period + "'"))
                    .isZero();
        }
    }

    /** A foreign instrument's period does not become one's own by being named. */
    @Test
    void anImportNeverDeletesAnothersPlaces() throws SQLException {
        UUID theirs = plan(OTHER, "jugendamt");
        database.change(
                OTHER,
                "UPDATE import SET state = 'APPLIED', applied_at = now(), opened = ARRAY [?::uuid] WHERE id = ?",
                period,
                theirs);
        assertThat(database.column(OTHER, "SELECT take_back_capacity(?, ARRAY [?::uuid])", theirs, period))
                .containsExactly("0");
    }

    @Test
    void anErasedContactEmptiesTheImportsOfItsOwner() throws SQLException {
        UUID theirs = plan(OTHER, "jugendamt");
        database.column(OWNER, "SELECT erase_contact(?, now()) IS NULL", contact);
        assertThat(database.column(OWNER, "SELECT plan IS NULL FROM import WHERE id = ?", planned))
                .containsExactly("t");
        assertThat(database.column(OTHER, "SELECT plan IS NULL FROM import WHERE id = ?", theirs))
                .containsExactly("f");
    }

    @Test
    void anErasedContactLeavesTablesThatNameNone() throws SQLException {
        UUID partners = plan(OWNER, "jobcenter", "PARTNERS");
        UUID contacts = plan(OWNER, "jobcenter", "CONTACTS");
        database.column(OWNER, "SELECT erase_contact(?, now()) IS NULL", contact);
        assertThat(database.column(OWNER, "SELECT plan IS NULL FROM import WHERE id = ?", partners))
                .containsExactly("f");
        assertThat(database.column(OWNER, "SELECT plan IS NULL FROM import WHERE id = ?", contacts))
                .containsExactly("t");
    }

    private UUID plan(Scope scope, String owner) throws SQLException {
        return plan(scope, owner, "INSTRUMENTS");
    }

    private UUID plan(Scope scope, String owner, String kind) throws SQLException {
        UUID id = UUID.randomUUID();
        database.change(scope, """
                INSERT INTO import (id, owner_id, kind, file_name, file_hash, state, imported_by, planned_at, created,
                                    changed, unchanged, wrong, plan, version)
                VALUES (?, ?, ?, 'x.csv', ?, 'PLANNED', 'Verwaltung', now(), 0, 1, 0, 0, '\\x01', 1)
                """, id, owner, kind, HASH);
        return id;
    }

    private void apply() throws SQLException {
        database.change(
                OWNER,
                "UPDATE import SET state = 'APPLIED', applied_at = now(), opened = ARRAY [?::uuid] WHERE id = ?",
                period,
                planned);
    }

    private int takeBack(Scope scope) throws SQLException {
        return Integer.parseInt(database.column(scope, "SELECT take_back_capacity(?, ARRAY [?::uuid])", planned, period)
                .get(0));
    }
}
