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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who writes what of a programme, through SQL as the application's role. */
@ExtendWith(DatabaseExtension.class)
class ProgrammeRightsTest {
    private static final String BY_RLS = "row-level security";
    private static final Scope WRITER = Scope.admin("jobcenter");
    private static final Scope STRANGER = Scope.admin("jugendamt");

    private ApplicationRole database;
    private Records records;

    @BeforeEach
    void writeRecords(LocalDatabase local) throws SQLException {
        database = new ApplicationRole(local);
        records = Records.write(database);
    }

    @Test
    void onlyTheEditorBeginsAProgramme() {
        String begin = "INSERT INTO programme VALUES (gen_random_uuid(), 2099, 'x', '2099-03-31', '%s', 1, 1)";
        refused(WRITER, begin.formatted("DRAFT"), BY_RLS);
        refused(Scope.lead("jobcenter"), begin.formatted("DRAFT"), BY_RLS);
        refused(Scope.editor(), begin.formatted("PUBLISHED"), BY_RLS);
    }

    @Test
    void whoDoesNotSeeAProgrammeMovesNone() throws SQLException {
        assertThat(database.change(Scope.reader("jobcenter"), "UPDATE programme SET state = 'DRAFT'"))
                .isZero();
    }

    @Test
    void aChapterIsWrittenByTheAgenciesItLists() throws SQLException {
        backToDraft();
        String write = "UPDATE chapter SET body = 'x' WHERE programme_id = ?";
        assertThat(change(STRANGER, write)).isZero();
        assertThat(change(WRITER, write)).isOne();
    }

    @Test
    void theStructureIsTheEditors() throws SQLException {
        backToDraft();
        refused(
                WRITER,
                "INSERT INTO chapter VALUES (gen_random_uuid(), ?, 1, '2', 'x', '', '{jobcenter}', false, 1)",
                BY_RLS);
        refused(WRITER, "UPDATE chapter SET editors = '{jobcenter,jugendamt}' WHERE programme_id = ?", "structure");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE indicator SET value = 1 WHERE programme_id = ?",
                "UPDATE comparison_value SET value = 1 WHERE indicator_id IN"
                        + " (SELECT id FROM indicator WHERE programme_id = ?)"
            })
    void figuresChangeInADraftAloneAndByTheirWriters(String write) throws SQLException {
        refused(Scope.editor(), write, "draft alone");
        backToDraft();
        assertThat(change(STRANGER, write)).isZero();
        assertThat(change(WRITER, write)).isOne();
    }

    @Test
    void nobodyMakesAnAuthorOfAnotherPerson() {
        refused(WRITER, "INSERT INTO revision_author VALUES (?, 1, 'jugendamt-lead')", BY_RLS);
    }

    @Test
    void onlyWhoCoordinatesFreezesAndOnlyADraft() throws SQLException {
        String freeze = "INSERT INTO snapshot VALUES (?, 2, '" + Records.HASH + "', '" + Records.PDF_HASH
                + "', '{jobcenter}', now())";
        String render = "INSERT INTO snapshot_document VALUES (?, 2, 'PDF', 'bytes'::bytea)";
        refused(Scope.editor(), freeze, "only a draft is frozen");
        backToDraft();
        refused(WRITER, freeze, BY_RLS);
        assertThat(change(Scope.editor(), freeze)).isOne();
        refused(WRITER, render, BY_RLS);
    }

    @Test
    void aLeadPublishesForEverybodyWithAScope() throws SQLException {
        for (String agency : new String[] {"arbeitsagentur", "jugendamt"}) {
            records.sign(database, Scope.lead(agency), agency, Records.HASH);
        }
        change(Scope.lead("jobcenter"), "UPDATE programme SET state = 'COSIGNED' WHERE id = ?");
        change(Scope.lead("jobcenter"), "UPDATE programme SET state = 'PUBLISHED' WHERE id = ?");
        String publish = "INSERT INTO publication VALUES (" + records.year() + ", 1, ?, 1, 'x', '" + Records.HASH
                + "', '" + Records.PDF_HASH + "', now(), 'x', ''::bytea)";
        refused(WRITER, publish, BY_RLS);
        assertThat(change(Scope.lead("jobcenter"), publish)).isOne();

        String read = "SELECT title FROM publication WHERE programme_id = ?";
        assertThat(database.column(Scope.everybody(), read, records.programme()))
                .hasSize(1);
        assertThat(database.column(null, read, records.programme())).isEmpty();
    }

    private void backToDraft() throws SQLException {
        change(Scope.editor(), "UPDATE programme SET state = 'DRAFT', revision = 2 WHERE id = ?");
    }

    private int change(Scope scope, String sql) throws SQLException {
        return sql.contains("?") ? database.change(scope, sql, records.programme()) : database.change(scope, sql);
    }

    private void refused(Scope scope, String sql, String reason) {
        ThrowingCallable attempt = () -> change(scope, sql);
        assertThatThrownBy(attempt).isInstanceOf(SQLException.class).hasMessageContaining(reason);
    }
}
