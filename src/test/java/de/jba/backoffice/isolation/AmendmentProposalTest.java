// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jba.backoffice.stack.DatabaseExtension;
import de.jba.backoffice.stack.LocalDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Places that change after publication propose an amendment: to the editor and to their owner, and to nobody else. */
@ExtendWith(DatabaseExtension.class)
class AmendmentProposalTest {
    private static final Scope OWNER = Scope.admin("jobcenter");
    private static final String SEEN = """
        SELECT concat_ws(' ', p.kind, p.places, p.valid_from, p.outcome) FROM amendment_proposal p
        JOIN contribution c ON c.id = p.contribution_id WHERE c.instrument_id = ? ORDER BY p.proposed_at
        """;
    private static final String DISMISS = """
        UPDATE amendment_proposal p SET outcome = 'DISMISSED', settled_at = now(), justification = 'Zu klein.',
            version = p.version + 1
        FROM contribution c WHERE c.id = p.contribution_id AND c.instrument_id = ? AND p.outcome IS NULL
        """;

    private ApplicationRole database;
    private Records records;
    private UUID instrument;

    @BeforeEach
    void contribute(LocalDatabase local) throws SQLException {
        database = new ApplicationRole(local);
        records = Records.write(database);
        instrument = records.instrumentOf("jobcenter");
    }

    @Test
    void placesOfAPublishedProgrammeAreProposedAndTheEditionStays() throws SQLException {
        publish();
        places(15, "2022-08-01", "CONFIRMED");
        assertThat(seen(Scope.editor())).containsExactly("PLACES 15 2022-08-01");
        assertThat(seen(OWNER)).containsExactly("PLACES 15 2022-08-01");
        assertThat(database.column(
                        Scope.editor(), "SELECT places FROM contribution WHERE instrument_id = ?", instrument))
                .containsExactly("20");
    }

    @Test
    void beforePublicationAndForProvisionalValuesNothingIsProposed() throws SQLException {
        places(15, "2022-08-01", "CONFIRMED");
        assertThat(seen(Scope.editor())).isEmpty();
        publish();
        places(14, "2022-09-01", "PROVISIONAL");
        assertThat(seen(Scope.editor())).as("confirmed before the publication").containsExactly("PLACES 15 2022-08-01");
    }

    @Test
    void aLaterValueReplacesAProposalAndThePrintedOneEndsIt() throws SQLException {
        publish();
        places(15, "2022-08-01", "CONFIRMED");
        database.change(OWNER, "UPDATE capacity SET places = 16 WHERE instrument_id = ? AND places = 15", instrument);
        assertThat(seen(Scope.editor())).containsExactly("PLACES 15 2022-08-01 SUPERSEDED", "PLACES 16 2022-08-01");
        database.change(OWNER, "UPDATE capacity SET places = 20 WHERE instrument_id = ? AND places = 16", instrument);
        assertThat(seen(Scope.editor()))
                .containsExactly("PLACES 15 2022-08-01 SUPERSEDED", "PLACES 16 2022-08-01 SUPERSEDED");
    }

    @Test
    void nobodyElseSeesIt() throws SQLException {
        publish();
        places(15, "2022-08-01", "CONFIRMED");
        for (Scope scope : new Scope[] {
            Scope.admin("arbeitsagentur"), Scope.lead("jugendamt"), Scope.reader("jugendamt"), Scope.reader("jobcenter")
        }) {
            assertThat(seen(scope)).as(scope.toString()).isEmpty();
        }
        assertThat(seen(Scope.auditor())).hasSize(1);
        assertThat(seen(new Scope("auditor", "arbeitsagentur", "auditor", "auditor")))
                .isEmpty();
        assertThat(seen(null)).isEmpty();
        assertThatThrownBy(() -> seen(Scope.everybody())).hasMessageContaining("permission denied");
    }

    @Test
    void theEditorAndTheOwnLeadAreToldOnceADayUntilItIsSettled() throws SQLException {
        publish();
        places(15, "2022-08-01", "CONFIRMED");
        database.change(OWNER, "UPDATE capacity SET places = 16 WHERE instrument_id = ? AND places = 15", instrument);
        Told told = new Told(database);
        assertThat(told.to(Scope.editor(), records.programme())).containsExactly("AMENDMENT_PROPOSED");
        assertThat(told.to(Scope.lead("jobcenter"), records.programme())).containsExactly("AMENDMENT_PROPOSED");
        assertThat(told.to(Scope.lead("jugendamt"), records.programme())).isEmpty();
        assertThat(told.to(OWNER, records.programme())).isEmpty();
        database.change(Scope.editor(), DISMISS, instrument);
        assertThat(told.to(Scope.editor(), records.programme())).isEmpty();
        assertThat(told.to(Scope.lead("jobcenter"), records.programme())).isEmpty();
    }

    @Test
    void theEditorDismissesOnceAndItIsNotProposedAgain() throws SQLException {
        publish();
        places(15, "2022-08-01", "CONFIRMED");
        assertThat(database.change(Scope.admin("jobcenter"), DISMISS, instrument))
                .isZero();
        assertThat(database.change(Scope.lead("jobcenter"), DISMISS, instrument))
                .isZero();
        assertThat(database.change(Scope.editor(), DISMISS, instrument)).isOne();
        database.change(OWNER, "UPDATE capacity SET version = version + 1 WHERE instrument_id = ?", instrument);
        assertThat(seen(Scope.editor())).containsExactly("PLACES 15 2022-08-01 DISMISSED");
        assertThatThrownBy(
                        () -> database.change(Scope.editor(), DISMISS.replace("AND p.outcome IS NULL", ""), instrument))
                .hasMessageContaining("dismissed once");
        assertThatThrownBy(() -> database.change(Scope.editor(), "UPDATE amendment_proposal SET places = 99"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> database.change(
                        Scope.editor(),
                        "INSERT INTO amendment_proposal SELECT gen_random_uuid(), contribution_id, owner_id, kind, 3,"
                                + " region, valid_from, now(), NULL, NULL, NULL, 1 FROM amendment_proposal"))
                .hasMessageContaining("permission denied");
    }

    private List<String> seen(@Nullable Scope scope) throws SQLException {
        return database.column(scope, SEEN, instrument);
    }

    private void places(int places, String from, String status) throws SQLException {
        database.within(OWNER, connection -> {
            try (var close = connection.prepareStatement("UPDATE capacity SET valid_to = ?::date, version = version + 1"
                            + " WHERE instrument_id = ? AND valid_to IS NULL");
                    var open = connection.prepareStatement("""
                        INSERT INTO capacity (id, instrument_id, kind, places, valid_from, status, last_confirmed,
                            version)
                        VALUES (gen_random_uuid(), ?, 'PLACES', ?, ?::date, ?, '2022-01-01', 1)
                        """)) {
                close.setString(1, from);
                close.setObject(2, instrument);
                close.executeUpdate();
                open.setObject(1, instrument);
                open.setInt(2, places);
                open.setString(3, from);
                open.setString(4, status);
                return open.executeUpdate();
            }
        });
    }

    private void publish() throws SQLException {
        for (String agency : List.of("arbeitsagentur", "jugendamt")) {
            records.sign(database, Scope.lead(agency), agency, Records.HASH);
        }
        for (String state : List.of("COSIGNED", "PUBLISHED")) {
            database.change(
                    Scope.lead("jobcenter"), "UPDATE programme SET state = ? WHERE id = ?", state, records.programme());
        }
    }
}
