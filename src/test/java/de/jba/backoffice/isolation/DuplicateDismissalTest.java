// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jba.backoffice.stack.DatabaseExtension;
import de.jba.backoffice.stack.LocalDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** That two contacts are two, through SQL as the application's role: who says it, who sees it, and how it ends. */
@ExtendWith(DatabaseExtension.class)
class DuplicateDismissalTest {
    private static final String OWNER = "jobcenter";
    private static final String FRIEND = "jugendamt";
    private static final Scope ADMIN = Scope.admin(OWNER);

    private ApplicationRole database;
    private UUID one;
    private UUID other;
    private UUID foreign;

    @BeforeEach
    void writeContacts(LocalDatabase local) throws SQLException {
        database = new ApplicationRole(local);
        Records records = Records.withoutProgramme(database);
        List<UUID> own = Stream.of(
                        records.contactOf(OWNER),
                        Records.withoutProgramme(database).contactOf(OWNER))
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .toList();
        one = own.get(0);
        other = own.get(1);
        foreign = records.contactOf(FRIEND);
    }

    @Test
    void theOwnersAdministrationAloneSaysAndSeesIt() throws SQLException {
        for (Scope no : List.of(Scope.reader(OWNER), Scope.lead(OWNER), Scope.admin(FRIEND), Scope.editor())) {
            refused(() -> dismiss(no, OWNER, one, other), "");
        }
        assertThat(dismiss(ADMIN, OWNER, one, other)).isOne();
        String seen = "SELECT id FROM duplicate_dismissal WHERE one_id = ?";
        assertThat(database.column(ADMIN, seen, one)).hasSize(1);
        for (Scope no : List.of(Scope.reader(OWNER), Scope.admin(FRIEND), Scope.editor())) {
            assertThat(database.column(no, seen, one)).as(no.toString()).isEmpty();
            assertThat(withdraw(no)).as(no.toString()).isZero();
            assertThat(database.change(no, "UPDATE duplicate_dismissal SET withdrawn_at = now()"))
                    .as("what asks for no row needs no sight of one: %s", no)
                    .isZero();
        }
        assertThat(database.column(
                        Scope.lead(OWNER), "SELECT action FROM audit_entry WHERE object_id = ?", one.toString()))
                .contains("dismissDuplicate");
    }

    @Test
    void noContactOfAnotherAgencyIsInAPair() {
        UUID first = foreign.toString().compareTo(one.toString()) < 0 ? foreign : one;
        UUID second = first.equals(one) ? foreign : one;
        refused(() -> dismiss(ADMIN, OWNER, first, second), "both contacts belong");
        refused(() -> dismiss(Scope.admin(FRIEND), FRIEND, first, second), "both contacts belong");
        refused(() -> dismiss(ADMIN, FRIEND, one, other), "");
    }

    @Test
    void itIsWithdrawnOnceAndNotChanged() throws SQLException {
        dismiss(ADMIN, OWNER, one, other);
        refused(() -> dismiss(ADMIN, OWNER, one, other), "duplicate_dismissal_once");
        refused(
                () -> database.change(
                        ADMIN, "UPDATE duplicate_dismissal SET dismissed_at = now() WHERE one_id = ?", one),
                "withdrawn and not changed");
        assertThat(withdraw(ADMIN)).isOne();
        refused(() -> withdraw(ADMIN), "withdrawn and not changed");
        assertThat(dismiss(ADMIN, OWNER, one, other)).isOne();
        assertThat(database.column(
                        Scope.lead(OWNER), "SELECT action FROM audit_entry WHERE object_id = ?", one.toString()))
                .contains("suspectAgain");
    }

    private int dismiss(Scope scope, String owner, UUID first, UUID second) throws SQLException {
        return database.change(
                scope,
                "INSERT INTO duplicate_dismissal (id, owner_id, one_id, other_id, dismissed_at, version)"
                        + " VALUES (gen_random_uuid(), ?, ?, ?, now(), 1)",
                owner,
                first,
                second);
    }

    private int withdraw(Scope scope) throws SQLException {
        return database.change(
                scope,
                "UPDATE duplicate_dismissal SET withdrawn_at = now(), version = version + 1 WHERE one_id = ?",
                one);
    }

    private static void refused(ThrowingCallable attempt, String reason) {
        assertThatThrownBy(attempt).isInstanceOf(SQLException.class).hasMessageContaining(reason);
    }
}
