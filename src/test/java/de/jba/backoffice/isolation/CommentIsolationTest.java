// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.isolation;

import static de.jba.backoffice.isolation.SharedRecord.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jba.backoffice.stack.DatabaseExtension;
import de.jba.backoffice.stack.LocalDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Comments through SQL as the application's role: who reads and writes them follows the right to comment, at once. */
@ExtendWith(DatabaseExtension.class)
class CommentIsolationTest {
    private static final String OWNER = "jobcenter";
    private static final String FRIEND = "jugendamt";
    private static final String STRANGER = "arbeitsagentur";
    private static final String READ = "SELECT text FROM comment WHERE instrument_id = ?";

    private ApplicationRole database;
    private SharedRecord record;

    @BeforeEach
    void writeAComment(LocalDatabase local) throws SQLException {
        database = new ApplicationRole(local);
        record = SharedRecord.fresh(database);
        comment(Scope.admin(OWNER), OWNER, "{}");
    }

    @Test
    void theOwnersPeopleWhoMayCommentReadAndWrite() throws SQLException {
        comment(Scope.lead(OWNER), OWNER, "{}");
        assertThat(database.column(Scope.admin(OWNER), READ, record.instrument()))
                .hasSize(2);
        assertThat(database.column(Scope.lead(OWNER), READ, record.instrument()))
                .hasSize(2);
        for (Scope other : List.of(Scope.reader(OWNER), new Scope("agency", OWNER, "x", "share-manager"))) {
            assertThat(database.column(other, READ, record.instrument()))
                    .as(other.toString())
                    .isEmpty();
            refused(() -> comment(other, OWNER, "{}"), "row-level security");
        }
    }

    @Test
    void othersReadAndWriteAsTheShareLetsThemAtThisMoment() throws SQLException {
        assertThat(record.isSeenBy(Scope.admin(FRIEND))).isFalse();
        assertClosedTo(FRIEND);
        record.share(FRIEND, "READ", null);
        assertClosedTo(FRIEND);
        UUID share = record.share(FRIEND, "COMMENT", null);
        comment(Scope.lead(FRIEND), FRIEND, "{}");
        assertThat(database.column(Scope.admin(FRIEND), READ, record.instrument()))
                .hasSize(2);
        assertThat(database.column(Scope.reader(FRIEND), READ, record.instrument()))
                .isEmpty();
        assertClosedTo(STRANGER);
        record.revoke(Scope.admin(OWNER), share);
        assertThat(record.isSeenBy(Scope.admin(FRIEND))).isTrue();
        assertClosedTo(FRIEND);
        record.share("*", "EDIT", TODAY);
        assertThat(database.column(Scope.admin(STRANGER), READ, record.instrument()))
                .hasSize(2);
        assertThat(database.column(Scope.admin(STRANGER), TODAY.plusDays(1), READ, record.instrument()))
                .isEmpty();
    }

    @Test
    void whoIsOnlyNamedAsParticipatingDoesNotReadThem() throws SQLException {
        database.change(
                Scope.admin(OWNER),
                "UPDATE instrument SET participating = ARRAY [?] WHERE id = ?",
                FRIEND,
                record.instrument());
        assertThat(record.isSeenBy(Scope.admin(FRIEND))).isTrue();
        assertClosedTo(FRIEND);
    }

    @Test
    void neitherEditorNorAuditorNorPublicReadThem() throws SQLException {
        record.share("*", "EDIT", null);
        assertThat(database.column(Scope.editor(), READ, record.instrument())).isEmpty();
        for (Scope other : List.of(Scope.auditor(), Scope.everybody())) {
            refused(() -> database.column(other, READ, record.instrument()), "permission denied");
        }
    }

    @Test
    void everybodyWritesForThemselves() throws SQLException {
        record.share(FRIEND, "COMMENT", null);
        refused(() -> comment(Scope.admin(FRIEND), OWNER, "{}"), "row-level security");
        refused(
                () -> database.change(
                        Scope.admin(OWNER), INSERT, record.instrument(), OWNER, OWNER, "somebody else", "{}"),
                "row-level security");
        refused(
                () -> database.change(
                        Scope.admin(FRIEND), INSERT, record.instrument(), FRIEND, FRIEND, "jugendamt-admin", "{}"),
                "row-level security");
    }

    @Test
    void mentionedIsWhoMayComment() throws SQLException {
        refused(() -> comment(Scope.admin(OWNER), OWNER, "{jugendamt}"), "who may comment");
        record.share(FRIEND, "READ", null);
        refused(() -> comment(Scope.admin(OWNER), OWNER, "{jugendamt}"), "who may comment");
        UUID share = record.share(FRIEND, "COMMENT", null);
        comment(Scope.admin(OWNER), OWNER, "{jugendamt}");
        comment(Scope.admin(FRIEND), FRIEND, "{jobcenter}");
        refused(() -> comment(Scope.admin(OWNER), OWNER, "{jobcenter}"), "who may comment");
        record.revoke(Scope.admin(OWNER), share);
        refused(() -> comment(Scope.admin(OWNER), OWNER, "{jugendamt}"), "who may comment");
    }

    @Test
    void whomItIsSharedWithDoesNotLearnOfTheOthers() throws SQLException {
        record.share(FRIEND, "COMMENT", null);
        refused(() -> comment(Scope.admin(FRIEND), FRIEND, "{arbeitsagentur}"), "who may comment");
        record.share(STRANGER, "COMMENT", null);
        refused(() -> comment(Scope.admin(FRIEND), FRIEND, "{arbeitsagentur}"), "who may comment");
        record.share("*", "COMMENT", null);
        comment(Scope.admin(FRIEND), FRIEND, "{arbeitsagentur}");
    }

    @Test
    void onlyItsAuthorWithdrawsACommentAndNobodyChangesOne() throws SQLException {
        record.share(FRIEND, "EDIT", null);
        String withdraw = "DELETE FROM comment WHERE instrument_id = ?";
        for (Scope other : List.of(Scope.lead(OWNER), Scope.admin(FRIEND))) {
            assertThat(database.change(other, withdraw, record.instrument()))
                    .as(other.toString())
                    .isZero();
        }
        refused(
                () -> database.change(
                        Scope.admin(OWNER),
                        "UPDATE comment SET text = 'x' WHERE instrument_id = ?",
                        record.instrument()),
                "permission denied");
        assertThat(database.change(Scope.admin(OWNER), withdraw, record.instrument()))
                .isOne();
    }

    @Test
    void aCommentLeavesItsRecordAsItIsAndStandsInTheOwnersLog() throws SQLException {
        record.share(FRIEND, "COMMENT", null);
        comment(Scope.admin(FRIEND), FRIEND, "{}");
        database.change(Scope.admin(FRIEND), "DELETE FROM comment WHERE author = 'jugendamt-admin'");
        assertThat(database.column(
                        Scope.reader(OWNER), "SELECT version FROM instrument WHERE id = ?", record.instrument()))
                .containsExactly("2");
        String log = "SELECT action FROM audit_entry WHERE object_id = ? AND canonical LIKE '%\"table\":\"comment\"%'"
                + " ORDER BY id";
        String key = record.instrument().toString();
        assertThat(database.column(Scope.lead(OWNER), log, key))
                .containsExactly("comment", "comment", "withdrawComment");
        assertThat(database.column(Scope.lead(FRIEND), log, key)).isEmpty();
    }

    private static final String INSERT = """
            INSERT INTO comment (id, instrument_id, owner_id, agency_id, author, function_name, text, mentioned,
                written_at)
            VALUES (gen_random_uuid(), ?, ?, ?, ?, 'Verwaltung', 'Stimmt das noch?', ?::text[], now())
            """;

    private void comment(Scope by, String agency, String mentioned) throws SQLException {
        database.change(by, INSERT, record.instrument(), OWNER, agency, by.person(), mentioned);
    }

    private void assertClosedTo(String agency) throws SQLException {
        for (Scope person : List.of(Scope.admin(agency), Scope.lead(agency), Scope.reader(agency))) {
            assertThat(database.column(person, READ, record.instrument()))
                    .as(person.toString())
                    .isEmpty();
            refused(() -> comment(person, agency, "{}"), "row-level security");
        }
    }

    private static void refused(ThrowingCallable attempt, String reason) {
        assertThatThrownBy(attempt).isInstanceOf(SQLException.class).hasMessageContaining(reason);
    }
}
