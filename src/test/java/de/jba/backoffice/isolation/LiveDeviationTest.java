// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jba.backoffice.stack.DatabaseExtension;
import de.jba.backoffice.stack.LocalDatabase;
import java.sql.SQLException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Confirmed places that differ from the annex: told to the owner and the editor, who may take exactly them over. */
@ExtendWith(DatabaseExtension.class)
class LiveDeviationTest {
    private static final Scope OWNER = Scope.admin("jobcenter");
    private static final String SEEN = "SELECT places || ' ' || valid_from FROM live_deviations(?)";
    private static final String TAKE_OVER =
            "UPDATE contribution SET places = 35, valid_from = '2022-06-01' WHERE programme_id = ?";

    private ApplicationRole database;
    private Records records;

    @BeforeEach
    void write(LocalDatabase local) throws SQLException {
        database = new ApplicationRole(local);
        records = Records.write(database);
    }

    @Test
    void whatDeviatesIsToldToTheOwnersPeopleAndTheEditorAlone() throws SQLException {
        assertThat(seen(OWNER)).as("nothing deviates yet").isEmpty();
        places("CONFIRMED", 35);
        for (Scope scope : List.of(OWNER, Scope.lead("jobcenter"), Scope.editor())) {
            assertThat(seen(scope)).as(scope.toString()).containsExactly("35 2022-06-01");
        }
        for (Scope scope : List.of(
                Scope.admin("jugendamt"), Scope.lead("jugendamt"), Scope.reader("jobcenter"), Scope.everybody())) {
            assertThat(seenOrRefused(scope)).as(scope.toString()).isEmpty();
        }
        assertThat(database.column(null, SEEN, records.programme())).isEmpty();
    }

    @Test
    void provisionalPlacesAndThoseOfArchivedInstrumentsDoNotDeviate() throws SQLException {
        places("PROVISIONAL", 35);
        assertThat(seen(Scope.editor())).isEmpty();
        database.change(
                OWNER,
                "UPDATE capacity SET status = 'CONFIRMED', last_confirmed = '2022-06-01' WHERE instrument_id = ?",
                records.instrumentOf("jobcenter"));
        assertThat(seen(Scope.editor())).hasSize(1);
        database.change(
                OWNER, "UPDATE instrument SET archived_at = now() WHERE id = ?", records.instrumentOf("jobcenter"));
        assertThat(seen(Scope.editor())).isEmpty();
    }

    @Test
    void theEditorTakesOverExactlyTheConfirmedPlaces() throws SQLException {
        places("CONFIRMED", 35);
        refused(() -> database.change(Scope.editor(), TAKE_OVER, records.programme()), "draft alone");
        backToDraft();
        refused(
                () -> database.change(
                        Scope.editor(),
                        "UPDATE contribution SET places = 36, valid_from = '2022-06-01' WHERE programme_id = ?",
                        records.programme()),
                "only the confirmed places");
        refused(
                () -> database.change(Scope.editor(), TAKE_OVER.replace("SET", "SET name = 'x',"), records.programme()),
                "only the confirmed places");
        assertThat(database.change(Scope.editor(), TAKE_OVER, records.programme()))
                .isOne();
        assertThat(seen(Scope.editor())).isEmpty();
    }

    @Test
    void nobodyElseTakesThemOver() throws SQLException {
        places("CONFIRMED", 35);
        backToDraft();
        for (Scope scope : List.of(Scope.admin("jugendamt"), Scope.lead("jugendamt"), Scope.lead("jobcenter"))) {
            assertThat(database.change(scope, TAKE_OVER, records.programme()))
                    .as(scope.toString())
                    .isZero();
        }
    }

    @Test
    void whoTakesOverIsAnAuthorOfTheAnnex() throws SQLException {
        places("CONFIRMED", 35);
        backToDraft();
        database.change(Scope.editor(), TAKE_OVER, records.programme());
        assertThat(parts(2)).containsExactly("editor annex");
    }

    @Test
    void anAuthorIsKeptWithTheChapterThatTheyChanged() throws SQLException {
        String chapter = database.column(OWNER, "SELECT id FROM chapter WHERE programme_id = ?", records.programme())
                .get(0);
        assertThat(parts(1)).containsExactlyInAnyOrder("editor " + chapter, "jobcenter-admin annex");
        backToDraft();
        database.change(OWNER, "UPDATE indicator SET value = 1 WHERE programme_id = ?", records.programme());
        database.change(
                OWNER,
                "UPDATE comparison_value SET value = 1 WHERE indicator_id IN"
                        + " (SELECT id FROM indicator WHERE programme_id = ?)",
                records.programme());
        database.change(OWNER, "DELETE FROM contribution WHERE programme_id = ?", records.programme());
        assertThat(parts(2)).containsExactlyInAnyOrder("jobcenter-admin " + chapter, "jobcenter-admin annex");
    }

    private List<String> parts(int revision) throws SQLException {
        return database.column(
                OWNER,
                "SELECT person || ' ' || part FROM revision_author WHERE programme_id = ? AND revision = ?",
                records.programme(),
                revision);
    }

    private List<String> seen(Scope scope) throws SQLException {
        return database.column(scope, SEEN, records.programme());
    }

    /** Who has no business in programmes may be refused altogether. */
    private List<String> seenOrRefused(Scope scope) {
        try {
            return seen(scope);
        } catch (SQLException refused) {
            assertThat(refused.getSQLState()).isEqualTo("42501");
            return List.of();
        }
    }

    private void backToDraft() throws SQLException {
        database.change(
                Scope.editor(), "UPDATE programme SET state = 'DRAFT', revision = 2 WHERE id = ?", records.programme());
    }

    private void places(String status, int places) throws SQLException {
        database.change(
                OWNER,
                "UPDATE capacity SET valid_to = '2022-05-31' WHERE instrument_id = ?",
                records.instrumentOf("jobcenter"));
        database.change(OWNER, """
                INSERT INTO capacity (id, instrument_id, kind, places, valid_from, status, last_confirmed, version)
                VALUES (gen_random_uuid(), ?, 'PLACES', ?, '2022-06-01', ?,
                    CASE ? WHEN 'CONFIRMED' THEN date '2022-06-01' END, 1)
                """, records.instrumentOf("jobcenter"), places, status, status);
    }

    private static void refused(ThrowingCallable attempt, String reason) {
        assertThatThrownBy(attempt).isInstanceOf(SQLException.class).hasMessageContaining(reason);
    }
}
