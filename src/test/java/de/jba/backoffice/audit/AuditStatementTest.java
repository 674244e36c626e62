// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.audit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A statement that changes many rows is recorded row by row, or refused. */
class AuditStatementTest {
    private Connection jobcenter;
    private Statement sql;

    @BeforeEach
    void begin() throws Exception {
        jobcenter = LogDatabase.shared().agency("jobcenter");
        sql = jobcenter.createStatement();
    }

    @AfterEach
    void undo() throws SQLException {
        jobcenter.rollback();
        jobcenter.close();
    }

    @Test
    void rowsThatCannotBeToldApartAreNotChanged() throws SQLException {
        String name = "Paar " + UUID.randomUUID();
        sql.execute("insert into instrument (id, owner_id, name, target_group, legal_circles, version)"
                + " select gen_random_uuid(), 'jobcenter', '" + name + "', 'U25', '{SGB_II}', 1"
                + " from generate_series(1, 2)");
        assertThatThrownBy(
                        () -> sql.execute("update instrument set id = gen_random_uuid() where name = '" + name + "'"))
                .hasMessageContaining("cannot tell which row became which");
    }

    @Test
    void partsOfAnInstrumentThatIsNotSeenAreNotRecordedWithoutItsOwner() {
        String lookup = "select audit_lookups('instrument(instrument_id).owner_id',"
                + " ARRAY [jsonb_build_object('instrument_id', gen_random_uuid())], true)";
        assertThatThrownBy(() -> sql.execute(lookup))
                .hasMessageContaining("finds no instrument(instrument_id).owner_id");
    }
}
