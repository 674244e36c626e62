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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sealed PDF begins with exactly the bytes that all signed, comes with its publication, and stays. */
@ExtendWith(DatabaseExtension.class)
class SealedPublicationTest {
    private static final Scope LEAD = Scope.lead("jobcenter");

    private ApplicationRole database;
    private Records records;

    @BeforeEach
    void everybodyHasSigned(LocalDatabase local) throws SQLException {
        database = new ApplicationRole(local);
        records = Records.write(database);
        for (String agency : new String[] {"arbeitsagentur", "jugendamt"}) {
            records.sign(database, Scope.lead(agency), agency, Records.HASH);
        }
        for (String state : new String[] {"COSIGNED", "PUBLISHED"}) {
            database.change(LEAD, "UPDATE programme SET state = ? WHERE id = ?", state, records.programme());
        }
    }

    @Test
    void beginsWithTheSignedPdf() throws SQLException {
        assertThat(publish(Records.PDF + "seal")).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes", "Bytesseal", "byte", "", " bytesseal", "other bytes and a seal"})
    void anythingElseIsRefused(String sealed) {
        assertThatThrownBy(() -> publish(sealed))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("does not begin with the signed one");
    }

    @Test
    void staysAsItIs() throws SQLException {
        publish(Records.PDF + "seal");
        assertThatThrownBy(() -> database.change(
                        LEAD,
                        "UPDATE publication SET sealed_pdf = convert_to(?, 'UTF8') WHERE programme_id = ?",
                        Records.PDF + "another seal",
                        records.programme()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    private int publish(String sealed) throws SQLException {
        return database.change(
                LEAD,
                "INSERT INTO publication VALUES (?, 1, ?, 1, 'x', ?, ?, now(), 'x', ''::bytea,"
                        + " convert_to(?::text, 'UTF8'), ''::bytea)",
                records.year(),
                records.programme(),
                Records.HASH,
                Records.PDF_HASH,
                sealed);
    }
}
