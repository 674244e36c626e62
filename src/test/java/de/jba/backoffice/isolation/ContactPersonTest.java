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
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The person behind a contact through SQL as the application's role: who is shown it, who states it, who erases it. */
@ExtendWith(DatabaseExtension.class)
class ContactPersonTest {
    private static final String OWNER = "jobcenter";
    private static final String FRIEND = "jugendamt";
    private static final String STRANGER = "arbeitsagentur";
    private static final String NAME = "Erika Mustermann";

    private ApplicationRole database;
    private UUID contact;
    private UUID instrument;

    @BeforeEach
    void nameAPerson(LocalDatabase local) throws SQLException {
        database = new ApplicationRole(local);
        Records records = Records.withoutProgramme(database);
        contact = records.contactOf(OWNER);
        instrument = records.instrumentOf(OWNER);
        name(Scope.admin(OWNER), contact, OWNER);
    }

    @Test
    void theOwnersPeopleSeeThePersonAndNobodyElseDoes() throws SQLException {
        for (Scope own : List.of(Scope.admin(OWNER), Scope.lead(OWNER), Scope.reader(OWNER))) {
            assertThat(isShown(own, TODAY)).as(own.toString()).isTrue();
        }
        for (Scope other : List.of(Scope.admin(FRIEND), Scope.editor(), Scope.auditor(), Scope.everybody())) {
            assertThat(isShown(other, TODAY)).as(other.toString()).isFalse();
        }
        assertThat(isShown(new Scope("auditor", OWNER, "z", "auditor"), TODAY)).isFalse();
        assertThat(isShown(new Scope("agency", OWNER, "z", "programme-editor"), TODAY))
                .isFalse();
        assertThat(isShown(null, TODAY)).isFalse();
    }

    @Test
    void anotherAgencySeesThePersonOnlyByAShareThatSaysSoAndHolds() throws SQLException {
        share("contact_id", contact, FRIEND, "EDIT", false, null);
        share("instrument_id", instrument, FRIEND, "EDIT", false, null);
        assertThat(isShown(Scope.admin(FRIEND), TODAY)).isFalse();
        UUID share = share("contact_id", contact, FRIEND, "READ", true, TODAY);
        assertThat(isShown(Scope.reader(FRIEND), TODAY)).isTrue();
        assertThat(isShown(Scope.reader(FRIEND), TODAY.plusDays(1))).isFalse();
        assertThat(isShown(Scope.admin(STRANGER), TODAY)).isFalse();
        revoke(share);
        assertThat(isShown(Scope.reader(FRIEND), TODAY)).isFalse();
    }

    @Test
    void aShareOfAnInstrumentThatNamesTheContactCanIncludeThePerson() throws SQLException {
        UUID share = share("instrument_id", instrument, FRIEND, "READ", true, TODAY);
        assertThat(isShown(Scope.lead(FRIEND), TODAY)).isTrue();
        assertThat(isShown(Scope.lead(FRIEND), TODAY.plusDays(1))).isFalse();
        database.change(Scope.admin(OWNER), "UPDATE instrument SET contacts = '{}' WHERE id = ?", instrument);
        assertThat(isShown(Scope.lead(FRIEND), TODAY)).isFalse();
        revoke(share);
    }

    @Test
    void theProgrammesEditorsAndAuditorsAreNotShownThePersonByAnyShare() throws SQLException {
        share("contact_id", contact, "*", "EDIT", true, null);
        share("instrument_id", instrument, "*", "EDIT", true, null);
        assertThat(isShown(Scope.reader(FRIEND), TODAY)).isTrue();
        for (Scope other : List.of(Scope.editor(), Scope.auditor(), Scope.everybody())) {
            assertThat(isShown(other, TODAY)).as(other.toString()).isFalse();
        }
    }

    @Test
    void whoMayDescribeTheContactAndSeesThePersonStatesIt() throws SQLException {
        assertThat(state(Scope.reader(OWNER))).isZero();
        assertThat(state(Scope.lead(OWNER))).isZero();
        assertThat(state(Scope.admin(OWNER))).isOne();
        share("contact_id", contact, FRIEND, "EDIT", false, null);
        assertThat(state(Scope.admin(FRIEND))).isZero();
        UUID personal = share("contact_id", contact, FRIEND, "READ", true, null);
        assertThat(state(Scope.admin(FRIEND))).isOne();
        assertThat(state(Scope.lead(FRIEND))).isZero();
        revoke(personal);
        assertThat(state(Scope.admin(FRIEND))).isZero();
    }

    @Test
    void whoReadsThePersonDoesNotState() throws SQLException {
        share("contact_id", contact, FRIEND, "READ", true, null);
        assertThat(state(Scope.admin(FRIEND))).isZero();
    }

    @Test
    void aPersonIsNamedForAContactOfTheSameOwner() throws SQLException {
        UUID others = Records.withoutProgramme(database).contactOf(STRANGER);
        refused(() -> name(Scope.admin(OWNER), others, OWNER), "row-level security");
        refused(() -> name(Scope.admin(OWNER), others, STRANGER), "row-level security");
        refused(() -> name(Scope.reader(STRANGER), others, STRANGER), "row-level security");
        refused(
                () -> database.change(
                        Scope.admin(OWNER), "UPDATE contact_person SET owner_id = 'jugendamt' WHERE true"),
                "permission denied");
        refused(() -> database.change(Scope.admin(OWNER), "DELETE FROM contact_person"), "permission denied");
    }

    @Test
    void theLogKeepsThePersonForThoseWhoMaySeeIt() throws SQLException {
        String log = "SELECT value FROM audit_personal p JOIN audit_entry e ON e.id = p.entry"
                + " WHERE e.object_id = ? AND p.field = 'after.person_name'";
        assertThat(database.column(Scope.lead(OWNER), log, contact.toString())).containsExactly('"' + NAME + '"');
        assertThat(database.column(Scope.auditor(), log, contact.toString())).isEmpty();
        String entries = "SELECT canonical FROM audit_entry WHERE object_id = ?";
        assertThat(database.column(Scope.auditor(), entries, contact.toString()))
                .isNotEmpty()
                .noneMatch(canonical -> canonical.contains(NAME));
    }

    @Test
    void anErasedContactIsGoneFromTheRecordAndTheLogWhichStillVerifies() throws SQLException {
        database.change(
                Scope.admin(OWNER),
                "UPDATE contact SET mailbox = 'erika@example.org', phone = '+492323590110' WHERE id = ?",
                contact);
        erase(Scope.admin(OWNER));
        for (Scope scope : List.of(Scope.admin(OWNER), Scope.auditor())) {
            assertThat(database.column(scope, "SELECT 1 FROM contact WHERE id = ?", contact))
                    .isEmpty();
        }
        assertThat(database.column(Scope.admin(OWNER), "SELECT contacts FROM instrument WHERE id = ?", instrument))
                .containsExactly("{}");
        String everything = "SELECT e.canonical || coalesce(p.value, '') FROM audit_entry e"
                + " LEFT JOIN audit_personal p ON p.entry = e.id AND p.field NOT LIKE 'actor.%'"
                + " WHERE e.object_id = ?";
        assertThat(database.column(Scope.lead(OWNER), everything, contact.toString()))
                .hasSizeGreaterThan(3)
                .noneMatch(text -> text.contains("rika") || text.contains("Team") || text.contains("590110"));
        String actors = "SELECT p.value FROM audit_entry e JOIN audit_personal p ON p.entry = e.id"
                + " WHERE e.object_id = ? AND e.action = 'erase' AND p.field = 'actor.name'";
        assertThat(database.column(Scope.lead(OWNER), actors, contact.toString()))
                .isNotEmpty()
                .doesNotContain("null");
        assertThat(database.column(
                        Scope.lead(OWNER), "SELECT finding FROM audit_head() head, audit_verify(0, head.seq)"))
                .isEmpty();
    }

    @Test
    void onlyTheOwnersAdministrationErases() throws SQLException {
        share("contact_id", contact, FRIEND, "EDIT", true, null);
        for (Scope other : List.of(Scope.admin(FRIEND), Scope.lead(OWNER), Scope.reader(OWNER), Scope.editor())) {
            refused(() -> erase(other), "only the owner erases");
        }
        refused(() -> erase(Scope.auditor()), "permission denied");
        erase(Scope.admin(OWNER));
        refused(() -> erase(Scope.admin(OWNER)), "only the owner erases");
    }

    private boolean isShown(@Nullable Scope scope, LocalDate day) throws SQLException {
        try {
            return !database.column(scope, day, "SELECT person_name FROM contact_person WHERE contact_id = ?", contact)
                    .isEmpty();
        } catch (SQLException e) {
            assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo("42501");
            return false;
        }
    }

    private int state(Scope scope) throws SQLException {
        return database.change(
                scope,
                "UPDATE contact_person SET person_phone = '+492323590110', version = version + 1 WHERE contact_id = ?",
                contact);
    }

    private void name(Scope scope, UUID of, String owner) throws SQLException {
        database.change(
                scope,
                "INSERT INTO contact_person (contact_id, owner_id, person_name, version) VALUES (?, ?, ?, 1)",
                of,
                owner,
                NAME);
    }

    private void erase(Scope scope) throws SQLException {
        database.column(scope, "SELECT erase_contact(?, now())", contact);
    }

    private UUID share(
            String column, UUID record, String grantee, String level, boolean personal, @Nullable LocalDate until)
            throws SQLException {
        UUID share = UUID.randomUUID();
        database.change(
                Scope.admin(OWNER), """
                INSERT INTO share_grant (id, %s, owner_id, grantee, level, personal, purpose, until, granted_by,
                    granted_at, version)
                VALUES (?, ?, ?, ?, ?, ?, 'Gemeinsame Pflege', ?, 'Verwaltung', now(), 1)
                """.formatted(column), share, record, OWNER, grantee, level, personal, until);
        return share;
    }

    private void revoke(UUID share) throws SQLException {
        database.change(
                Scope.admin(OWNER), "UPDATE share_grant SET revoked_at = now(), revoked_by = 'x' WHERE id = ?", share);
    }

    private static void refused(ThrowingCallable attempt, String reason) {
        assertThatThrownBy(attempt).isInstanceOf(SQLException.class).hasMessageContaining(reason);
    }
}
