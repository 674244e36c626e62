// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jba.backoffice.stack.DatabaseExtension;
import de.jba.backoffice.stack.LocalDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What somebody has read is theirs alone to say and to see. */
@ExtendWith(DatabaseExtension.class)
class ReadingMarkTest {
    private static final String MARKS = "SELECT part FROM reading_mark WHERE programme_id = ?";
    private static final Scope LEAD = Scope.lead("jobcenter");

    private ApplicationRole database;
    private Records records;

    @BeforeEach
    void write(LocalDatabase local) throws SQLException {
        database = new ApplicationRole(local);
        records = Records.write(database);
    }

    @Test
    void aMarkIsThePersonsOwn() throws SQLException {
        mark(LEAD, "jobcenter-lead");
        assertThat(database.column(LEAD, MARKS, records.programme())).containsExactly("annex");
        for (Scope other : new Scope[] {Scope.lead("jugendamt"), Scope.admin("jobcenter"), Scope.editor()}) {
            assertThat(database.column(other, MARKS, records.programme()))
                    .as(other.toString())
                    .isEmpty();
            assertThat(database.change(other, "UPDATE reading_mark SET part_hash = repeat('b', 64)"))
                    .as(other.toString())
                    .isZero();
        }
    }

    @Test
    void nobodyMarksForSomebodyElse() {
        refused(LEAD, "jugendamt-lead");
    }

    @Test
    void onlyWhoSignsMarks() {
        refused(Scope.admin("jobcenter"), "jobcenter-admin");
        refused(Scope.editor(), "editor");
        refused(Scope.auditor(), "auditor");
    }

    private void refused(Scope scope, String person) {
        assertThatThrownBy(() -> mark(scope, person))
                .isInstanceOf(SQLException.class)
                .extracting("SQLState")
                .isEqualTo("42501");
    }

    private void mark(Scope scope, String person) throws SQLException {
        database.change(
                scope,
                "INSERT INTO reading_mark (programme_id, person, part, part_hash) VALUES (?, ?, 'annex', repeat('a', 64))",
                records.programme(),
                person);
    }
}
