// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jba.backoffice.stack.DatabaseExtension;
import de.jba.backoffice.stack.LocalDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Events and calendar addresses through SQL as the application's role: who sees, changes and ends which. */
@ExtendWith(DatabaseExtension.class)
class EventIsolationTest {
    private static final String OWNER = "jobcenter";
    private static final String FRIEND = "jugendamt";
    private static final String STRANGER = "arbeitsagentur";

    private ApplicationRole database;
    private Records records;

    @BeforeEach
    void writeRecords(LocalDatabase local) throws SQLException {
        database = new ApplicationRole(local);
        records = Records.withoutProgramme(database);
    }

    @Test
    void anEventIsItsOwnersUntilItIsForTheWholeJba() throws SQLException {
        UUID event = write(Scope.admin(OWNER), OWNER, null, false);
        for (Scope own : List.of(Scope.admin(OWNER), Scope.lead(OWNER), Scope.reader(OWNER))) {
            assertThat(isSeen(own, event)).as(own.toString()).isTrue();
        }
        List<Scope> others = List.of(Scope.admin(FRIEND), Scope.reader(STRANGER), Scope.editor());
        for (Scope other : others) {
            assertThat(isSeen(other, event)).as(other.toString()).isFalse();
        }
        database.change(Scope.admin(OWNER), "UPDATE event SET jba_wide = true WHERE id = ?", event);
        for (Scope other : others) {
            assertThat(isSeen(other, event)).as(other.toString()).isTrue();
        }
        assertThat(isSeen(Scope.everybody(), event)).isFalse();
        assertThat(isSeen(null, event)).isFalse();
        assertThat(isSeen(new Scope("auditor", FRIEND, "z", "auditor"), event)).isFalse();
        assertThat(isSeen(new Scope("auditor", OWNER, "z", "auditor"), event)).isTrue();
    }

    @Test
    void whoSeesThePartnerSeesItsEvents() throws SQLException {
        UUID event = write(Scope.admin(OWNER), OWNER, records.partnerOf(OWNER), false);
        assertThat(isSeen(Scope.reader(FRIEND), event)).isFalse();
        UUID share = UUID.randomUUID();
        database.change(Scope.admin(OWNER), """
                INSERT INTO share_grant (id, partner_id, owner_id, grantee, level, personal, purpose, granted_by,
                    granted_at, version)
                VALUES (?, ?, ?, ?, 'EDIT', false, 'Gemeinsame Pflege', 'Verwaltung', now(), 1)
                """, share, records.partnerOf(OWNER), OWNER, FRIEND);
        assertThat(isSeen(Scope.reader(FRIEND), event)).isTrue();
        assertThat(isSeen(Scope.reader(STRANGER), event)).isFalse();
        assertThat(change(Scope.admin(FRIEND), event, "title = 'Neu'"))
                .as("who co-maintains the partner does not change its events")
                .isZero();
        database.change(
                Scope.admin(OWNER), "UPDATE share_grant SET revoked_at = now(), revoked_by = 'x' WHERE id = ?", share);
        assertThat(isSeen(Scope.reader(FRIEND), event)).isFalse();
    }

    @Test
    void onlyTheOwnersAdministrationWrites() throws SQLException {
        UUID event = write(Scope.admin(OWNER), OWNER, null, true);
        for (Scope other : List.of(Scope.admin(FRIEND), Scope.lead(OWNER), Scope.reader(OWNER), Scope.editor())) {
            assertThat(change(other, event, "title = 'Neu'"))
                    .as(other.toString())
                    .isZero();
        }
        refused(() -> write(Scope.admin(OWNER), FRIEND, null, false), "row-level security");
        refused(() -> write(Scope.lead(OWNER), OWNER, null, false), "row-level security");
        refused(() -> write(Scope.editor(), OWNER, null, false), "row-level security");
        refused(() -> change(Scope.admin(OWNER), event, "owner_id = 'jugendamt'"), "does not change");
        refused(() -> write(Scope.admin(OWNER), OWNER, records.partnerOf(FRIEND), false), "does not have");
        assertThat(change(Scope.admin(OWNER), event, "archived_at = now()")).isOne();
    }

    @Test
    void aPersonSeesAndEndsTheOwnAddressAlone() throws SQLException {
        UUID feed = feed(Scope.reader(OWNER), OWNER + "-reader", OWNER);
        String person = "SELECT person FROM calendar_feed WHERE id = ?";
        assertThat(database.column(Scope.reader(OWNER), person, feed)).hasSize(1);
        for (Scope other : List.of(Scope.admin(OWNER), Scope.lead(FRIEND), Scope.editor())) {
            assertThat(database.column(other, person, feed))
                    .as(other.toString())
                    .isEmpty();
            assertThat(database.change(other, "UPDATE calendar_feed SET revoked_at = now() WHERE id = ?", feed))
                    .isZero();
            assertThat(database.change(other, "UPDATE calendar_feed SET revoked_at = now()"))
                    .as("what asks for no row needs no sight of one")
                    .isZero();
        }
        refused(() -> database.column(Scope.auditor(), person, feed), "permission denied");
        refused(() -> feed(Scope.reader(OWNER), OWNER + "-admin", OWNER), "row-level security");
        refused(() -> feed(Scope.reader(FRIEND), FRIEND + "-reader", OWNER), "row-level security");
        refused(
                () -> database.change(
                        Scope.reader(OWNER), "UPDATE calendar_feed SET created_at = now() WHERE id = ?", feed),
                "ended and not changed");
    }

    @Test
    void whoBringsTheSecretIsToldWhoseItIsWhileItHolds() throws SQLException {
        UUID feed = feed(Scope.lead(OWNER), OWNER + "-lead", OWNER);
        String whose = "SELECT calendar_feed_person(sha256(?))";
        byte[] secret = feed.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(database.column(Scope.everybody(), whose, secret)).containsExactly(OWNER + "-lead");
        assertThat(database.column(Scope.everybody(), whose, new byte[] {1})).containsExactly("null");
        refused(() -> database.column(Scope.admin(FRIEND), whose, secret), "permission denied");
        database.change(Scope.lead(OWNER), "UPDATE calendar_feed SET revoked_at = now() WHERE id = ?", feed);
        assertThat(database.column(Scope.everybody(), whose, secret)).containsExactly("null");
        refused(
                () -> database.change(
                        Scope.lead(OWNER), "UPDATE calendar_feed SET revoked_at = NULL WHERE id = ?", feed),
                "ended and not changed");
    }

    private UUID write(Scope scope, String owner, @Nullable UUID partner, boolean jbaWide) throws SQLException {
        UUID event = UUID.randomUUID();
        database.change(scope, """
                INSERT INTO event (id, owner_id, title, starts_at, ends_at, all_day, partner_id, jba_wide, changed_at,
                    version)
                VALUES (?, ?, 'Handwerksmesse', now(), now() + interval '2 hours', false, ?, ?, now(), 1)
                """, event, owner, partner, jbaWide);
        return event;
    }

    /** An address whose secret is its identifier. */
    private UUID feed(Scope scope, String person, String agency) throws SQLException {
        UUID feed = UUID.randomUUID();
        database.change(scope, "UPDATE calendar_feed SET revoked_at = now() WHERE revoked_at IS NULL");
        database.change(scope, """
                INSERT INTO calendar_feed (id, person, owner_id, token_hash, created_at, version)
                VALUES (?, ?, ?, sha256(convert_to(?, 'UTF8')), now(), 1)
                """, feed, person, agency, feed.toString());
        return feed;
    }

    private boolean isSeen(@Nullable Scope scope, UUID event) throws SQLException {
        try {
            return !database.column(scope, "SELECT id FROM event WHERE id = ?", event)
                    .isEmpty();
        } catch (SQLException e) {
            assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo("42501");
            return false;
        }
    }

    private int change(Scope scope, UUID event, String change) throws SQLException {
        return database.change(scope, "UPDATE event SET " + change + " WHERE id = ?", event);
    }

    private static void refused(ThrowingCallable attempt, String reason) {
        assertThatThrownBy(attempt).isInstanceOf(SQLException.class).hasMessageContaining(reason);
    }
}
