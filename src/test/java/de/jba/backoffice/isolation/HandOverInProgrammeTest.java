// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.isolation;

import static de.jba.backoffice.isolation.OfferedRecord.ADDRESSEE;
import static de.jba.backoffice.isolation.OfferedRecord.OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jba.backoffice.stack.DatabaseExtension;
import de.jba.backoffice.stack.LocalDatabase;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a hand-over does to the programmes that contain the instrument. */
@ExtendWith(DatabaseExtension.class)
class HandOverInProgrammeTest {
    private static final String STRANGER = "arbeitsagentur";

    private ApplicationRole database;
    private Records records;
    private OfferedRecord record;

    @BeforeEach
    void writeAProgramme(LocalDatabase local) throws SQLException {
        database = new ApplicationRole(local);
        records = Records.write(database);
        record = OfferedRecord.contributed(records, database);
    }

    @Test
    void aProgrammeInCoordinationBecomesADraftAndItsContributionFollows() throws SQLException {
        record.accept();
        assertThat(programme("state || ' ' || revision")).containsExactly("DRAFT 2");
        assertThat(contribution("owner_id || ' ' || name || ' ' || places")).containsExactly("jugendamt Angebot 20");
        assertThat(database.change(
                        Scope.admin(ADDRESSEE),
                        "UPDATE contribution SET places = 15 WHERE instrument_id = ?",
                        record.instrument()))
                .isOne();
        assertThat(database.change(
                        Scope.admin(OWNER), "DELETE FROM contribution WHERE instrument_id = ?", record.instrument()))
                .isZero();
    }

    @Test
    void whoAcceptsWroteNothingInTheProgramme() throws SQLException {
        record.accept();
        assertThat(database.column(
                        Scope.editor(),
                        "SELECT person FROM revision_author WHERE programme_id = ? AND revision = 2",
                        records.programme()))
                .isEmpty();
    }

    @Test
    void aPublishedProgrammeStaysAsItIs() throws SQLException {
        for (String agency : List.of(STRANGER, ADDRESSEE)) {
            records.sign(database, Scope.lead(agency), agency, Records.HASH);
        }
        for (String state : List.of("COSIGNED", "PUBLISHED")) {
            database.change(
                    Scope.lead(ADDRESSEE), "UPDATE programme SET state = ? WHERE id = ?", state, records.programme());
        }
        record.accept();
        assertThat(programme("state || ' ' || revision")).containsExactly("PUBLISHED 1");
        assertThat(contribution("owner_id")).containsExactly(OWNER);
    }

    @Test
    void onlyTheOwnerContributes() throws SQLException {
        String contribute = """
                INSERT INTO contribution (id, programme_id, instrument_id, owner_id, name, aliases, sub_offers,
                    target_group, legal_circles, participating, capacity_kind, places, valid_from, version)
                VALUES (gen_random_uuid(), ?, ?, ?, 'Angebot', '{}', '{}', 'U25', '{SGB_II}', '{}', 'PLACES', 20,
                    '2022-01-01', 1)
                """;
        record.accept();
        database.change(
                Scope.admin(ADDRESSEE), "DELETE FROM contribution WHERE instrument_id = ?", record.instrument());
        assertThatThrownBy(() -> database.change(
                        Scope.admin(OWNER), contribute, records.programme(), record.instrument(), OWNER))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("only the owner contributes");
        database.change(Scope.admin(ADDRESSEE), contribute, records.programme(), record.instrument(), ADDRESSEE);
    }

    @Test
    void aRefusedOfferLeavesTheSignatures() throws SQLException {
        record.decide(Scope.lead(ADDRESSEE), record.offer(), "REFUSED");
        assertThat(programme("state || ' ' || revision")).containsExactly("IN_COORDINATION 1");
    }

    private List<String> programme(String what) throws SQLException {
        return database.column(Scope.editor(), "SELECT " + what + " FROM programme WHERE id = ?", records.programme());
    }

    private List<String> contribution(String what) throws SQLException {
        return database.column(
                Scope.editor(), "SELECT " + what + " FROM contribution WHERE instrument_id = ?", record.instrument());
    }
}
