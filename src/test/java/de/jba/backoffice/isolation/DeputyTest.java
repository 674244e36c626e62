// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jba.backoffice.shared.BusinessTime;
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

/** What an appointment as deputy lends, for how long and for which programme; and who makes, sees and ends one. */
@ExtendWith(DatabaseExtension.class)
class DeputyTest {
    private static final String AGENCY = "jugendamt";
    private static final Scope LEAD = Scope.lead(AGENCY);
    private static final String FUNCTION = "Teamleitung Jugendamt";
    private static final String RIGHTS =
            "SELECT action FROM permission WHERE may(action) GROUP BY action ORDER BY action";
    private static final LocalDate TODAY = LocalDate.now(BusinessTime.ZONE);

    /** New people for each test: an appointment lends what it lends whichever programme it is for. */
    private final Scope deputy = new Scope("agency", AGENCY, "deputy-" + UUID.randomUUID(), "reader");

    private final Scope colleague = new Scope("agency", AGENCY, "colleague-" + UUID.randomUUID(), "reader");

    private ApplicationRole database;
    private Records records;

    @BeforeEach
    void write(LocalDatabase local) throws SQLException {
        database = new ApplicationRole(local);
        records = Records.write(database);
    }

    @Test
    void anAppointmentLendsThreeActionsOnItsDaysAndNoOther() throws SQLException {
        List<String> own = database.column(deputy, RIGHTS);
        UUID appointment = appoint(TODAY.plusDays(1), TODAY.plusDays(3));
        assertThat(database.column(deputy, TODAY, RIGHTS)).as("before").isEqualTo(own);
        for (int day : new int[] {1, 3}) {
            List<String> lent = database.column(deputy, TODAY.plusDays(day), RIGHTS);
            assertThat(lent).containsAll(own);
            assertThat(lent.stream().filter(action -> !own.contains(action)))
                    .containsExactly("amendment.cosign", "programme.cosign", "programme.view");
        }
        assertThat(database.column(deputy, TODAY.plusDays(4), RIGHTS))
                .as("after")
                .isEqualTo(own);
        assertThat(database.column(colleague, TODAY.plusDays(1), RIGHTS)).isEqualTo(own);
        assertThat(end(LEAD, appointment)).isOne();
        assertThat(database.column(deputy, TODAY.plusDays(1), RIGHTS))
                .as("ended")
                .isEqualTo(own);
    }

    @Test
    void aDeputySignsInTheLeadsPlaceOnTheDaysOfTheAppointmentAlone() throws SQLException {
        // One who sees the programme by role: what is refused, the appointment refuses.
        Scope who = new Scope("agency", AGENCY, deputy.person(), "agency-admin");
        notSigned(who, TODAY, FUNCTION);
        UUID appointment = appoint(TODAY.plusDays(1), TODAY.plusDays(3));
        notSigned(who, TODAY, FUNCTION);
        notSigned(who, TODAY.plusDays(4), FUNCTION);
        notSigned(who, TODAY.plusDays(1), null);
        notSigned(who, TODAY.plusDays(1), "Jemand anders");
        notSigned(colleague, TODAY.plusDays(1), FUNCTION);
        notSigned(LEAD, TODAY.plusDays(1), FUNCTION);
        end(LEAD, appointment);
        notSigned(who, TODAY.plusDays(1), FUNCTION);
        appoint(TODAY.plusDays(1), TODAY.plusDays(3));
        assertThat(sign(who, AGENCY, TODAY.plusDays(3), FUNCTION)).isOne();
    }

    @Test
    void anAppointmentCountsForItsAgencyAndItsProgrammeAlone() throws SQLException {
        Records other = Records.write(database);
        appoint(TODAY, TODAY);
        Scope elsewhere = new Scope("agency", "arbeitsagentur", deputy.person(), "agency-admin");
        refused(() -> sign(elsewhere, "arbeitsagentur", TODAY, FUNCTION), "row-level security");
        Scope readerElsewhere = new Scope("agency", "arbeitsagentur", deputy.person(), "reader");
        assertThat(database.column(readerElsewhere, RIGHTS)).doesNotContain("programme.view", "programme.cosign");
        refused(() -> sign(deputy, "arbeitsagentur", TODAY, FUNCTION), "row-level security");
        records = other;
        assertThat(database.column(deputy, "SELECT year FROM programme WHERE id = ?", other.programme()))
                .as("to be read")
                .hasSize(1);
        notSigned(deputy, TODAY, FUNCTION);
        refused(() -> mark(deputy, other), "row-level security");
        assertThat(new Told(database).to(deputy, other.programme())).isEmpty();
    }

    @Test
    void neitherAnAuthorNorAnAuditorSignsAsDeputy() throws SQLException {
        appoint(TODAY, TODAY);
        Scope auditor = new Scope("auditor", AGENCY, deputy.person(), "auditor");
        refused(() -> sign(auditor, AGENCY, TODAY, FUNCTION), "permission denied");
        assertThat(database.column(auditor, RIGHTS)).doesNotContain("programme.cosign");
        assertThat(database.column(auditor, "SELECT signs_in_place_of(?)", records.programme()))
                .containsExactly("null");
        Scope editor = new Scope("programme", "", deputy.person(), "programme-editor");
        assertThat(database.column(editor, RIGHTS)).doesNotContain("programme.cosign");
        Scope author = new Scope("agency", "jobcenter", "author-" + UUID.randomUUID(), "agency-admin");
        appoint(new Scope("agency", "jobcenter", "lead", "team-lead"), "jobcenter", author.person(), TODAY, TODAY);
        database.change(author, "UPDATE programme SET state = 'DRAFT', revision = 2 WHERE id = ?", records.programme());
        database.change(author, "UPDATE chapter SET body = 'Neu.' WHERE programme_id = ?", records.programme());
        database.change(
                Scope.editor(),
                "INSERT INTO snapshot VALUES (?, 2, ?, ?, '{arbeitsagentur,jobcenter,jugendamt}', now())",
                records.programme(),
                Records.HASH,
                Records.PDF_HASH);
        database.change(
                Scope.editor(), "UPDATE programme SET state = 'IN_COORDINATION' WHERE id = ?", records.programme());
        refused(() -> sign(author, "jobcenter", 2, TODAY, FUNCTION), "an author does not sign");
    }

    @Test
    void aDeputyReadsAndMarksAndNeitherWithdrawsNorReturns() throws SQLException {
        refused(() -> mark(deputy, records), "row-level security");
        appoint(TODAY, TODAY);
        assertThat(mark(deputy, records)).isOne();
        assertThat(new Told(database).to(deputy, records.programme())).containsExactly("COSIGNATURE_DUE");
        sign(deputy, AGENCY, TODAY, FUNCTION);
        assertThat(new Told(database).to(deputy, records.programme())).isEmpty();
        String withdraw = "UPDATE co_signature SET withdrawn_at = now(), justification = 'x' WHERE programme_id = ?"
                + " AND agency_id = 'jugendamt'";
        assertThat(database.change(deputy, withdraw, records.programme())).isZero();
        refused(() -> records.giveBack(database, deputy, AGENCY), "row-level security");
        refused(() -> sign(LEAD, AGENCY, TODAY, null), "co_signature_of_agency");
        assertThat(database.change(LEAD, withdraw, records.programme())).isOne();
    }

    @Test
    void theLastSignatureMayBeADeputys() throws SQLException {
        records.sign(database, Scope.lead("arbeitsagentur"), "arbeitsagentur", Records.HASH);
        appoint(TODAY, TODAY);
        sign(deputy, AGENCY, TODAY, FUNCTION);
        String cosigned = "UPDATE programme SET state = 'COSIGNED' WHERE id = ?";
        refused(() -> database.change(Scope.admin(AGENCY), cosigned, records.programme()), "does not go from");
        assertThat(database.change(deputy, cosigned, records.programme())).isOne();
    }

    @Test
    void aLeadAppointsForTheOwnAgencyBeforehandForAYearAtMostAndOnce() throws SQLException {
        refused(() -> appoint(Scope.admin(AGENCY), AGENCY, deputy.person(), TODAY, TODAY), "row-level security");
        refused(() -> appoint(deputy, AGENCY, colleague.person(), TODAY, TODAY), "row-level security");
        refused(() -> appoint(Scope.lead("jobcenter"), AGENCY, deputy.person(), TODAY, TODAY), "row-level security");
        refused(() -> appoint(LEAD, AGENCY, LEAD.person(), TODAY, TODAY), "stands in for themselves");
        refused(() -> appoint(TODAY.minusDays(1), TODAY), "beforehand");
        refused(() -> appoint(TODAY, TODAY.minusDays(1)), "deputy_limited");
        refused(() -> appoint(TODAY, TODAY.plusYears(1).plusDays(1)), "deputy_limited");
        refused(() -> insert(LEAD, AGENCY, deputy.person(), "jobcenter-lead", TODAY, TODAY), "names who makes it");
        appoint(TODAY, TODAY.plusYears(1));
        refused(() -> appoint(TODAY.plusYears(1), TODAY.plusYears(1)), "deputy_once");
        appoint(LEAD, AGENCY, colleague.person(), TODAY, TODAY);
    }

    @Test
    void anAppointmentIsTheAgencysToSeeAndItsLeadsToEnd() throws SQLException {
        UUID appointment = appoint(TODAY, TODAY.plusDays(1));
        String seen = "SELECT function_name FROM deputy WHERE id = ?";
        for (Scope scope : List.of(LEAD, deputy)) {
            assertThat(database.column(scope, seen, appointment))
                    .as(scope.toString())
                    .hasSize(1);
        }
        List<Scope> others = List.of(
                colleague, Scope.admin(AGENCY), Scope.lead("jobcenter"), Scope.editor(), Scope.reader("jobcenter"));
        for (Scope scope : others) {
            assertThat(database.column(scope, seen, appointment))
                    .as(scope.toString())
                    .isEmpty();
            assertThat(end(scope, appointment)).as(scope.toString()).isZero();
        }
        assertThat(end(deputy, appointment)).isZero();
        refused(
                () -> database.change(LEAD, "UPDATE deputy SET until_day = until_day + 1 WHERE id = ?", appointment),
                "permission denied");
        assertThat(end(LEAD, appointment)).isOne();
        refused(() -> end(LEAD, appointment), "ended once");
    }

    @Test
    void theDeputyAloneIsToldUntilItEnds() throws SQLException {
        Told told = new Told(database);
        UUID appointment = appoint(TODAY, TODAY.plusDays(1));
        assertThat(told.to(deputy, appointment)).containsExactly("DEPUTY_APPOINTED");
        for (Scope other : List.of(LEAD, colleague, Scope.admin(AGENCY), Scope.lead("jobcenter"))) {
            assertThat(told.to(other, appointment)).as(other.toString()).isEmpty();
        }
        assertThat(told.to(deputy, TODAY.plusDays(2), appointment)).isEmpty();
        end(LEAD, appointment);
        assertThat(told.to(deputy, appointment)).isEmpty();
    }

    @Test
    void theLogNamesWhoSignedAndInWhosePlace() throws SQLException {
        appoint(TODAY, TODAY);
        sign(deputy, AGENCY, TODAY, FUNCTION);
        String entries =
                "SELECT e.canonical FROM audit_entry e WHERE e.object_id = ? AND e.canonical::jsonb ->> 'table' = ?";
        String programme = records.programme().toString();
        assertThat(database.column(LEAD, entries, programme, "co_signature"))
                .singleElement()
                .asString()
                .contains("\"deputy_for\":\"" + FUNCTION + "\"", "\"function_name\":\"Fachkraft\"");
        assertThat(database.column(LEAD, entries, programme, "deputy"))
                .singleElement()
                .asString()
                .contains(
                        "\"action\":\"appointDeputy\"",
                        "\"function_name\":\"Fachkraft\"",
                        "\"appointed_by_name\":\"" + FUNCTION + "\"")
                .doesNotContain(deputy.person());
        assertThat(database.column(Scope.lead("jobcenter"), entries, programme, "deputy"))
                .isEmpty();
    }

    private UUID appoint(LocalDate from, LocalDate until) throws SQLException {
        return appoint(LEAD, AGENCY, deputy.person(), from, until);
    }

    private UUID appoint(Scope lead, String agency, String person, LocalDate from, LocalDate until)
            throws SQLException {
        return insert(lead, agency, person, lead.person(), from, until);
    }

    private UUID insert(Scope lead, String agency, String person, String by, LocalDate from, LocalDate until)
            throws SQLException {
        UUID id = UUID.randomUUID();
        database.change(lead, """
                INSERT INTO deputy (id, programme_id, year, agency_id, person, function_name, appointed_by,
                    appointed_by_name, from_day, until_day, version)
                VALUES (?, ?, ?, ?, ?, 'Fachkraft', ?, ?, ?, ?, 1)
                """, id, records.programme(), records.year(), agency, person, by, FUNCTION, from, until);
        return id;
    }

    private int end(Scope scope, UUID appointment) throws SQLException {
        return database.change(scope, "UPDATE deputy SET ended_at = now() WHERE id = ?", appointment);
    }

    private int mark(Scope scope, Records of) throws SQLException {
        return database.change(
                scope,
                "INSERT INTO reading_mark (programme_id, person, part, part_hash) VALUES (?, ?, 'annex', repeat('a', 64))",
                of.programme(),
                scope.person());
    }

    private void notSigned(Scope scope, LocalDate day, @Nullable String deputyFor) {
        assertThatThrownBy(() -> sign(scope, AGENCY, day, deputyFor))
                .isInstanceOf(SQLException.class)
                .extracting("SQLState")
                .isEqualTo("42501");
    }

    private int sign(Scope scope, String agency, LocalDate day, @Nullable String deputyFor) throws SQLException {
        return sign(scope, agency, 1, day, deputyFor);
    }

    private int sign(Scope scope, String agency, int revision, LocalDate day, @Nullable String deputyFor)
            throws SQLException {
        return database.change(
                scope,
                day,
                """
                INSERT INTO co_signature (id, programme_id, revision, agency_id, signer, function_name, deputy_for,
                    signed_at, content_hash, pdf_hash, version)
                VALUES (gen_random_uuid(), ?, ?, ?, ?, 'Fachkraft', ?, now(), ?, ?, 1)
                """,
                records.programme(),
                revision,
                agency,
                scope.person(),
                deputyFor,
                Records.HASH,
                Records.PDF_HASH);
    }

    private static void refused(ThrowingCallable attempt, String reason) {
        assertThatThrownBy(attempt).isInstanceOf(SQLException.class).hasMessageContaining(reason);
    }
}
