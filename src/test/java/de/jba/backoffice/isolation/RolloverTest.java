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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The next year's programme as the database copies it: by the editor, once, and nothing in it confirmed. */
@ExtendWith(DatabaseExtension.class)
class RolloverTest {
    private static final Scope OWNER = Scope.admin("jobcenter");
    private static final String ROLL_OVER = "SELECT roll_over_programme(?)";

    private ApplicationRole database;
    private Records last;

    @BeforeEach
    void write(LocalDatabase local) throws SQLException {
        database = new ApplicationRole(local);
        last = Records.write(database);
    }

    @Test
    void onlyTheEditorBeginsTheNextYear() {
        for (Scope other : List.of(OWNER, Scope.lead("jobcenter"), Scope.reader("jobcenter"))) {
            refused(() -> database.column(other, ROLL_OVER, last.programme()), "only the editor");
        }
        refused(() -> database.column(Scope.auditor(), ROLL_OVER, last.programme()), "permission denied");
        refused(() -> database.column(Scope.everybody(), ROLL_OVER, last.programme()), "permission denied");
    }

    @Test
    void aSecondRunChangesNothing() throws SQLException {
        UUID next = rollOver();
        assertThat(rollOver()).isEqualTo(next);
        assertThat(of(next, "SELECT count(*) FROM chapter WHERE programme_id = ?"))
                .containsExactly("1");
        assertThat(of(next, "SELECT year || state || revision || version FROM programme WHERE id = ?"))
                .containsExactly(last.year() + 1 + "DRAFT11");
    }

    @Test
    void theCopyIsToBeConfirmedAndNobodysWork() throws SQLException {
        UUID next = rollOver();
        assertThat(of(next, "SELECT title || to_confirm FROM chapter WHERE programme_id = ?"))
                .containsExactly("Vorworttrue");
        assertThat(of(
                        next,
                        "SELECT count(*) FROM chapter n JOIN chapter c ON n.continues = c.id WHERE n.programme_id = ?"))
                .containsExactly("1");
        assertThat(of(next, "SELECT owner_id || places || to_confirm FROM contribution WHERE programme_id = ?"))
                .containsExactly("jobcenter20true");
        assertThat(of(next, "SELECT count(*) FROM revision_author WHERE programme_id = ?"))
                .containsExactly("0");
        assertThat(of(next, "SELECT count(*) FROM finding_justification WHERE programme_id = ?"))
                .containsExactly("0");
        assertThat(of(last.programme(), "SELECT state || revision FROM programme WHERE id = ?"))
                .as("what it was begun from")
                .containsExactly("IN_COORDINATION1");
    }

    @Test
    void figuresGoIntoTheSeriesAndAreStatedAnew() throws SQLException {
        UUID next = rollOver();
        assertThat(of(
                        next,
                        "SELECT coalesce(value::text, '-') || coalesce(reference, '-') || coalesce(source, '-') || unit"
                                + " FROM indicator WHERE programme_id = ?"))
                .containsExactly("---PERSONS");
        assertThat(of(
                        next,
                        "SELECT v.label || '=' || v.value FROM comparison_value v JOIN indicator i ON i.id = v.indicator_id"
                                + " WHERE i.programme_id = ? ORDER BY v.position"))
                .containsExactly("2021=1357", "2020=1587");
    }

    @Test
    void aFigureKeepsALabelOfItsOwnInTheSeries() throws SQLException {
        String label = "SELECT series_label(?, 2022)";
        assertThat(database.column(OWNER, label, "2021-09-30")).containsExactly("2021");
        assertThat(database.column(OWNER, label, "2021-10")).containsExactly("2021");
        assertThat(database.column(OWNER, label, "Jahresdurchschnitt 2020")).containsExactly("Jahresdurchschnitt 2020");
        assertThat(database.column(OWNER, label, (String) null)).containsExactly("2022");
        draft();
        database.change(
                Scope.editor(),
                "UPDATE indicator SET reference = '2020-12-31' WHERE programme_id = ?",
                last.programme());
        assertThat(of(
                        rollOver(),
                        "SELECT v.label FROM comparison_value v JOIN indicator i ON i.id = v.indicator_id"
                                + " WHERE i.programme_id = ? ORDER BY v.position"))
                .containsExactly("2020 (" + last.year() + ")", "2020");
    }

    @Test
    void aContributionIsItsOwnersToConfirm() throws SQLException {
        UUID next = rollOver();
        String confirm = "UPDATE contribution SET to_confirm = false WHERE programme_id = ?";
        for (Scope other : List.of(Scope.admin("jugendamt"), Scope.lead("jobcenter"))) {
            assertThat(database.change(other, confirm, next))
                    .as(other.toString())
                    .isZero();
        }
        refused(() -> database.change(Scope.editor(), confirm, next), "only the confirmed places");
        assertThat(database.change(OWNER, confirm, next)).isOne();
        refused(
                () -> database.change(OWNER, "UPDATE contribution SET to_confirm = true WHERE programme_id = ?", next),
                "asks for confirmation");
    }

    @Test
    void whatWaitsBlocksCoordination() throws SQLException {
        UUID next = rollOver();
        coordinationIsRefused(next);
        database.change(OWNER, "UPDATE contribution SET to_confirm = false WHERE programme_id = ?", next);
        coordinationIsRefused(next);
        database.change(Scope.editor(), "UPDATE chapter SET to_confirm = false WHERE programme_id = ?", next);
        coordinationIsRefused(next);
        database.change(Scope.editor(), "UPDATE indicator SET value = 1400 WHERE programme_id = ?", next);
        assertThat(coordinate(next)).isOne();
    }

    @Test
    void eachPartAloneBlocksIt() throws SQLException {
        UUID next = rollOver();
        database.change(Scope.editor(), "UPDATE chapter SET to_confirm = false WHERE programme_id = ?", next);
        database.change(Scope.editor(), "UPDATE indicator SET value = 1400 WHERE programme_id = ?", next);
        coordinationIsRefused(next);
    }

    @Test
    void theApplicationCarriesNothingOverItself() throws SQLException {
        refused(
                () -> database.change(
                        Scope.editor(),
                        "INSERT INTO programme (id, year, title, as_of, state, revision, version, rolled_over_from)"
                                + " VALUES (gen_random_uuid(), 2098, 'x', '2098-03-31', 'DRAFT', 1, 1, ?)",
                        last.programme()),
                "continues a year");
        draft();
        refused(
                () -> database.change(
                        Scope.editor(), "UPDATE chapter SET continues = id WHERE programme_id = ?", last.programme()),
                "continues a year");
        refused(
                () -> database.change(
                        Scope.editor(),
                        "UPDATE chapter SET to_confirm = true WHERE programme_id = ?",
                        last.programme()),
                "asks for confirmation");
        refused(
                () -> database.change(
                        Scope.editor(), "UPDATE indicator SET value = NULL WHERE programme_id = ?", last.programme()),
                "leaves a value open");
    }

    private void draft() throws SQLException {
        database.change(
                Scope.editor(), "UPDATE programme SET state = 'DRAFT', revision = 2 WHERE id = ?", last.programme());
    }

    private void coordinationIsRefused(UUID programme) {
        refused(() -> coordinate(programme), "does not go from");
    }

    /** Freezes it first when that was not done. */
    private int coordinate(UUID programme) throws SQLException {
        database.change(
                Scope.editor(),
                "INSERT INTO snapshot SELECT ?, 1, ?, ?, '{jobcenter}', now() ON CONFLICT DO NOTHING",
                programme,
                Records.HASH,
                Records.PDF_HASH);
        return database.change(
                Scope.editor(), "UPDATE programme SET state = 'IN_COORDINATION' WHERE id = ?", programme);
    }

    private UUID rollOver() throws SQLException {
        return UUID.fromString(
                database.column(Scope.editor(), ROLL_OVER, last.programme()).get(0));
    }

    private List<String> of(UUID programme, String sql) throws SQLException {
        return database.column(Scope.editor(), sql, programme);
    }

    private static void refused(ThrowingCallable attempt, String reason) {
        assertThatThrownBy(attempt).isInstanceOf(SQLException.class).hasMessageContaining(reason);
    }
}
