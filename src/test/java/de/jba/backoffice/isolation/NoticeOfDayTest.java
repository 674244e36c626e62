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
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the day alone brings is told once, to all agencies at once. */
@ExtendWith(DatabaseExtension.class)
class NoticeOfDayTest {
    private static final Scope OWNER = Scope.admin("jobcenter");
    private static final Scope OWNERS_LEAD = Scope.lead("jobcenter");
    private static final Scope PARTNER = Scope.admin("jugendamt");
    private static final Scope STRANGER = Scope.admin("arbeitsagentur");
    private static final String LEAVES = "UPDATE contact SET ends_on = ?, version = version + 1 WHERE id = ?";
    /** In a quarter in which no other test says anything about access. */
    /** A statement stays in the database: who runs this again in it asks for the next quarter. */
    private static final AtomicInteger TIMES = new AtomicInteger();

    private final LocalDate quarter = LocalDate.of(2041, 4, 1).plusMonths(3L * TIMES.getAndIncrement());

    private ApplicationRole database;
    private Told told;
    private SharedRecord record;

    @BeforeEach
    void createAnInstrument(LocalDatabase local) throws SQLException {
        database = new ApplicationRole(local);
        told = new Told(database);
        record = SharedRecord.fresh(database);
    }

    @Test
    void aShareNearItsEndIsToldOnceToBothSides() throws SQLException {
        UUID near = record.share("jugendamt", "READ", TODAY.plusDays(14));
        UUID far = record.share("jugendamt", "READ", TODAY.plusDays(15));
        assertThat(told.day(TODAY)).isPositive();
        assertThat(told.day(TODAY)).as("told already").isZero();
        for (Scope scope : List.of(OWNER, OWNERS_LEAD)) {
            assertThat(told.to(scope, near)).as(scope.toString()).containsExactly("SHARE_ENDING");
        }
        assertThat(told.to(PARTNER, near)).containsExactly("SHARE_ENDING", "SHARE_GRANTED");
        assertThat(told.to(OWNER, far)).isEmpty();
        assertThat(told.to(STRANGER, near)).isEmpty();
        assertThat(told.to(Scope.reader("jugendamt"), near)).isEmpty();
        record.revoke(OWNER, near);
        assertThat(told.to(OWNER, near)).isEmpty();
        assertThat(told.to(PARTNER, near)).containsExactly("SHARE_REVOKED");
    }

    @Test
    void aShareWithoutEndIsToConfirmOnceAQuarter() throws SQLException {
        UUID share = record.share("jugendamt", "READ", null);
        LocalDate later = TODAY.plusMonths(4);
        told.day(TODAY);
        assertThat(told.to(OWNER, share)).isEmpty();
        told.day(later);
        assertThat(told.to(OWNER, later, share)).containsExactly("SHARE_UNCONFIRMED");
        assertThat(told.to(PARTNER, later, share)).containsExactly("SHARE_GRANTED");
        assertThat(told.to(OWNERS_LEAD, later, share)).isEmpty();
        database.change(
                OWNER,
                later,
                "UPDATE share_grant SET confirmed_at = now() + interval '5 months', confirmed_by = 'x' WHERE id = ?",
                share);
        assertThat(told.to(OWNER, later, share)).isEmpty();
    }

    @Test
    void anOfferThatNobodyAnsweredIsToldToItsOwner() throws SQLException {
        OfferedRecord offered = new OfferedRecord(database, record.instrument(), UUID.randomUUID());
        UUID offer = offered.offer(OWNER, "jobcenter", "jugendamt", TODAY, TODAY);
        told.day(TODAY);
        assertThat(told.to(OWNER, offer)).isEmpty();
        told.day(TODAY.plusDays(1));
        assertThat(told.to(OWNER, TODAY.plusDays(1), offer)).containsExactly("HAND_OVER_EXPIRED");
        assertThat(told.to(Scope.lead("jugendamt"), TODAY.plusDays(1), offer)).isEmpty();
    }

    @Test
    void aContactThatLeavesIsToldAsLongAsInstrumentsNameIt() throws SQLException {
        Records records = Records.withoutProgramme(database);
        UUID contact = records.contactOf("jobcenter");
        database.change(OWNER, LEAVES, TODAY.plusDays(31), contact);
        told.day(TODAY);
        assertThat(told.to(OWNER, contact)).isEmpty();
        database.change(OWNER, LEAVES, TODAY.plusDays(30), contact);
        told.day(TODAY);
        assertThat(told.to(OWNER, contact)).containsExactly("CONTACT_LEAVING");
        for (Scope other : List.of(PARTNER, OWNERS_LEAD, Scope.reader("jobcenter"), Scope.editor())) {
            assertThat(told.to(other, contact)).as(other.toString()).isEmpty();
        }
        database.change(OWNER, "UPDATE instrument SET contacts = '{}' WHERE id = ?", records.instrumentOf("jobcenter"));
        assertThat(told.to(OWNER, contact)).isEmpty();
    }

    @Test
    void oldPlacesAreToldOnceAMonthToWhoKeepsThem() throws SQLException {
        told.day(TODAY);
        String month = TODAY.withDayOfMonth(1).toString();
        assertThat(of(OWNER, "PLACES_UNCONFIRMED", month)).hasSize(1);
        assertThat(of(OWNERS_LEAD, "PLACES_UNCONFIRMED", month)).isEmpty();
        assertThat(of(Scope.editor(), "PLACES_UNCONFIRMED", month)).isEmpty();
    }

    @Test
    void theLeadsAreAskedForTheirQuarterlyStatementUntilTheyBegin() throws SQLException {
        told.day(quarter);
        assertThat(statementsDue(OWNERS_LEAD)).hasSize(1);
        assertThat(statementsDue(OWNER)).isEmpty();
        database.change(
                OWNERS_LEAD,
                quarter,
                """
                INSERT INTO access_recertification (id, agency_id, person, username, roles, keep, decided_by,
                    function_name, decided_at)
                VALUES (gen_random_uuid(), 'jobcenter', 'x', 'x', '{reader}', true, ?, 'Leitung', ?::date)
                """,
                OWNERS_LEAD.person(),
                quarter.plusDays(1).toString());
        assertThat(statementsDue(OWNERS_LEAD)).isEmpty();
        assertThat(statementsDue(Scope.lead("jugendamt"))).hasSize(1);
    }

    @Test
    void onlyTheJobTellsOfTheDay() {
        for (Scope scope : List.of(OWNER, Scope.editor(), new Scope("system:retention", "", "", ""))) {
            assertThatThrownBy(() -> database.column(scope, "SELECT tell_of_day()"))
                    .hasMessageContaining("only the job");
        }
    }

    @Test
    void whatIsOldGoesWithWhoReadIt(LocalDatabase local) throws SQLException {
        UUID share = record.share("jugendamt", "READ", null);
        String notice =
                Objects.requireNonNull(database.column(PARTNER, "SELECT id FROM notice WHERE source_id = ?", share)
                        .get(0));
        database.change(
                PARTNER, "INSERT INTO notice_read (person, notice_id) VALUES (?, ?::uuid)", PARTNER.person(), notice);
        try (var owner = local.asOwner();
                var change = owner.createStatement()) {
            change.execute("UPDATE notice SET at = now() - interval '101 days' WHERE id = '" + notice + "'");
        }
        told.day(TODAY);
        assertThat(database.column(PARTNER, "SELECT person FROM notice_read WHERE notice_id = ?::uuid", notice))
                .isEmpty();
        assertThat(told.to(PARTNER, share)).isEmpty();
    }

    private List<String> statementsDue(Scope scope) throws SQLException {
        return database.column(
                scope,
                quarter,
                "SELECT id FROM notice n WHERE kind = 'RECERTIFICATION_DUE' AND occasion = ? AND notice_stands(n)",
                quarter.toString());
    }

    private List<String> of(Scope scope, String kind, String occasion) throws SQLException {
        return database.column(scope, "SELECT id FROM notice WHERE kind = ? AND occasion = ?", kind, occasion);
    }
}
