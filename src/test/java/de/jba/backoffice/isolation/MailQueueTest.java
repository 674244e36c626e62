// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.isolation;

import static de.jba.backoffice.isolation.SharedRecord.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jba.backoffice.stack.DatabaseExtension;
import de.jba.backoffice.stack.LocalDatabase;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** E-mails are queued for those whom a notice concerns, as each of them wants, and each is sent by one node. */
@ExtendWith(DatabaseExtension.class)
class MailQueueTest {
    private static final Scope JOB = new Scope("system:mail", "", "", "");
    private static final Scope OWNER = Scope.admin("jobcenter");
    private static final Scope PARTNER = Scope.admin("jugendamt");
    private static final Scope PARTNERS_LEAD = Scope.lead("jugendamt");
    private static final Scope PARTNERS_READER = Scope.reader("jugendamt");
    private static final Scope STRANGER = Scope.admin("arbeitsagentur");
    private static final String NOW = "2026-03-10T09:00:00+01:00";
    private static final String BEFORE_SIX = "2026-03-10T05:59:00+01:00";
    private static final String NEXT = """
            SELECT id FROM mail WHERE done_at IS NULL AND person = 'jugendamt-admin' ORDER BY due_at, id LIMIT 1
            FOR UPDATE SKIP LOCKED
            """;

    private ApplicationRole database;
    private SharedRecord record;

    @BeforeEach
    void everybodyHasSignedIn(LocalDatabase local) throws SQLException {
        database = new ApplicationRole(local);
        record = SharedRecord.fresh(database);
        for (Scope scope : List.of(OWNER, PARTNER, PARTNERS_LEAD, PARTNERS_READER, STRANGER, Scope.editor())) {
            recipient(scope, scope.person());
        }
        queue(NOW);
        database.change(JOB, "UPDATE mail SET outcome = 'SENT', done_at = now() WHERE done_at IS NULL");
    }

    @Test
    void whatIsWantedAtOnceIsDueAtOnceAndTheRestInTheMorning() throws SQLException {
        set(PARTNER, "NOW");
        set(PARTNERS_LEAD, "DIGEST");
        UUID first = record.share("jugendamt", "READ", null);
        queue(NOW);
        UUID second = record.share("jugendamt", "COMMENT", null);
        queue(NOW);
        assertThat(mails("jugendamt-admin", "due_at = timestamptz '" + NOW + "'"))
                .hasSize(2);
        assertThat(mails("jugendamt-lead", "due_at = timestamptz '2026-03-11T06:00:00+01:00'"))
                .singleElement()
                .satisfies(notices ->
                        assertThat(told(notices)).containsExactlyInAnyOrder(first.toString(), second.toString()));
        queue(NOW);
        assertThat(mails("jugendamt-admin", "true")).as("nothing twice").hasSize(2);
        for (Scope other : List.of(OWNER, PARTNERS_READER, STRANGER, Scope.editor())) {
            assertThat(mails(other.person(), "true")).as(other.toString()).isEmpty();
        }
    }

    @Test
    void whatComesInTheNightGoesTheSameMorning() throws SQLException {
        set(PARTNER, "DIGEST");
        record.share("*", "READ", null);
        queue(BEFORE_SIX);
        assertThat(mails("jugendamt-admin", "due_at = timestamptz '2026-03-10T06:00:00+01:00'"))
                .hasSize(1);
        assertThat(mails("jobcenter-admin", "true")).as("who did it").isEmpty();
    }

    @Test
    void whoWantsNoneGetsNone() throws SQLException {
        set(PARTNER, "OFF");
        record.share("jugendamt", "READ", TODAY);
        queue(NOW);
        assertThat(mails("jugendamt-admin", "true")).isEmpty();
    }

    @Test
    void whoHasNotSignedInForLongGetsNoneAndIsForgotten() throws SQLException {
        set(PARTNER, "NOW");
        record.share("jugendamt", "READ", null);
        queue("2026-06-20T09:00:00+02:00");
        assertThat(mails("jugendamt-admin", "true")).isEmpty();
        assertThat(database.column(PARTNER, "SELECT address FROM mail_recipient"))
                .isEmpty();
    }

    @Test
    void aMailThatOneNodeHoldsIsPassedOverByAnother() throws SQLException {
        set(PARTNER, "NOW");
        record.share("jugendamt", "READ", null);
        queue(NOW);
        database.within(JOB, first -> {
            try (var query = first.prepareStatement(NEXT);
                    var row = query.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(database.column(JOB, NEXT)).isEmpty();
            }
            return 1;
        });
        assertThat(database.column(JOB, NEXT)).as("it did not send it").hasSize(1);
    }

    @Test
    void aDeputyIsWrittenToOfTheAppointmentAndOfWhatIsToBeSigned() throws SQLException {
        LocalDate day = LocalDate.of(2026, 3, 10);
        Scope deputy = new Scope("agency", "jugendamt", "deputy-" + UUID.randomUUID(), "reader");
        Scope later = new Scope("agency", "jugendamt", "later-" + UUID.randomUUID(), "reader");
        recipient(deputy, deputy.person());
        recipient(later, later.person());
        Records records = Records.write(database);
        UUID appointment = appoint(records, deputy, day);
        UUID laters = appoint(records, later, day.plusDays(1));
        queue(NOW);
        assertThat(told(deputy, day))
                .containsExactlyInAnyOrder(
                        appointment.toString(), records.programme().toString());
        assertThat(told(later, day)).containsExactly(laters.toString());
        assertThat(mails(PARTNERS_READER.person(), "true")).isEmpty();
        assertThat(told(PARTNERS_LEAD, day)).contains(records.programme().toString());
    }

    private UUID appoint(Records records, Scope deputy, LocalDate day) throws SQLException {
        UUID id = UUID.randomUUID();
        database.change(
                PARTNERS_LEAD,
                day,
                """
                INSERT INTO deputy (id, programme_id, year, agency_id, person, function_name, appointed_by,
                    appointed_by_name, from_day, until_day, version)
                VALUES (?, ?, ?, 'jugendamt', ?, 'Fachkraft', ?, 'Teamleitung', ?, ?, 1)
                """,
                id,
                records.programme(),
                records.year(),
                deputy.person(),
                PARTNERS_LEAD.person(),
                day,
                day);
        return id;
    }

    private List<String> told(Scope scope, LocalDate day) throws SQLException {
        List<String> sources = new ArrayList<>();
        for (String notices : mails(scope.person(), "true")) {
            sources.addAll(
                    database.column(scope, day, "SELECT source_id FROM notice WHERE id = ANY (?::uuid[])", notices));
        }
        return sources;
    }

    @Test
    void anAddressIsEachPersonsOwn() throws SQLException {
        assertThat(database.column(PARTNER, "SELECT person FROM mail_recipient"))
                .containsExactly("jugendamt-admin");
        assertThat(database.change(
                        PARTNERS_LEAD,
                        "UPDATE mail_recipient SET address = 'x@y.z' WHERE person = ?",
                        PARTNER.person()))
                .isZero();
        refused(() -> recipient(PARTNERS_LEAD, PARTNER.person()));
        refused(() -> database.change(PARTNER, "UPDATE mail_recipient SET roles = '{team-lead}'"));
        refused(() -> database.change(PARTNER, "UPDATE mail_recipient SET agency_id = 'jobcenter'"));
    }

    @Test
    void theQueueIsTheJobsAlone() throws SQLException {
        set(PARTNER, "NOW");
        record.share("jugendamt", "READ", null);
        queue(NOW);
        for (Scope scope : List.of(PARTNER, OWNER, Scope.editor(), new Scope("system:notices", "", "", ""))) {
            assertThat(database.column(scope, "SELECT id FROM mail"))
                    .as(scope.toString())
                    .isEmpty();
            refused(() -> database.column(scope, "SELECT queue_mails(now())"));
        }
        refused(() -> database.column(Scope.auditor(), "SELECT id FROM mail"));
        refused(() -> database.change(JOB, "UPDATE mail SET notices = '{}'"));
    }

    private void recipient(Scope scope, String person) throws SQLException {
        database.change(scope, """
                INSERT INTO mail_recipient (person, agency_id, roles, address, seen_at)
                VALUES (?, current_agency(), current_roles(), 'jemand@jba.invalid', '2026-03-09')
                ON CONFLICT (person) DO UPDATE SET seen_at = excluded.seen_at
                """, person);
    }

    private void set(Scope scope, String mail) throws SQLException {
        database.change(scope, """
                INSERT INTO notice_setting (person, kind, shown, mail) VALUES (?, 'SHARE_GRANTED', true, ?)
                ON CONFLICT (person, kind) DO UPDATE SET mail = excluded.mail
                """, scope.person(), mail);
    }

    private void queue(String at) throws SQLException {
        database.column(JOB, "SELECT queue_mails(?::timestamptz)", at);
    }

    private List<String> mails(String person, String condition) throws SQLException {
        return database.column(
                JOB, "SELECT notices FROM mail WHERE done_at IS NULL AND person = ? AND " + condition, person);
    }

    private List<String> told(String notices) {
        try {
            return database.column(PARTNER, "SELECT source_id FROM notice WHERE id = ANY (?::uuid[])", notices);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void refused(ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOf(SQLException.class)
                .extracting("SQLState")
                .isEqualTo("42501");
    }
}
