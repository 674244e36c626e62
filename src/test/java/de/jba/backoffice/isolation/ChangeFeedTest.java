// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jba.backoffice.stack.DatabaseExtension;
import de.jba.backoffice.stack.LocalDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** What the database announces: every change of a record once it is committed, and who may see it no sooner. */
@ExtendWith(DatabaseExtension.class)
class ChangeFeedTest {
    private static final String RENAME = "UPDATE instrument SET name = 'Neu', version = version + 1 WHERE id = ?";

    private LocalDatabase server;
    private ApplicationRole database;
    private Records records;
    private UUID instrument;

    @BeforeEach
    void writeRecords(LocalDatabase running) throws SQLException {
        server = running;
        database = new ApplicationRole(running);
        records = Records.withoutProgramme(database);
        instrument = records.instrumentOf("jobcenter");
    }

    @Test
    void aChangeIsAnnouncedAfterItsCommit() throws SQLException {
        assertThat(heardWhile(() -> database.change(Scope.admin("jobcenter"), RENAME, instrument)))
                .containsExactly("instrument " + instrument);
    }

    @Test
    void aShareIsAnnouncedAsItsRecordAndToWhoIsTold() throws SQLException {
        assertThat(heardWhile(() -> database.change(Scope.admin("jobcenter"), """
                INSERT INTO share_grant (id, instrument_id, owner_id, grantee, level, personal, purpose, granted_by,
                    granted_at, version)
                VALUES (gen_random_uuid(), ?, 'jobcenter', 'jugendamt', 'READ', false, 'Zweck', 'Verwaltung', now(), 1)
                """, instrument)))
                .containsExactlyInAnyOrder("instrument " + instrument, noticesOf("jugendamt"));
    }

    @Test
    void contactsAndNetworkPartnersAreAnnouncedToo() throws SQLException {
        assertThat(heardWhile(() -> {
                    database.change(
                            Scope.admin("jobcenter"),
                            "UPDATE contact SET function_name = 'Neu', version = version + 1 WHERE id = ?",
                            records.contactOf("jobcenter"));
                    database.change(
                            Scope.admin("jobcenter"),
                            "UPDATE network_partner SET name = 'Neu', version = version + 1 WHERE id = ?",
                            records.partnerOf("jobcenter"));
                }))
                .containsExactly(
                        "contact " + records.contactOf("jobcenter"), "partner " + records.partnerOf("jobcenter"));
    }

    @Test
    void aProgrammeIsAnnounced() throws SQLException {
        Records programme = Records.write(database);
        assertThat(heardWhile(() -> database.change(
                        Scope.editor(),
                        "UPDATE programme SET state = 'DRAFT', revision = revision + 1, version = version + 1 WHERE id = ?",
                        programme.programme())))
                .contains("programme " + programme.programme());
    }

    @Test
    void aPairThatIsNoneIsAnnounced() throws SQLException {
        List<UUID> pair = Stream.of(
                        records.contactOf("jobcenter"),
                        Records.withoutProgramme(database).contactOf("jobcenter"))
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .toList();
        assertThat(heardWhile(() -> database.change(
                        Scope.admin("jobcenter"),
                        "INSERT INTO duplicate_dismissal (id, owner_id, one_id, other_id, dismissed_at, version)"
                                + " VALUES (gen_random_uuid(), 'jobcenter', ?, ?, now(), 1)",
                        pair.get(0),
                        pair.get(1))))
                .containsExactly("contact " + pair.get(0));
    }

    @Test
    void anEventIsAnnounced() throws SQLException {
        UUID event = UUID.randomUUID();
        assertThat(heardWhile(() -> database.change(Scope.admin("jobcenter"), """
                INSERT INTO event (id, owner_id, title, starts_at, ends_at, all_day, jba_wide, changed_at, version)
                VALUES (?, 'jobcenter', 'Handwerksmesse', now(), now() + interval '1 hour', false, false, now(), 1)
                """, event)))
                .containsExactly("event " + event);
    }

    @Test
    void aCommentIsAnnouncedWithItsInstrumentAndSoIsItsWithdrawal() throws SQLException {
        UUID comment = UUID.randomUUID();
        assertThat(heardWhile(() -> database.change(Scope.admin("jobcenter"), """
                INSERT INTO comment (id, instrument_id, owner_id, agency_id, author, function_name, text, written_at)
                VALUES (?, ?, 'jobcenter', 'jobcenter', current_actor(), 'Verwaltung', 'Stimmt das?', now())
                """, comment, instrument)))
                .containsExactly("comment " + instrument);
        assertThat(heardWhile(
                        () -> database.change(Scope.admin("jobcenter"), "DELETE FROM comment WHERE id = ?", comment)))
                .containsExactly("comment " + instrument);
    }

    @Test
    void anOfferIsAnnouncedWithItsInstrument() throws SQLException {
        UUID offer = UUID.randomUUID();
        assertThat(heardWhile(() -> database.change(Scope.admin("jobcenter"), """
                INSERT INTO hand_over (id, instrument_id, owner_id, addressee, reason, until, instrument_name,
                    offered_by, offered_at, version)
                VALUES (?, ?, 'jobcenter', 'jugendamt', 'Zweck', current_date + 3, '', 'Verwaltung', now(), 1)
                """, offer, instrument)))
                .contains("handover " + instrument, noticesOf("jugendamt"));
        assertThat(heardWhile(() -> database.change(
                        Scope.admin("jobcenter"),
                        "UPDATE hand_over SET outcome = 'TAKEN_BACK', decided_by = 'x', decided_at = now(),"
                                + " version = version + 1 WHERE id = ?",
                        offer)))
                .contains(noticesOf("jugendamt"));
    }

    @Test
    void whoIsMentionedIsToldAndToldOfTheWithdrawal() throws SQLException {
        new SharedRecord(database, instrument).share("jugendamt", "COMMENT", null);
        UUID comment = UUID.randomUUID();
        assertThat(heardWhile(() -> database.change(Scope.admin("jobcenter"), """
                INSERT INTO comment (id, instrument_id, owner_id, agency_id, author, function_name, text, mentioned,
                    written_at)
                VALUES (?, ?, 'jobcenter', 'jobcenter', current_actor(), 'Verwaltung', 'Stimmt das?', '{jugendamt}', now())
                """, comment, instrument)))
                .containsExactlyInAnyOrder("comment " + instrument, noticesOf("jugendamt"));
        assertThat(heardWhile(
                        () -> database.change(Scope.admin("jobcenter"), "DELETE FROM comment WHERE id = ?", comment)))
                .containsExactlyInAnyOrder("comment " + instrument, noticesOf("jugendamt"));
    }

    /** What tells an agency alone to look at its notices again. */
    private String noticesOf(String agency) throws SQLException {
        return "notice "
                + database.column(Scope.admin(agency), "SELECT notice_address(?)", agency)
                        .get(0);
    }

    @Test
    void whatWasNotCommittedIsNot() throws SQLException {
        assertThat(heardWhile(() -> assertThatThrownBy(() -> database.within(Scope.admin("jobcenter"), connection -> {
                            try (Statement change = connection.createStatement()) {
                                change.executeUpdate(
                                        "UPDATE instrument SET name = 'Neu' WHERE id = '" + instrument + "'");
                            }
                            throw new SQLException("given up");
                        }))
                        .hasMessage("given up")))
                .isEmpty();
    }

    /** What follows everything that was announced before it. */
    private static final String END = "end";

    private static final int PATIENCE = 30_000;

    private interface Act {
        void run() throws SQLException;
    }

    private List<String> heardWhile(Act act) throws SQLException {
        try (Connection connection = server.asApplication();
                Statement listen = connection.createStatement()) {
            listen.execute("LISTEN record_changed");
            act.run();
            database.column(null, "SELECT pg_notify('record_changed', ?)", END);
            List<String> heard = new ArrayList<>();
            while (!heard.contains(END)) {
                PGNotification[] notices = connection.unwrap(PGConnection.class).getNotifications(PATIENCE);
                assertThat(notices).as("notices come in the order of commits").isNotNull();
                Stream.of(notices).map(PGNotification::getParameter).forEach(heard::add);
            }
            heard.remove(END);
            return heard;
        }
    }
}
