// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.isolation;

import static de.jba.backoffice.isolation.OfferedRecord.ADDRESSEE;
import static de.jba.backoffice.isolation.OfferedRecord.OWNER;
import static de.jba.backoffice.isolation.SharedRecord.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jba.backoffice.stack.DatabaseExtension;
import de.jba.backoffice.stack.LocalDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the database does when a hand-over is accepted: to owner, shares, history and comments. */
@ExtendWith(DatabaseExtension.class)
class AcceptedHandOverTest {
    private static final String STRANGER = "arbeitsagentur";
    private static final String LOG = "SELECT id FROM audit_entry WHERE object_id = ? ORDER BY id";

    private LocalDatabase server;
    private ApplicationRole database;
    private OfferedRecord record;

    @BeforeEach
    void writeARecord(LocalDatabase local) throws SQLException {
        server = local;
        database = new ApplicationRole(local);
        record = OfferedRecord.fresh(database);
    }

    @Test
    void theInstrumentIsTheOtherAgencysWithPlacesAndContacts() throws SQLException {
        participate(ADDRESSEE + "," + STRANGER);
        record.accept();
        assertThat(record.owner()).isEqualTo(ADDRESSEE);
        assertThat(record.shared().isSeenBy(Scope.reader(ADDRESSEE))).isTrue();
        assertThat(record.shared().edit(Scope.admin(ADDRESSEE), TODAY)).isEqualTo(2);
        assertThat(record.shared().isSeenBy(Scope.admin(OWNER))).isFalse();
        assertThat(record.shared().edit(Scope.admin(OWNER), TODAY)).isZero();
        assertThat(column(Scope.reader(ADDRESSEE), "SELECT array_to_string(participating, ',') FROM instrument"))
                .containsExactly(STRANGER);
        assertThat(database.column(
                        Scope.reader(ADDRESSEE), "SELECT function_name FROM contact WHERE id = ?", record.contact()))
                .hasSize(1);
    }

    @Test
    void theFormerOwnersSharesEndAndDoNotComeBack() throws SQLException {
        record.shared().share(STRANGER, "READ", null);
        record.shared().share("*", "EDIT", null);
        record.accept();
        for (String agency : List.of(OWNER, STRANGER)) {
            assertThat(record.shared().isSeenBy(Scope.admin(agency))).as(agency).isFalse();
        }
        assertThat(database.column(
                        Scope.admin(OWNER),
                        "SELECT revoked_by FROM share_grant WHERE instrument_id = ?",
                        record.instrument()))
                .containsExactly("Teamleitung", "Teamleitung");
        record.shared().share(Scope.admin(ADDRESSEE), ADDRESSEE, OWNER, "READ", TODAY, TODAY);
        assertThat(record.shared().isSeenBy(Scope.admin(OWNER))).isTrue();
        assertThat(record.shared().edit(Scope.admin(OWNER), TODAY)).isZero();
        assertThat(record.shared().isSeenBy(Scope.admin(OWNER), TODAY.plusDays(1)))
                .isFalse();
        refused(
                () -> record.shared().share(Scope.admin(OWNER), OWNER, STRANGER, "READ", null, TODAY),
                "only the owner shares");
    }

    @Test
    void whatTheFormerOwnerSharedOnceShowsItNobodyOfTheNewOwners() throws SQLException {
        UUID contact = UUID.randomUUID();
        database.change(Scope.admin(OWNER), """
                INSERT INTO share_grant (id, instrument_id, owner_id, grantee, level, personal, purpose, granted_by,
                    granted_at, version)
                VALUES (gen_random_uuid(), ?, ?, '*', 'READ', true, 'Für alle', 'Verwaltung', now(), 1)
                """, record.instrument(), OWNER);
        record.accept();
        Scope newOwner = Scope.admin(ADDRESSEE);
        database.change(
                newOwner,
                "INSERT INTO contact (id, owner_id, function_name, mailbox, version) VALUES (?, ?, 'Team', 't@x.example', 1)",
                contact,
                ADDRESSEE);
        database.change(
                newOwner,
                "INSERT INTO contact_person (contact_id, owner_id, person_name, version) VALUES (?, ?, 'Eine Person', 1)",
                contact,
                ADDRESSEE);
        database.change(
                newOwner,
                "UPDATE instrument SET contacts = ARRAY [?::uuid] WHERE id = ?",
                contact,
                record.instrument());
        record.shared().share(newOwner, ADDRESSEE, OWNER, "READ", null, TODAY);

        assertThat(record.shared().isSeenBy(Scope.admin(OWNER))).isTrue();
        assertThat(database.column(
                        Scope.admin(OWNER), "SELECT person_name FROM contact_person WHERE contact_id = ?", contact))
                .isEmpty();
    }

    @Test
    void theHistoryBeforeStaysWithTheFormerOwner() throws SQLException {
        record.shared().share(STRANGER, "READ", null);
        String key = record.instrument().toString();
        record.offer();
        List<String> before = database.column(Scope.lead(OWNER), LOG, key);
        database.change(
                Scope.lead(ADDRESSEE),
                "UPDATE hand_over SET outcome = 'ACCEPTED', decided_by = 'x', decided_at = now() WHERE instrument_id = ?",
                record.instrument());
        List<String> ofNewOwner = database.column(Scope.lead(ADDRESSEE), LOG, key);
        assertThat(ofNewOwner).hasSize(1).doesNotContainAnyElementsOf(before);
        assertThat(database.column(
                        Scope.lead(ADDRESSEE),
                        "SELECT action FROM audit_entry WHERE id = ?",
                        Long.valueOf(ofNewOwner.get(0))))
                .containsExactly("handOver");
        assertThat(database.column(Scope.lead(OWNER), LOG, key))
                .containsAll(before)
                .doesNotContainAnyElementsOf(ofNewOwner);
        record.shared().edit(Scope.admin(ADDRESSEE), TODAY);
        assertThat(database.column(Scope.lead(ADDRESSEE), LOG, key)).hasSize(3);
    }

    @Test
    void commentsBeforeAreNotTheNewOwners() throws SQLException {
        String write = """
                INSERT INTO comment (id, instrument_id, owner_id, agency_id, author, function_name, text, written_at)
                VALUES (gen_random_uuid(), ?, ?, ?, ?, 'Verwaltung', 'Unter uns.', now())
                """;
        database.change(Scope.admin(OWNER), write, record.instrument(), OWNER, OWNER, "jobcenter-admin");
        record.accept();
        assertThat(comments()).isEmpty();
        database.change(Scope.admin(ADDRESSEE), write, record.instrument(), ADDRESSEE, ADDRESSEE, "jugendamt-admin");
        assertThat(comments()).hasSize(1);
    }

    @Test
    void thereIsNoOtherWayToAnotherOwner() throws SQLException {
        record.accept();
        String change = "UPDATE instrument SET owner_id = ? WHERE id = ?";
        for (String agency : List.of(OWNER, STRANGER)) {
            refused(() -> database.change(Scope.admin(ADDRESSEE), change, agency, record.instrument()), "");
        }
        String before = "UPDATE instrument SET former_owners = '{arbeitsagentur}' WHERE id = ?";
        refused(() -> database.change(Scope.admin(ADDRESSEE), before, record.instrument()), "makes a former owner");
        record.shared().share(Scope.admin(ADDRESSEE), ADDRESSEE, OWNER, "EDIT", null, TODAY);
        refused(() -> database.change(Scope.admin(OWNER), change, OWNER, record.instrument()), "does not change");
    }

    /** An acceptance of once is no right to take the instrument again, not even for who may edit it. */
    @Test
    void whoHandedItBackDoesNotTakeItAgain() throws SQLException {
        record.accept();
        UUID back = UUID.randomUUID();
        database.change(Scope.admin(ADDRESSEE), """
                INSERT INTO hand_over (id, instrument_id, owner_id, addressee, reason, until, instrument_name,
                    offered_by, offered_at, version)
                VALUES (?, ?, ?, ?, 'Zurück', current_date + 3, '', 'Verwaltung', now(), 1)
                """, back, record.instrument(), ADDRESSEE, OWNER);
        assertThat(record.decide(Scope.lead(OWNER), back, "ACCEPTED")).isOne();
        record.shared().share(Scope.admin(OWNER), OWNER, ADDRESSEE, "EDIT", null, TODAY);
        String take = "UPDATE instrument SET owner_id = ? WHERE id = ?";
        refused(() -> database.change(Scope.admin(ADDRESSEE), take, ADDRESSEE, record.instrument()), "does not change");
        assertThat(record.owner()).isEqualTo(OWNER);
    }

    /** The offer would have ended with it; here nothing but the last check stands in between. */
    @Test
    void whatIsArchivedPastEveryTriggerIsNotHandedOver() throws SQLException {
        UUID offer = record.offer();
        try (Connection superuser = server.asSuperuser();
                Statement sql = superuser.createStatement()) {
            sql.execute("SET session_replication_role = replica");
            sql.execute("UPDATE instrument SET archived_at = now() WHERE id = '" + record.instrument() + "'");
        }
        refused(() -> record.decide(Scope.lead(ADDRESSEE), offer, "ACCEPTED"), "no such instrument to hand over");
    }

    private void participate(String agencies) throws SQLException {
        database.change(
                Scope.admin(OWNER),
                "UPDATE instrument SET participating = string_to_array(?, ',') WHERE id = ?",
                agencies,
                record.instrument());
    }

    private List<String> comments() throws SQLException {
        return database.column(
                Scope.admin(ADDRESSEE), "SELECT text FROM comment WHERE instrument_id = ?", record.instrument());
    }

    private List<String> column(Scope scope, String select) throws SQLException {
        return database.column(scope, select + " WHERE id = ?", record.instrument());
    }

    private static void refused(ThrowingCallable attempt, String reason) {
        assertThatThrownBy(attempt).isInstanceOf(SQLException.class).hasMessageContaining(reason);
    }
}
