// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jba.backoffice.stack.DatabaseExtension;
import de.jba.backoffice.stack.LocalDatabase;
import java.sql.SQLException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Chapters sent back, through SQL as the application's role: by whom, when, and what waits for them. */
@ExtendWith(DatabaseExtension.class)
class ReturnGuardsTest {
    private static final String RESOLVE =
            "UPDATE chapter_return SET resolved_at = now(), resolved_by = 'x' WHERE programme_id = ?";

    private ApplicationRole database;
    private Records records;

    @BeforeEach
    void writeRecords(LocalDatabase local) throws SQLException {
        database = new ApplicationRole(local);
        records = Records.write(database);
    }

    @Test
    void aChapterIsReturnedByALeadForTheOwnAgencyAlone() throws SQLException {
        refused(() -> records.giveBack(database, Scope.lead("jobcenter"), "jugendamt"), "row-level security");
        refused(() -> records.giveBack(database, Scope.admin("jugendamt"), "jugendamt"), "row-level security");
        assertThat(records.giveBack(database, Scope.lead("jugendamt"), "jugendamt"))
                .isOne();
    }

    @Test
    void aLeadMakesADraftOfItByReturningAChapterAlone() throws SQLException {
        refused(() -> toDraft(Scope.lead("jugendamt")), "does not go from");
        records.giveBack(database, Scope.lead("jugendamt"), "jugendamt");
        assertThat(toDraft(Scope.lead("jugendamt"))).isOne();
    }

    @Test
    void onlyWhatIsInCoordinationIsReturned() throws SQLException {
        toDraft(Scope.editor());
        freeze();
        for (int revision : new int[] {1, 2}) {
            refused(
                    () -> records.giveBack(database, Scope.lead("jugendamt"), "jugendamt", revision),
                    "only a chapter in coordination");
        }
    }

    @Test
    void whatCameBackIsDoneBeforeCoordination() throws SQLException {
        returned();
        freeze();
        refused(this::coordinate, "does not go from");
        assertThat(database.change(Scope.admin("jobcenter"), RESOLVE, records.programme()))
                .isOne();
        assertThat(coordinate()).isOne();
    }

    @Test
    void whatCameBackIsNotPublished() throws SQLException {
        records.sign(database, Scope.lead("arbeitsagentur"), "arbeitsagentur", Records.HASH);
        records.sign(database, Scope.lead("jugendamt"), "jugendamt", Records.HASH);
        toState("COSIGNED");
        records.giveBack(database, Scope.lead("jugendamt"), "jugendamt");
        refused(() -> toState("PUBLISHED"), "does not go from");
    }

    @Test
    void aReturnIsDoneWithByThoseWhoWriteTheChapterAlone() throws SQLException {
        returned();
        assertThat(database.change(Scope.admin("jugendamt"), RESOLVE, records.programme()))
                .isZero();
        assertThat(database.change(Scope.lead("jugendamt"), RESOLVE, records.programme()))
                .isZero();
        assertThat(database.change(Scope.editor(), RESOLVE, records.programme()))
                .isOne();
        refused(() -> database.change(Scope.editor(), RESOLVE, records.programme()), "done with once");
    }

    @Test
    void theCommentStaysAsItWasWritten() throws SQLException {
        returned();
        refused(
                () -> database.change(
                        Scope.editor(),
                        "UPDATE chapter_return SET comment = 'x' WHERE programme_id = ?",
                        records.programme()),
                "permission denied");
        refused(
                () -> database.change(
                        Scope.editor(), "DELETE FROM chapter_return WHERE programme_id = ?", records.programme()),
                "permission denied");
    }

    private void returned() throws SQLException {
        records.giveBack(database, Scope.lead("jugendamt"), "jugendamt");
        toDraft(Scope.lead("jugendamt"));
    }

    private int toDraft(Scope scope) throws SQLException {
        return database.change(
                scope,
                "UPDATE programme SET state = 'DRAFT', revision = revision + 1 WHERE id = ?",
                records.programme());
    }

    private void freeze() throws SQLException {
        database.change(
                Scope.editor(),
                "INSERT INTO snapshot VALUES (?, 2, ?, ?, '{jobcenter}', now())",
                records.programme(),
                Records.HASH,
                Records.PDF_HASH);
    }

    private int coordinate() throws SQLException {
        return database.change(
                Scope.editor(), "UPDATE programme SET state = 'IN_COORDINATION' WHERE id = ?", records.programme());
    }

    private int toState(String state) throws SQLException {
        return database.change(
                Scope.lead("jugendamt"), "UPDATE programme SET state = ? WHERE id = ?", state, records.programme());
    }

    private static void refused(ThrowingCallable attempt, String reason) {
        assertThatThrownBy(attempt).isInstanceOf(SQLException.class).hasMessageContaining(reason);
    }
}
