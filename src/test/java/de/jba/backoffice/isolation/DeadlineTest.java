// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.isolation;

import static de.jba.backoffice.isolation.SharedRecord.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jba.backoffice.stack.DatabaseExtension;
import de.jba.backoffice.stack.LocalDatabase;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The days of a programme's steps: the editor's to set until it is public, and told in time to whom they concern. */
@ExtendWith(DatabaseExtension.class)
class DeadlineTest {
    private static final Scope SIGNED = Scope.lead("jobcenter");
    private static final Scope UNSIGNED = Scope.lead("jugendamt");
    private static final String MOVE = "UPDATE programme_deadline SET cosign_due = ?::date WHERE programme_id = ?";
    private static final String SEEN = "SELECT cosign_due FROM programme_deadline WHERE programme_id = ?";
    private static final String OWED = "SELECT unnest(programme_owed_by(?))";
    private static final LocalDate DUE = TODAY.plusDays(40);

    private ApplicationRole database;
    private Records records;
    private Told told;

    @BeforeEach
    void write(LocalDatabase local) throws SQLException {
        database = new ApplicationRole(local);
        records = Records.write(database);
        told = new Told(database);
    }

    @Test
    void theEditorAloneSetsThem() throws SQLException {
        for (Scope other : List.of(SIGNED, Scope.admin("jobcenter"), Scope.reader("jobcenter"), Scope.auditor())) {
            assertThatThrownBy(() -> set(other, null, DUE, null))
                    .as(other.toString())
                    .isInstanceOf(SQLException.class)
                    .extracting("SQLState")
                    .isEqualTo("42501");
        }
        assertThat(set(Scope.editor(), null, DUE, null)).isOne();
        for (Scope other : List.of(SIGNED, Scope.admin("jobcenter"), Scope.reader("jobcenter"))) {
            assertThat(database.change(other, MOVE, TODAY.toString(), records.programme()))
                    .as(other.toString())
                    .isZero();
        }
        assertThat(database.change(Scope.editor(), MOVE, TODAY.toString(), records.programme()))
                .isOne();
        assertThatThrownBy(() -> database.change(Scope.editor(), "DELETE FROM programme_deadline"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void whoViewsTheProgrammeSeesThem() throws SQLException {
        set(Scope.editor(), null, DUE, null);
        for (Scope reader : List.of(UNSIGNED, Scope.admin("arbeitsagentur"), Scope.editor(), Scope.auditor())) {
            assertThat(database.column(reader, SEEN, records.programme()))
                    .as(reader.toString())
                    .containsExactly(DUE.toString());
        }
        assertThat(database.column(Scope.reader("jobcenter"), SEEN, records.programme()))
                .isEmpty();
        assertThat(database.column(null, SEEN, records.programme())).isEmpty();
        assertThatThrownBy(() -> database.column(Scope.everybody(), SEEN, records.programme()))
                .hasMessageContaining("permission denied");
    }

    @Test
    void theyAreInOrderAndTheirYearsPlausible() {
        refused("cosigned_after_sent", DUE.plusDays(1), DUE, null);
        refused("published_after_cosigned", null, DUE, DUE.minusDays(1));
        refused("published_after_sent", DUE, null, DUE.minusDays(1));
        LocalDate mistyped = LocalDate.of(225, 11, 1);
        refused("send_due_check", mistyped, null, null);
        refused("cosign_due_check", null, mistyped, null);
        refused("publish_due_check", null, null, mistyped);
    }

    @Test
    void whatIsPublishedHasNone() throws SQLException {
        set(Scope.editor(), null, DUE, null);
        for (String agency : List.of("arbeitsagentur", "jugendamt")) {
            records.sign(database, Scope.lead(agency), agency, Records.HASH);
        }
        state(SIGNED, "COSIGNED");
        state(SIGNED, "PUBLISHED");
        assertThatThrownBy(() -> database.change(Scope.editor(), MOVE, TODAY.toString(), records.programme()))
                .hasMessageContaining("has no deadlines");
        Records other = Records.write(database);
        assertThatThrownBy(() -> database.change(
                        Scope.editor(),
                        "UPDATE programme_deadline SET programme_id = ? WHERE programme_id = ?",
                        other.programme(),
                        records.programme()))
                .hasMessageContaining("stays with its programme");
    }

    @Test
    void theyVoidNothingAndAreInTheLog() throws SQLException {
        set(Scope.editor(), null, DUE, null);
        assertThat(database.column(
                        Scope.editor(), "SELECT state || revision FROM programme WHERE id = ?", records.programme()))
                .containsExactly("IN_COORDINATION1");
        assertThat(database.column(
                        Scope.auditor(),
                        "SELECT e.canonical::jsonb -> 'after' ->> 'cosign_due' FROM audit_entry e"
                                + " WHERE e.object_id = ?::text AND e.canonical LIKE '%\"programme_deadline\"%'",
                        records.programme()))
                .containsExactly(DUE.toString());
    }

    @Test
    void whoHasToActIsWhoHoldsTheProgramme() throws SQLException {
        assertThat(database.column(UNSIGNED, OWED, records.programme())).containsExactly("arbeitsagentur", "jugendamt");
        for (String agency : List.of("arbeitsagentur", "jugendamt")) {
            records.sign(database, Scope.lead(agency), agency, Records.HASH);
        }
        state(SIGNED, "COSIGNED");
        assertThat(database.column(UNSIGNED, OWED, records.programme()))
                .containsExactly("arbeitsagentur", "jobcenter", "jugendamt");
        records.giveBack(database, UNSIGNED, "jugendamt");
        database.change(
                Scope.editor(), "UPDATE programme SET state = 'DRAFT', revision = 2 WHERE id = ?", records.programme());
        assertThat(database.column(UNSIGNED, OWED, records.programme())).containsExactly("+", "jobcenter");
    }

    @Test
    void aWeekAndADayBeforeWhoeverHasToActIsTold() throws SQLException {
        set(Scope.editor(), null, DUE, null);
        told.day(DUE.minusDays(8));
        assertThat(near(UNSIGNED, DUE.minusDays(8))).isZero();
        told.day(DUE.minusDays(7));
        told.day(DUE.minusDays(2));
        assertThat(near(UNSIGNED, DUE.minusDays(2))).as("once").isOne();
        for (Scope other : List.of(SIGNED, Scope.editor(), Scope.admin("jugendamt"), Scope.reader("jugendamt"))) {
            assertThat(near(other, DUE.minusDays(2))).as(other.toString()).isZero();
        }
        told.day(DUE.minusDays(1));
        told.day(DUE);
        assertThat(near(UNSIGNED, DUE)).as("once more").isEqualTo(2);
        records.sign(database, UNSIGNED, "jugendamt", Records.HASH);
        assertThat(near(UNSIGNED, DUE)).as("has signed").isZero();
        database.change(Scope.editor(), MOVE, DUE.plusDays(9).toString(), records.programme());
        assertThat(near(Scope.lead("arbeitsagentur"), DUE)).as("has more time").isZero();
    }

    @Test
    void theEditorIsTold() throws SQLException {
        database.change(
                Scope.editor(), "UPDATE programme SET state = 'DRAFT', revision = 2 WHERE id = ?", records.programme());
        set(Scope.editor(), DUE, DUE, DUE);
        told.day(DUE);
        assertThat(near(Scope.editor(), DUE)).as("to send it").isOne();
        assertThat(near(UNSIGNED, DUE)).as("there is nothing to sign").isZero();
    }

    @Test
    void whatIsOverdueIsToldOnceToAllLeadsAndTheEditor() throws SQLException {
        set(Scope.editor(), DUE, DUE, null);
        LocalDate after = DUE.plusDays(1);
        told.day(DUE);
        assertThat(missed(UNSIGNED, DUE)).isZero();
        told.day(after);
        told.day(after.plusDays(1));
        for (Scope scope : List.of(SIGNED, UNSIGNED, Scope.lead("arbeitsagentur"), Scope.editor())) {
            assertThat(missed(scope, after)).as(scope.toString()).isOne();
            assertThat(near(scope, after)).as("not near any more").isZero();
        }
        for (Scope scope : List.of(Scope.admin("jugendamt"), Scope.reader("jugendamt"))) {
            assertThat(missed(scope, after)).as(scope.toString()).isZero();
        }
        for (String agency : List.of("arbeitsagentur", "jugendamt")) {
            records.sign(database, Scope.lead(agency), agency, Records.HASH);
        }
        state(SIGNED, "COSIGNED");
        assertThat(missed(SIGNED, after)).as("all have signed").isZero();
        told.day(DUE.plusDays(31));
        assertThat(missed(SIGNED, DUE.plusDays(31))).isZero();
    }

    private long near(Scope scope, LocalDate day) throws SQLException {
        return count(scope, day, "DEADLINE_NEAR");
    }

    private long missed(Scope scope, LocalDate day) throws SQLException {
        return count(scope, day, "DEADLINE_MISSED");
    }

    private long count(Scope scope, LocalDate day, String kind) throws SQLException {
        return told.to(scope, day, records.programme()).stream()
                .filter(kind::equals)
                .count();
    }

    private void refused(
            String constraint, @Nullable LocalDate send, @Nullable LocalDate cosign, @Nullable LocalDate publish) {
        assertThatThrownBy(() -> set(Scope.editor(), send, cosign, publish))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(constraint);
    }

    private int set(Scope scope, @Nullable LocalDate send, @Nullable LocalDate cosign, @Nullable LocalDate publish)
            throws SQLException {
        return database.change(
                scope,
                "INSERT INTO programme_deadline VALUES (?, ?, ?, ?)",
                records.programme(),
                send,
                cosign,
                publish);
    }

    private void state(Scope scope, String state) throws SQLException {
        database.change(scope, "UPDATE programme SET state = ? WHERE id = ?", state, records.programme());
    }
}
