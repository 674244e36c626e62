// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jba.backoffice.stack.DatabaseExtension;
import de.jba.backoffice.stack.LocalDatabase;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Those who see a record and may not write it, through SQL as the application's role: participants, colleagues, auditors. */
@ExtendWith(DatabaseExtension.class)
class SightWithoutWritingTest {
    private static final Scope PARTICIPANT = Scope.admin("jobcenter");

    private ApplicationRole database;
    private UUID instrument;
    private UUID contact;

    @BeforeEach
    void nameAParticipant(LocalDatabase local) throws SQLException {
        database = new ApplicationRole(local);
        Records records = Records.write(database);
        instrument = records.instrumentOf("arbeitsagentur");
        contact = UUID.fromString(database.column(
                        Scope.admin("arbeitsagentur"), "SELECT contacts[1] FROM instrument WHERE id = ?", instrument)
                .get(0));
        database.change(
                Scope.admin("arbeitsagentur"),
                "UPDATE instrument SET participating = '{jobcenter}' WHERE id = ?",
                instrument);
    }

    @ParameterizedTest
    @CsvSource({"instrument,id", "capacity,instrument_id", "contact,id"})
    void aParticipantSeesAndDoesNotWrite(String table, String key) throws SQLException {
        UUID id = table.equals("contact") ? contact : instrument;
        assertThat(database.column(PARTICIPANT, "SELECT 1 FROM " + table + " WHERE " + key + " = ?", id))
                .hasSize(1);
        assertThat(database.change(PARTICIPANT, "UPDATE " + table + " SET version = 2 WHERE " + key + " = ?", id))
                .isZero();
    }

    @Test
    void aParticipantAddsNoPlaces() {
        assertThatThrownBy(() -> database.change(PARTICIPANT, """
                INSERT INTO capacity (id, instrument_id, kind, valid_from, status, version)
                VALUES (gen_random_uuid(), ?, 'INDIVIDUAL_NEED', '2030-01-01', 'PROVISIONAL', 1)
                """, instrument))
                .hasMessageContaining("row-level security");
    }

    @ParameterizedTest
    @ValueSource(strings = {"instrument", "capacity", "contact", "network_partner"})
    void aReaderWritesNothingAtAll(String table) throws SQLException {
        assertThat(database.change(Scope.reader("jobcenter"), "UPDATE " + table + " SET version = 2"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"instrument,id", "capacity,instrument_id", "contact,id"})
    void anAuditorOfAnAgencySeesThatAgencyAlone(String table, String key) throws SQLException {
        String look = "SELECT 1 FROM " + table + " WHERE " + key + " = ?";
        UUID id = table.equals("contact") ? contact : instrument;
        assertThat(database.column(new Scope("auditor", "arbeitsagentur", "auditor", "auditor"), look, id))
                .hasSize(1);
        assertThat(database.column(new Scope("auditor", "jugendamt", "auditor", "auditor"), look, id))
                .isEmpty();
    }
}
