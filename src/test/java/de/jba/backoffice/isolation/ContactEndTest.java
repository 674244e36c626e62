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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The end of a contact through SQL: who enters it, and what is removed when the time of personal data is over. */
@ExtendWith(DatabaseExtension.class)
class ContactEndTest {
    private static final String OWNER = "jobcenter";
    private static final String FRIEND = "jugendamt";
    private static final Scope RETENTION = new Scope("system:retention", "", "", "");
    private static final LocalDate LAST_DAY = TODAY.minusYears(3);

    private ApplicationRole database;
    private Records records;
    private UUID contact;

    @BeforeEach
    void nameAPerson(LocalDatabase local) throws SQLException {
        database = new ApplicationRole(local);
        records = Records.withoutProgramme(database);
        contact = records.contactOf(OWNER);
        database.change(
                Scope.admin(OWNER),
                "INSERT INTO contact_person (contact_id, owner_id, person_name, version)"
                        + " VALUES (?, ?, 'Erika Mustermann', 1)",
                contact,
                OWNER);
    }

    @Test
    void whoCoMaintainsAContactDoesNotEndIt() throws SQLException {
        database.change(Scope.admin(OWNER), """
                INSERT INTO share_grant (id, contact_id, owner_id, grantee, level, personal, purpose, granted_by,
                    granted_at, version)
                VALUES (gen_random_uuid(), ?, ?, ?, 'EDIT', true, 'Gemeinsame Pflege', 'Verwaltung', now(), 1)
                """, contact, OWNER, FRIEND);
        refused(() -> end(Scope.admin(FRIEND), LAST_DAY), "is its owner's");
        assertThat(end(Scope.admin(OWNER), LAST_DAY)).isOne();
        assertThat(actions()).contains("endContact");
    }

    @Test
    void aContactIsMergedIntoAnotherOfItsOwnerAlone() throws SQLException {
        String merge = "UPDATE contact SET merged_into = ?, archived_at = now() WHERE id = ?";
        refused(
                () -> database.change(Scope.admin(OWNER), merge, records.contactOf(FRIEND), contact),
                "into another of its owner");
        UUID kept = Records.withoutProgramme(database).contactOf(OWNER);
        assertThat(database.change(Scope.admin(OWNER), merge, kept, contact)).isOne();
        assertThat(actions()).contains("mergeContacts");
    }

    @Test
    void aPersonIsRemovedAfterTheRetentionPeriodAndTheLogStillVerifies() throws SQLException {
        end(Scope.admin(OWNER), LAST_DAY);
        remove(TODAY.minusDays(1));
        assertThat(persons()).containsExactly("Erika Mustermann");
        remove(TODAY);
        assertThat(persons()).containsExactly("null");
        assertThat(database.column(Scope.admin(OWNER), "SELECT mailbox FROM contact WHERE id = ?", contact))
                .hasSize(1);
        assertThat(actions()).contains("expire");
        assertThat(log()).hasSizeGreaterThan(3).noneMatch(text -> text.contains("Mustermann"));
        assertThat(wrong()).isEmpty();
    }

    @Test
    void thePersonOfAnArchivedContactIsRemovedAndAfterTenYearsTheContact() throws SQLException {
        database.change(Scope.admin(OWNER), "UPDATE contact SET archived_at = now() WHERE id = ?", contact);
        remove(TODAY.plusYears(3));
        assertThat(persons()).containsExactly("null");
        assertThat(log()).anyMatch(text -> text.contains("Team"));
        remove(TODAY.plusYears(10));
        assertThat(database.column(Scope.admin(OWNER), "SELECT 1 FROM contact WHERE id = ?", contact))
                .isEmpty();
        assertThat(database.column(
                        Scope.admin(OWNER),
                        "SELECT contacts FROM instrument WHERE id = ?",
                        records.instrumentOf(OWNER)))
                .containsExactly("{}");
        assertThat(log()).noneMatch(text -> text.contains("Team"));
        assertThat(wrong()).isEmpty();
    }

    @Test
    void nobodyButTheJobRemoves() throws SQLException {
        end(Scope.admin(OWNER), LAST_DAY);
        for (Scope other :
                List.of(Scope.admin(OWNER), Scope.editor(), Scope.everybody(), new Scope("system:other", "", "", ""))) {
            refused(() -> database.column(other, "SELECT remove_expired_contact_data(now())"), "");
        }
        assertThat(persons()).containsExactly("Erika Mustermann");
    }

    @Test
    void whoSeesTheProgrammeLearnsWhichPrintedContactHasLeft() throws SQLException {
        Records inProgramme = Records.write(database);
        contact = inProgramme.contactOf(OWNER);
        database.change(
                Scope.editor(),
                "UPDATE programme SET state = 'DRAFT', revision = 2 WHERE id = ?",
                inProgramme.programme());
        database.change(Scope.admin(OWNER), """
                UPDATE contribution b SET contact_function = c.function_name, contact_mailbox = c.mailbox
                FROM contact c WHERE c.id = ? AND b.instrument_id = ?
                """, contact, inProgramme.instrumentOf(OWNER));
        end(Scope.admin(OWNER), TODAY);
        assertThat(left(Scope.editor(), TODAY, inProgramme)).isEmpty();
        assertThat(left(Scope.editor(), TODAY.plusDays(1), inProgramme))
                .containsExactly(inProgramme.instrumentOf(OWNER).toString());
        assertThat(left(Scope.reader(OWNER), TODAY.plusDays(1), inProgramme)).isEmpty();
        database.change(Scope.admin(OWNER), "UPDATE contact SET mailbox_stays = true WHERE id = ?", contact);
        assertThat(left(Scope.editor(), TODAY.plusDays(1), inProgramme)).isEmpty();
    }

    private List<String> left(Scope scope, LocalDate today, Records of) throws SQLException {
        return database.column(scope, today, "SELECT left_contacts(?)", of.programme());
    }

    private int end(Scope scope, LocalDate lastDay) throws SQLException {
        return database.change(scope, "UPDATE contact SET ends_on = ? WHERE id = ?", lastDay, contact);
    }

    private void remove(LocalDate today) throws SQLException {
        database.column(RETENTION, today, "SELECT remove_expired_contact_data(now())");
    }

    private List<String> persons() throws SQLException {
        return database.column(
                Scope.admin(OWNER), "SELECT person_name FROM contact_person WHERE contact_id = ?", contact);
    }

    private List<String> actions() throws SQLException {
        return database.column(
                Scope.lead(OWNER), "SELECT action FROM audit_entry WHERE object_id = ?", contact.toString());
    }

    /** Everything that the log still says of the contact. */
    private List<String> log() throws SQLException {
        return database.column(
                Scope.lead(OWNER),
                "SELECT e.canonical || coalesce(p.value, '') FROM audit_entry e"
                        + " LEFT JOIN audit_personal p ON p.entry = e.id AND p.field NOT LIKE 'actor.%'"
                        + " WHERE e.object_id = ?",
                contact.toString());
    }

    private List<String> wrong() throws SQLException {
        return database.column(Scope.lead(OWNER), "SELECT finding FROM audit_head() head, audit_verify(0, head.seq)");
    }

    private static void refused(ThrowingCallable attempt, String reason) {
        assertThatThrownBy(attempt).isInstanceOf(SQLException.class).hasMessageContaining(reason);
    }
}
