// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.stack.DatabaseExtension;
import de.jba.backoffice.stack.LocalDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the numbers of the log tell an agency of the others: how many, and nothing else (decision 0026). */
@ExtendWith(DatabaseExtension.class)
class SequenceNumberTest {
    private static final String LAST = "SELECT max(seq) FROM audit_chain";

    private ApplicationRole database;
    private final Map<String, UUID> instruments =
            Map.of("jobcenter", UUID.randomUUID(), "jugendamt", UUID.randomUUID());

    @BeforeEach
    void writeInstruments(LocalDatabase local) throws SQLException {
        database = new ApplicationRole(local);
        for (Map.Entry<String, UUID> each : instruments.entrySet()) {
            Records.writeInstrument(database, each.getKey(), each.getValue(), UUID.randomUUID());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit_entry", "audit_chain", "audit_personal"})
    void nothingOfOthersIsInAnAgencysLog(String table) throws SQLException {
        String all = "SELECT t::text FROM " + table + " t ORDER BY 1";
        List<String> before = database.column(Scope.lead("jugendamt"), all);
        work(3);
        assertThat(database.column(Scope.lead("jugendamt"), all)).isNotEmpty().isEqualTo(before);
        assertThat(database.column(Scope.lead("jobcenter"), all)).hasSizeGreaterThan(before.size());
    }

    @Test
    void aGapIsAsLongAsWhatLiesInIt() throws SQLException {
        note("jugendamt");
        long before = last();
        work(3);
        note("jugendamt");
        assertThat(last()).isEqualTo(before + 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT seq FROM audit_chain WHERE seq = ?", "SELECT at FROM audit_chain WHERE seq = ?"})
    void whatLiesInAGapIsAsAbsentAsWhatWasNeverWritten(String asked) throws SQLException {
        work(1);
        long foreign =
                Long.parseLong(database.column(Scope.lead("jobcenter"), LAST).get(0));
        assertThat(database.column(Scope.lead("jugendamt"), asked, foreign))
                .isEqualTo(database.column(Scope.lead("jugendamt"), asked, foreign + 1_000_000))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"reader", "share-manager", "programme-editor"})
    void whoDoesNotReadTheLogSeesNoNumber(String role) throws SQLException {
        assertThat(database.column(new Scope("agency", "jugendamt", "somebody", role), LAST))
                .containsExactly("null");
    }

    /** So many changes by the Jobcenter. */
    private void work(int changes) throws SQLException {
        for (int i = 0; i < changes; i++) {
            note("jobcenter");
        }
    }

    private void note(String agency) throws SQLException {
        database.change(
                Scope.admin(agency),
                "UPDATE instrument SET explanation = ?, version = version + 1 WHERE id = ?",
                UUID.randomUUID().toString(),
                instruments.get(agency));
    }

    private long last() throws SQLException {
        return Long.parseLong(database.column(Scope.lead("jugendamt"), LAST).get(0));
    }
}
