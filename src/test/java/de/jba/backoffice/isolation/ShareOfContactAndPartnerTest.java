// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.isolation;

import static de.jba.backoffice.isolation.SharedRecord.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jba.backoffice.stack.DatabaseExtension;
import de.jba.backoffice.stack.LocalDatabase;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Contacts and network partners are shared as instruments are, through SQL as the application's role. */
@ExtendWith(DatabaseExtension.class)
class ShareOfContactAndPartnerTest {
    private static final String OWNER = "jobcenter";
    private static final String FRIEND = "jugendamt";
    private static final String STRANGER = "arbeitsagentur";

    private ApplicationRole database;
    private Records records;

    @BeforeEach
    void writeRecords(LocalDatabase local) throws SQLException {
        database = new ApplicationRole(local);
        records = Records.withoutProgramme(database);
        database.change(
                Scope.admin(OWNER), "UPDATE instrument SET contacts = '{}' WHERE id = ?", records.instrumentOf(OWNER));
    }

    /** A kind of record: its table, its column in a share, and what may be changed of it. */
    enum Kind {
        CONTACT("contact", "contact_id", "phone = '+492323590110'"),
        PARTNER("network_partner", "partner_id", "notes = 'Neu.'");

        private final String table;
        private final String column;
        private final String change;

        Kind(String table, String column, String change) {
            this.table = table;
            this.column = column;
            this.change = change;
        }

        UUID of(Records records, String agency) {
            return this == CONTACT ? records.contactOf(agency) : records.partnerOf(agency);
        }
    }

    @ParameterizedTest
    @EnumSource
    void itIsPrivateUntilItIsSharedAndAfterItsEnd(Kind kind) throws SQLException {
        for (Scope other : List.of(Scope.admin(FRIEND), Scope.reader(STRANGER), Scope.editor())) {
            assertThat(isSeen(kind, other, TODAY)).as(other.toString()).isFalse();
        }
        UUID share = share(kind, FRIEND, "READ", TODAY);
        for (Scope friend : List.of(Scope.admin(FRIEND), Scope.lead(FRIEND), Scope.reader(FRIEND))) {
            assertThat(isSeen(kind, friend, TODAY)).as(friend.toString()).isTrue();
            assertThat(isSeen(kind, friend, TODAY.plusDays(1)))
                    .as(friend.toString())
                    .isFalse();
        }
        assertThat(isSeen(kind, Scope.admin(STRANGER), TODAY)).isFalse();
        revoke(share);
        assertThat(isSeen(kind, Scope.admin(FRIEND), TODAY)).isFalse();
        assertThat(isSeen(kind, Scope.reader(OWNER), TODAY)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void theWholeJbaReadsWhatIsSharedWithAll(Kind kind) throws SQLException {
        share(kind, "*", "READ", null);
        for (Scope other : List.of(Scope.admin(FRIEND), Scope.reader(STRANGER), Scope.editor())) {
            assertThat(isSeen(kind, other, TODAY)).as(other.toString()).isTrue();
        }
        assertThat(isSeen(kind, Scope.everybody(), TODAY)).isFalse();
        assertThat(isSeen(kind, new Scope("auditor", FRIEND, "z", "auditor"), TODAY))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void onlyAShareForEditingLetsTheAdministrationOfOthersWrite(Kind kind) throws SQLException {
        share(kind, FRIEND, "COMMENT", null);
        assertThat(change(kind, Scope.admin(FRIEND))).isZero();
        UUID share = share(kind, FRIEND, "EDIT", null);
        assertThat(change(kind, Scope.admin(FRIEND))).isOne();
        assertThat(change(kind, Scope.lead(FRIEND))).isZero();
        assertThat(change(kind, Scope.reader(FRIEND))).isZero();
        assertThat(change(kind, Scope.admin(STRANGER))).isZero();
        revoke(share);
        assertThat(change(kind, Scope.admin(FRIEND))).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void whoCoMaintainsNeitherArchivesNorSharesNorTakesIt(Kind kind) throws SQLException {
        share(kind, FRIEND, "EDIT", null);
        refused(() -> update(kind, Scope.admin(FRIEND), "archived_at = now()"), "archiving is the owner's");
        refused(() -> update(kind, Scope.admin(FRIEND), "owner_id = 'jugendamt'"), "does not change");
        refused(() -> update(kind, Scope.admin(OWNER), "owner_id = 'jugendamt'"), "does not change");
        refused(() -> share(kind, Scope.admin(FRIEND), FRIEND, STRANGER), "only the owner shares");
        refused(() -> share(kind, Scope.admin(FRIEND), OWNER, STRANGER), "row-level security");
        refused(() -> share(kind, Scope.lead(OWNER), OWNER, STRANGER), "");
        assertThat(update(kind, Scope.admin(OWNER), "archived_at = now()")).isOne();
    }

    @ParameterizedTest
    @EnumSource
    void anothersEditKeepsTheOtherShares(Kind kind) throws SQLException {
        share(kind, FRIEND, "EDIT", null);
        share(kind, STRANGER, "READ", null);
        change(kind, Scope.admin(FRIEND));
        assertThat(isSeen(kind, Scope.reader(STRANGER), TODAY)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aShareAdvancesItsRecordAndStandsInItsHistory(Kind kind) throws SQLException {
        revoke(share(kind, FRIEND, "READ", null));
        UUID id = kind.of(records, OWNER);
        assertThat(database.column(Scope.reader(OWNER), "SELECT version FROM " + kind.table + " WHERE id = ?", id))
                .containsExactly("3");
        String log = "SELECT action FROM audit_entry WHERE object_type = '%s' AND object_id = ? AND canonical LIKE"
                .formatted(kind.name().toLowerCase(java.util.Locale.ROOT));
        String ofShares = log + " '%\"table\":\"share_grant\"%' ORDER BY id";
        assertThat(database.column(Scope.lead(OWNER), ofShares, id.toString())).containsExactly("share", "revoke");
        assertThat(database.column(Scope.lead(FRIEND), ofShares, id.toString())).isEmpty();
    }

    @Test
    void aShareIsOfExactlyOneRecord() {
        String two = "INSERT INTO share_grant (id, contact_id, partner_id, owner_id, grantee, level, personal, purpose,"
                + " granted_by, granted_at, version)"
                + " VALUES (gen_random_uuid(), ?, ?, 'jobcenter', '*', 'READ', false, 'x', 'x', now(), 1)";
        UUID contact = records.contactOf(OWNER);
        refused(() -> database.change(Scope.admin(OWNER), two, contact, records.partnerOf(OWNER)), "check");
        refused(() -> database.change(Scope.admin(OWNER), two, null, null), "only the owner shares");
    }

    @Test
    void anInstrumentNamesContactsOfItsOwnerAlone() throws SQLException {
        share(Kind.CONTACT, FRIEND, "EDIT", null);
        String name = "UPDATE instrument SET contacts = ARRAY [?::uuid] WHERE id = ?";
        refused(
                () -> database.change(
                        Scope.admin(FRIEND), name, records.contactOf(OWNER), records.instrumentOf(FRIEND)),
                "its owner does not have");
    }

    private UUID share(Kind kind, String grantee, String level, @Nullable LocalDate until) throws SQLException {
        return share(kind, Scope.admin(OWNER), OWNER, grantee, level, until);
    }

    private UUID share(Kind kind, Scope by, String owner, String grantee) throws SQLException {
        return share(kind, by, owner, grantee, "READ", null);
    }

    private UUID share(Kind kind, Scope by, String owner, String grantee, String level, @Nullable LocalDate until)
            throws SQLException {
        UUID share = UUID.randomUUID();
        database.change(by, """
                INSERT INTO share_grant (id, %s, owner_id, grantee, level, personal, purpose, until, granted_by,
                    granted_at, version)
                VALUES (?, ?, ?, ?, ?, false, 'Gemeinsame Pflege', ?, 'Verwaltung', now(), 1)
                """.formatted(kind.column), share, kind.of(records, OWNER), owner, grantee, level, until);
        return share;
    }

    private void revoke(UUID share) throws SQLException {
        database.change(
                Scope.admin(OWNER), "UPDATE share_grant SET revoked_at = now(), revoked_by = 'x' WHERE id = ?", share);
    }

    private boolean isSeen(Kind kind, Scope scope, LocalDate day) throws SQLException {
        try {
            return !database.column(
                            scope, day, "SELECT id FROM " + kind.table + " WHERE id = ?", kind.of(records, OWNER))
                    .isEmpty();
        } catch (SQLException e) {
            assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo("42501");
            return false;
        }
    }

    private int change(Kind kind, Scope scope) throws SQLException {
        return update(kind, scope, kind.change);
    }

    private int update(Kind kind, Scope scope, String change) throws SQLException {
        return database.change(
                scope, "UPDATE " + kind.table + " SET " + change + " WHERE id = ?", kind.of(records, OWNER));
    }

    private static void refused(ThrowingCallable attempt, String reason) {
        assertThatThrownBy(attempt).isInstanceOf(SQLException.class).hasMessageContaining(reason);
    }
}
