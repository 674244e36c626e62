// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.isolation;

import static de.jba.backoffice.isolation.SharedRecord.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jba.backoffice.stack.DatabaseExtension;
import de.jba.backoffice.stack.LocalDatabase;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Shares through SQL as the application's role: what each level opens, to whom, and until when. */
@ExtendWith(DatabaseExtension.class)
class SharingIsolationTest {
    private static final String OWNER = "jobcenter";
    private static final String FRIEND = "jugendamt";
    private static final String STRANGER = "arbeitsagentur";

    private ApplicationRole database;
    private SharedRecord record;

    @BeforeEach
    void writeARecord(LocalDatabase local) throws SQLException {
        database = new ApplicationRole(local);
        record = SharedRecord.fresh(database);
    }

    /** How a record of one agency stands to another. */
    enum Relation {
        PRIVATE(null, null, false),
        READ(FRIEND, "READ", true),
        COMMENT(FRIEND, "COMMENT", true),
        EDIT(FRIEND, "EDIT", true),
        JBA_READ("*", "READ", true),
        JBA_COMMENT("*", "COMMENT", true),
        JBA_EDIT("*", "EDIT", true),
        EXPIRING_TODAY(FRIEND, "EDIT", true),
        EXPIRED(FRIEND, "EDIT", false),
        JBA_EXPIRED("*", "EDIT", false),
        REVOKED(FRIEND, "EDIT", false),
        JBA_REVOKED("*", "EDIT", false);

        private final @Nullable String grantee;
        private final @Nullable String level;
        private final boolean open;

        Relation(@Nullable String grantee, @Nullable String level, boolean open) {
            this.grantee = grantee;
            this.level = level;
            this.open = open;
        }

        void establish(SharedRecord record) throws SQLException {
            if (grantee == null || level == null) {
                return;
            }
            LocalDate until = name().endsWith("EXPIRING_TODAY") || name().endsWith("EXPIRED") ? TODAY : null;
            UUID share = record.share(grantee, level, until);
            if (name().endsWith("REVOKED")) {
                record.revoke(Scope.admin(OWNER), share);
            }
        }

        /** An expired share is one whose last day is over: it is looked at a day later. */
        LocalDate day() {
            return name().endsWith("EXPIRED") ? TODAY.plusDays(1) : TODAY;
        }

        boolean isJbaWide() {
            return "*".equals(grantee);
        }

        boolean lets(String wanted) {
            return open && wanted.equals(level);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aShareOpensTheRecordToThoseItNames(Relation relation) throws SQLException {
        relation.establish(record);
        for (Scope friend : List.of(Scope.admin(FRIEND), Scope.lead(FRIEND), Scope.reader(FRIEND))) {
            assertThat(record.isSeenBy(friend, relation.day()))
                    .as(friend.toString())
                    .isEqualTo(relation.open);
        }
        boolean everybody = relation.open && relation.isJbaWide();
        for (Scope other : List.of(Scope.admin(STRANGER), Scope.reader(STRANGER), Scope.editor())) {
            assertThat(record.isSeenBy(other, relation.day()))
                    .as(other.toString())
                    .isEqualTo(everybody);
        }
        assertThat(record.isSeenBy(Scope.reader(OWNER), relation.day())).isTrue();
        assertThat(record.isSeenBy(Scope.auditor(), relation.day())).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void onlyAShareForEditingLetsOthersWrite(Relation relation) throws SQLException {
        relation.establish(record);
        int changed = relation.lets("EDIT") ? 2 : 0;
        assertThat(record.edit(Scope.admin(FRIEND), relation.day())).isEqualTo(changed);
        assertThat(record.edit(Scope.lead(FRIEND), relation.day())).isZero();
        assertThat(record.edit(Scope.reader(FRIEND), relation.day())).isZero();
        assertThat(record.edit(Scope.admin(STRANGER), relation.day())).isEqualTo(relation.isJbaWide() ? changed : 0);
        assertThat(record.edit(Scope.editor(), relation.day())).isZero();
        assertThat(record.edit(Scope.admin(OWNER), relation.day())).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void nothingTellsOfAHiddenRecord(Relation relation) throws SQLException {
        relation.establish(record);
        Scope friend = Scope.reader(FRIEND);
        List<String> looks = List.of(
                "SELECT id FROM instrument WHERE name ILIKE '%%%s%%'",
                "SELECT id FROM share_grant WHERE instrument_id = '%s'",
                "SELECT id FROM contact WHERE EXISTS (SELECT FROM instrument i WHERE i.id = '%s'"
                        + " AND contact.id = ANY (i.contacts))");
        String key = record.instrument().toString();
        for (String look : looks) {
            assertThat(database.column(friend, relation.day(), look.formatted(key)))
                    .as(look)
                    .hasSize(relation.open ? 1 : 0);
        }
    }

    static List<String> beyondEditing() {
        return List.of(
                "owner_id = 'jugendamt'",
                "participating = '{arbeitsagentur}'",
                "contacts = '{}'",
                "archived_at = now()");
    }

    @ParameterizedTest
    @MethodSource("beyondEditing")
    void whoCoMaintainsLeavesTheRestToTheOwner(String change) throws SQLException {
        record.share(FRIEND, "EDIT", null);
        refused(
                () -> database.change(
                        Scope.admin(FRIEND), "UPDATE instrument SET " + change + " WHERE id = ?", record.instrument()),
                "owner");
    }

    @Test
    void whoCoMaintainsStatesNewPlaces() throws SQLException {
        String insert = "INSERT INTO capacity (id, instrument_id, kind, valid_from, status, version)"
                + " VALUES (gen_random_uuid(), '" + record.instrument()
                + "', 'INDIVIDUAL_NEED', '2010-01-01', 'PROVISIONAL', 1)";
        String narrow =
                "UPDATE capacity SET valid_from = '2022-01-01', valid_to = '2030-01-01' WHERE instrument_id = ?";
        record.share(FRIEND, "COMMENT", null);
        refused(() -> database.change(Scope.admin(FRIEND), insert), "row-level security");
        record.share(FRIEND, "EDIT", null);
        database.change(Scope.admin(FRIEND), narrow, record.instrument());
        assertThat(database.change(Scope.admin(FRIEND), insert.replace("2010", "2030")))
                .isOne();
    }

    @Test
    void onlyWhoseRoleEditsCoMaintains() throws SQLException {
        record.share(FRIEND, "EDIT", null);
        String asked = "SELECT co_maintains(?, 'instrument.edit')";
        assertThat(database.column(Scope.admin(FRIEND), asked, record.instrument()))
                .containsExactly("t");
        assertThat(database.column(Scope.lead(FRIEND), asked, record.instrument()))
                .containsExactly("f");
    }

    @Test
    void anotherAgencysEditKeepsTheOtherShares() throws SQLException {
        record.share(FRIEND, "EDIT", null);
        record.share(STRANGER, "READ", null);
        record.edit(Scope.admin(FRIEND), TODAY);
        assertThat(record.isSeenBy(Scope.reader(STRANGER))).isTrue();
    }

    @Test
    void aParticipantWhoseShareEndsStillReads() throws SQLException {
        database.change(
                Scope.admin(OWNER),
                "UPDATE instrument SET participating = '{jugendamt}' WHERE id = ?",
                record.instrument());
        record.revoke(Scope.admin(OWNER), record.share(FRIEND, "EDIT", null));
        assertThat(record.isSeenBy(Scope.reader(FRIEND))).isTrue();
        assertThat(record.edit(Scope.admin(FRIEND), TODAY)).isZero();
    }

    @Test
    void onlyTheOwnersShareManagerGrants() throws SQLException {
        Scope onlyAdmin = new Scope("agency", OWNER, "x", "agency-admin");
        Scope onlyShares = new Scope("agency", OWNER, "y", "share-manager");
        for (Scope other : List.of(onlyAdmin, Scope.lead(OWNER), Scope.reader(OWNER), Scope.admin(FRIEND))) {
            refused(() -> record.share(other, OWNER, STRANGER, "READ", null, TODAY), "");
        }
        record.share(FRIEND, "EDIT", null);
        refused(() -> record.share(Scope.admin(FRIEND), OWNER, STRANGER, "READ", null, TODAY), "row-level security");
        refused(
                () -> record.share(Scope.admin(FRIEND), FRIEND, STRANGER, "READ", null, TODAY),
                "only the owner shares");
        assertThat(record.isSeenBy(Scope.reader(STRANGER))).isFalse();
        record.share(onlyShares, OWNER, STRANGER, "READ", null, TODAY);
        assertThat(record.isSeenBy(Scope.reader(STRANGER))).isTrue();
    }

    @Test
    void onlyTheOwnersShareManagerRevokesAndForGood() throws SQLException {
        UUID share = record.share(FRIEND, "READ", null);
        Scope onlyAdmin = new Scope("agency", OWNER, "x", "agency-admin");
        for (Scope other : List.of(onlyAdmin, Scope.lead(OWNER), Scope.admin(FRIEND), Scope.editor())) {
            assertThat(record.revoke(other, share)).as(other.toString()).isZero();
        }
        assertThat(record.revoke(Scope.admin(OWNER), share)).isOne();
        refused(() -> record.revoke(Scope.admin(OWNER), share), "once and for good");
        refused(
                () -> database.change(
                        Scope.admin(OWNER),
                        "UPDATE share_grant SET revoked_at = NULL, revoked_by = NULL WHERE id = ?",
                        share),
                "once and for good");
    }

    @Test
    void whatAShareGrantsStays() throws SQLException {
        UUID share = record.share(FRIEND, "READ", null);
        for (String change : List.of("level = 'EDIT'", "grantee = '*'", "until = NULL", "purpose = 'x'")) {
            refused(
                    () -> database.change(
                            Scope.admin(OWNER), "UPDATE share_grant SET " + change + " WHERE id = ?", share),
                    "permission denied");
        }
        refused(
                () -> database.change(Scope.admin(OWNER), "DELETE FROM share_grant WHERE id = ?", share),
                "permission denied");
    }

    @Test
    void aShareNamesAnotherAgencyAndADayToCome() {
        refused(() -> record.share("nirgends", "READ", null), "no agency");
        refused(() -> record.share(OWNER, "READ", null), "check");
        refused(() -> record.share(FRIEND, "READ", TODAY.minusDays(1)), "before it begins");
        refused(() -> record.share(FRIEND, "OWN", null), "check");
    }

    @Test
    void onlyTheOwnersShareManagerConfirmsAndOnlyWithoutEnd() throws SQLException {
        String confirm =
                "UPDATE share_grant SET confirmed_at = now(), confirmed_by = 'x', purpose = purpose WHERE id = ?";
        String said = confirm.replace(", purpose = purpose", "");
        UUID open = record.share(Scope.admin(OWNER), OWNER, FRIEND, "READ", null, TODAY);
        UUID ending = record.share(Scope.admin(OWNER), OWNER, FRIEND, "READ", TODAY, TODAY);
        assertThat(database.change(Scope.admin(FRIEND), said, open)).isZero();
        assertThat(database.change(Scope.lead(OWNER), said, open)).isZero();
        refused(() -> database.change(Scope.admin(OWNER), confirm, open), "denied");
        refused(() -> database.change(Scope.admin(OWNER), said, ending), "check");
        assertThat(database.change(Scope.admin(OWNER), said, open)).isOne();
        record.revoke(Scope.admin(OWNER), open);
        refused(() -> database.change(Scope.admin(OWNER), said, open), "once and for good");
    }

    @Test
    void sharesAreKnownToTheirSidesAlone() throws SQLException {
        UUID ofFriend = record.share(FRIEND, "READ", null);
        UUID ended = record.share(STRANGER, "READ", null);
        record.revoke(Scope.admin(OWNER), ended);
        assertThat(sharesSeenBy(Scope.admin(OWNER))).containsExactlyInAnyOrder(ofFriend, ended);
        assertThat(sharesSeenBy(Scope.lead(OWNER))).containsExactlyInAnyOrder(ofFriend, ended);
        assertThat(sharesSeenBy(Scope.auditor())).containsExactlyInAnyOrder(ofFriend, ended);
        assertThat(sharesSeenBy(Scope.admin(FRIEND))).containsExactly(ofFriend);
        for (Scope other : List.of(Scope.reader(OWNER), Scope.admin(STRANGER), Scope.editor())) {
            assertThat(sharesSeenBy(other)).as(other.toString()).isEmpty();
        }
        assertThat(sharesSeenBy(new Scope("auditor", FRIEND, "z", "auditor"))).isEmpty();
    }

    @Test
    void aShareAdvancesItsRecordAndStandsInTheLog() throws SQLException {
        String version = "SELECT version FROM instrument WHERE id = ?";
        record.revoke(Scope.admin(OWNER), record.share(FRIEND, "READ", null));
        assertThat(database.column(Scope.reader(OWNER), version, record.instrument()))
                .containsExactly("3");
        String log =
                "SELECT action FROM audit_entry WHERE object_id = ? AND canonical LIKE '%\"table\":\"share_grant\"%'"
                        + " ORDER BY id";
        String key = record.instrument().toString();
        assertThat(database.column(Scope.lead(OWNER), log, key)).containsExactly("share", "revoke");
        assertThat(database.column(Scope.lead(FRIEND), log, key)).isEmpty();
    }

    private List<UUID> sharesSeenBy(Scope scope) throws SQLException {
        List<UUID> seen = new ArrayList<>();
        for (String id :
                database.column(scope, "SELECT id FROM share_grant WHERE instrument_id = ?", record.instrument())) {
            seen.add(UUID.fromString(id));
        }
        return seen;
    }

    private static void refused(ThrowingCallable attempt, String reason) {
        assertThatThrownBy(attempt).isInstanceOf(SQLException.class).hasMessageContaining(reason);
    }
}
