// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jba.backoffice.shared.BusinessTime;
import de.jba.backoffice.stack.DatabaseExtension;
import de.jba.backoffice.stack.LocalDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An auditor without an organisation sees the records of those agencies whose leads have consented, and no other. */
@ExtendWith(DatabaseExtension.class)
class JointAuditTest {
    private static final LocalDate TODAY = LocalDate.now(BusinessTime.ZONE);
    private static final String OWNERS_OF = "SELECT DISTINCT %s FROM %s WHERE %1$s IS NOT NULL ORDER BY 1";
    private static final String DECIDE = """
            INSERT INTO audit_consent (id, agency_id, given, until, decided_by, function_name, decided_at)
            VALUES (gen_random_uuid(), ?, ?, ?::date, ?, 'Teamleitung', clock_timestamp())
            """;

    private final LocalDatabase local;
    private final ApplicationRole database;

    JointAuditTest(LocalDatabase local) {
        this.local = local;
        this.database = new ApplicationRole(local);
    }

    @BeforeEach
    void writeRecords() throws SQLException {
        Records records = Records.withoutProgramme(database);
        database.change(Scope.admin("jugendamt"), """
                INSERT INTO share_grant (id, instrument_id, owner_id, grantee, level, personal, purpose, granted_by,
                    granted_at, version)
                VALUES (gen_random_uuid(), ?, 'jugendamt', 'jobcenter', 'READ', false, 'Prüfung', 'x', now(), 1)
                """, records.instrumentOf("jugendamt"));
    }

    @AfterEach
    void everybodyConsentsAgain() throws SQLException {
        for (String agency : List.of("arbeitsagentur", "jobcenter", "jugendamt")) {
            decide(Scope.lead(agency), agency, true);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "instrument, owner_id",
        "contact, owner_id",
        "share_grant, owner_id",
        "audit_entry, owner_agency",
        "audit_chain, owner_agency",
        "audit_personal, owner_agency"
    })
    void onlyWhoHasConsentedIsSeen(String table, String owner) throws SQLException {
        decide(Scope.lead("arbeitsagentur"), "arbeitsagentur", false);
        decide(Scope.lead("jobcenter"), "jobcenter", false);

        assertThat(owners(Scope.auditor(), table, owner, TODAY)).containsExactly("jugendamt");

        decide(Scope.lead("jugendamt"), "jugendamt", false);

        assertThat(owners(Scope.auditor(), table, owner, TODAY)).isEmpty();
        if (!table.startsWith("audit") && !table.equals("share_grant")) {
            assertThat(owners(new Scope("auditor", "jobcenter", "a", "auditor"), table, owner, TODAY))
                    .as("an agency's own auditor needs no consent")
                    .containsExactly("jobcenter");
        }
    }

    @Test
    void placesFollowTheirInstrument() throws SQLException {
        decide(Scope.lead("arbeitsagentur"), "arbeitsagentur", false);
        decide(Scope.lead("jugendamt"), "jugendamt", false);

        assertThat(database.column(
                        Scope.auditor(),
                        "SELECT DISTINCT i.owner_id FROM capacity c LEFT JOIN instrument i ON i.id = c.instrument_id"))
                .containsExactly("jobcenter");
    }

    @Test
    void consentHoldsForAYearAndNotADayLonger() throws SQLException {
        assertThat(owners(Scope.auditor(), "instrument", "owner_id", TODAY.plusYears(1)))
                .hasSize(3);
        assertThat(owners(
                        Scope.auditor(),
                        "instrument",
                        "owner_id",
                        TODAY.plusYears(1).plusDays(1)))
                .isEmpty();
        assertThatThrownBy(() -> database.change(
                        Scope.lead("jobcenter"),
                        DECIDE,
                        "jobcenter",
                        true,
                        TODAY.plusYears(1).plusDays(1).toString(),
                        "jobcenter-lead"))
                .hasMessageContaining("a year at most");
    }

    @ParameterizedTest
    @ValueSource(strings = {"agency-admin,share-manager", "reader", "programme-editor"})
    void onlyLeadsDecide(String roles) {
        Scope person = new Scope("agency", "jobcenter", "someone", roles);

        assertThatThrownBy(() -> decide(person, "jobcenter", true)).hasMessageContaining("row-level security");
    }

    @Test
    void nobodyDecidesForAnotherAgencyOrInAnothersName() {
        assertThatThrownBy(() -> decide(Scope.lead("jobcenter"), "jugendamt", true))
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> database.change(
                        Scope.lead("jobcenter"), DECIDE, "jobcenter", true, TODAY.toString(), "jugendamt-lead"))
                .hasMessageContaining("names who gives it");
        assertThatThrownBy(() -> decide(Scope.auditor(), "jobcenter", true)).hasMessageContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE audit_consent SET given = true", "DELETE FROM audit_consent"})
    void decisionsStand(String change) {
        assertThatThrownBy(() -> database.change(Scope.lead("jobcenter"), change))
                .hasMessageContaining("permission denied");
    }

    @Test
    void decisionsAreNotDatedBack() {
        assertThatThrownBy(() -> database.change(Scope.lead("jobcenter"), """
                        INSERT INTO audit_consent (id, agency_id, given, until, decided_by, function_name, decided_at)
                        VALUES (gen_random_uuid(), 'jobcenter', false, NULL, 'jobcenter-lead', 'Teamleitung',
                            now() - interval '1 day')
                        """)).hasMessageContaining("earlier one");
    }

    @Test
    void agenciesSeeTheirOwnDecisionsAlone() throws SQLException {
        assertThat(owners(Scope.lead("jobcenter"), "audit_consent", "agency_id", TODAY))
                .containsExactly("jobcenter");
        assertThat(owners(Scope.auditor(), "audit_consent", "agency_id", TODAY)).hasSize(3);
        assertThat(owners(new Scope("auditor", "jugendamt", "a", "auditor"), "audit_consent", "agency_id", TODAY))
                .containsExactly("jugendamt");
        assertThat(owners(Scope.editor(), "audit_consent", "agency_id", TODAY)).isEmpty();
    }

    @Test
    void decisionIsInTheLog() throws SQLException {
        decide(Scope.lead("jobcenter"), "jobcenter", false);

        assertThat(database.column(
                        Scope.lead("jobcenter"),
                        "SELECT action FROM audit_entry WHERE object_type = 'auditConsent' ORDER BY id DESC LIMIT 1"))
                .containsExactly("refuseConsent");
    }

    @Test
    void leadsSpeakForTheirOwnPeopleAlone() throws SQLException {
        String statement = """
                INSERT INTO access_recertification (id, agency_id, person, username, roles, keep, decided_by,
                    function_name, decided_at)
                VALUES (gen_random_uuid(), ?, 'p-1', 'jc-reader', '{reader}', true, ?, 'Teamleitung', now())
                """;
        assertThat(database.change(Scope.lead("jobcenter"), statement, "jobcenter", "jobcenter-lead"))
                .isEqualTo(1);
        assertThatThrownBy(() -> database.change(Scope.lead("jobcenter"), statement, "jugendamt", "jobcenter-lead"))
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> database.change(Scope.admin("jobcenter"), statement, "jobcenter", "jobcenter-admin"))
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> database.change(Scope.lead("jobcenter"), statement, "jobcenter", "jugendamt-lead"))
                .hasMessageContaining("names who gives it");
        assertThatThrownBy(() ->
                        database.change(Scope.lead("jobcenter"), "UPDATE access_recertification SET keep = false"))
                .hasMessageContaining("permission denied");

        String seen = "SELECT DISTINCT agency_id FROM access_recertification";
        assertThat(database.column(Scope.lead("jobcenter"), seen)).containsExactly("jobcenter");
        assertThat(database.column(Scope.admin("jobcenter"), seen)).isEmpty();
        assertThat(database.column(Scope.lead("jugendamt"), seen)).isEmpty();
        assertThat(database.column(Scope.auditor(), seen)).containsExactly("jobcenter");
        decide(Scope.lead("jobcenter"), "jobcenter", false);
        assertThat(database.column(Scope.auditor(), seen)).isEmpty();
    }

    /** Whoever writes the next table with an owner asks for the consent too. */
    @Test
    void everyPolicyOfTheAuditorAsksForTheConsent() throws SQLException {
        try (Connection connection = local.asSuperuser();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        SELECT tablename || '.' || policyname FROM pg_policies
                        WHERE 'jba_auditor' = ANY (roles) AND qual ~ 'owner_(id|agency)|agency_id'
                          AND qual !~ 'auditor_reach' AND tablename <> 'audit_consent'
                        """)) {
            List<String> forgetful = new ArrayList<>();
            while (rows.next()) {
                forgetful.add(rows.getString(1));
            }
            assertThat(forgetful).isEmpty();
        }
    }

    private List<String> owners(Scope scope, String table, String column, LocalDate day) throws SQLException {
        return database.column(scope, day, OWNERS_OF.formatted(column, table));
    }

    private int decide(Scope lead, String agency, boolean given) throws SQLException {
        return database.change(
                lead, DECIDE, agency, given, given ? TODAY.plusYears(1).toString() : null, lead.person());
    }
}
