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

/** Justified warnings through SQL as the application's role: by whom, when, and for good. */
@ExtendWith(DatabaseExtension.class)
class JustificationGuardsTest {
    private ApplicationRole database;
    private Records records;

    @BeforeEach
    void writeRecords(LocalDatabase local) throws SQLException {
        database = new ApplicationRole(local);
        records = Records.write(database);
    }

    @Test
    void warningsAreJustifiedInTheDraftAlone() throws SQLException {
        refused(() -> records.justify(database, Scope.editor()), "in the draft");
        toDraft();
        assertThat(records.justify(database, Scope.editor())).isOne();
    }

    @Test
    void warningsAreJustifiedByThoseWhoAnswerForTheChapterAlone() throws SQLException {
        toDraft();
        assertThat(records.justify(database, Scope.admin("jobcenter"))).isOne();
        refused(() -> records.justify(database, Scope.admin("jugendamt")), "row-level security");
        refused(() -> records.justify(database, Scope.lead("jobcenter")), "row-level security");
    }

    @Test
    void aJustificationStays() {
        refused(
                () -> database.change(
                        Scope.editor(),
                        "UPDATE finding_justification SET justification = 'x' WHERE programme_id = ?",
                        records.programme()),
                "permission denied");
        refused(
                () -> database.change(
                        Scope.editor(),
                        "DELETE FROM finding_justification WHERE programme_id = ?",
                        records.programme()),
                "permission denied");
    }

    private void toDraft() throws SQLException {
        database.change(
                Scope.editor(),
                "UPDATE programme SET state = 'DRAFT', revision = revision + 1 WHERE id = ?",
                records.programme());
    }

    private static void refused(ThrowingCallable attempt, String reason) {
        assertThatThrownBy(attempt).isInstanceOf(SQLException.class).hasMessageContaining(reason);
    }
}
