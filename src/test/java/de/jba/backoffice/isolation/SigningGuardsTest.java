// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jba.backoffice.stack.DatabaseExtension;
import de.jba.backoffice.stack.LocalDatabase;
import java.sql.SQLException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The life cycle of a programme through SQL as the application's role: no step without its right, none skipped. */
@ExtendWith(DatabaseExtension.class)
class SigningGuardsTest {
    private ApplicationRole database;
    private Records records;

    @BeforeEach
    void writeRecords(LocalDatabase local) throws SQLException {
        database = new ApplicationRole(local);
        records = Records.write(database);
    }

    @Test
    void publishesOnlyWhenEveryAgencyHasSigned() throws SQLException {
        refused(() -> toState(Scope.lead("jobcenter"), "COSIGNED"), "does not go from");
        refused(() -> toState(Scope.lead("jobcenter"), "PUBLISHED"), "does not go from");
        sign("arbeitsagentur");
        sign("jugendamt");
        toState(Scope.lead("jugendamt"), "COSIGNED");
        refused(() -> toState(Scope.editor(), "PUBLISHED"), "does not go from");
        assertThat(toState(Scope.lead("jugendamt"), "PUBLISHED")).isOne();
    }

    @Test
    void contentChangesInADraftAlone() {
        refused(
                () -> database.change(
                        Scope.editor(), "UPDATE chapter SET body = 'x' WHERE programme_id = ?", records.programme()),
                "draft alone");
        refused(
                () -> database.change(
                        Scope.admin("jobcenter"),
                        "DELETE FROM contribution WHERE programme_id = ?",
                        records.programme()),
                "draft alone");
    }

    @Test
    void openingTheContentBeginsARevisionThatNobodyHasSigned() throws SQLException {
        refused(() -> toState(Scope.editor(), "DRAFT"), "revision ends");
        database.change(
                Scope.editor(),
                "UPDATE programme SET state = 'DRAFT', revision = revision + 1 WHERE id = ?",
                records.programme());
        assertThat(database.column(Scope.editor(), "SELECT all_have_signed(?, 2)", records.programme()))
                .containsExactly("f");
        refused(() -> sign("jugendamt"), "only the revision in coordination");
    }

    @Test
    void anAgencyIsSignedForByItsOwnLeadAlone() {
        refused(() -> records.sign(database, Scope.lead("jobcenter"), "jugendamt", Records.HASH), "row-level security");
        refused(
                () -> records.sign(database, Scope.admin("jugendamt"), "jugendamt", Records.HASH),
                "row-level security");
    }

    @Test
    void aSignatureNamesExactlyTheFrozenBytes() {
        refused(() -> records.sign(database, Scope.lead("jugendamt"), "jugendamt", "c".repeat(64)), "other bytes");
    }

    @Test
    void anAuthorDoesNotSign() {
        Scope both = new Scope("agency", "jugendamt", "editor", "team-lead,agency-admin");
        refused(() -> records.sign(database, both, "jugendamt", Records.HASH), "an author does not sign");
    }

    @Test
    void anAgencySignsOnce() {
        Scope second = new Scope("agency", "jobcenter", "second-lead", "team-lead");
        refused(() -> records.sign(database, second, "jobcenter", Records.HASH), "co_signature_of_agency");
    }

    @Test
    void aPersonSignsOnceWhateverAgencyTheySpeakFor() {
        Scope elsewhere =
                new Scope("agency", "jugendamt", Scope.lead("jobcenter").person(), "team-lead");
        refused(() -> records.sign(database, elsewhere, "jugendamt", Records.HASH), "co_signature_of_person");
    }

    @Test
    void everybodySignsForThemselves() {
        refused(
                () -> database.change(
                        Scope.lead("jugendamt"), """
                        INSERT INTO co_signature (id, programme_id, revision, agency_id, signer, function_name,
                            signed_at, content_hash, pdf_hash, version)
                        VALUES (gen_random_uuid(), ?, 1, 'jugendamt', 'somebody', 'Teamleitung', now(), ?, ?, 1)
                        """, records.programme(), Records.HASH, Records.PDF_HASH),
                "signs for themselves");
    }

    @Test
    void nothingIsSignedOrWithdrawnOncePublished() throws SQLException {
        publish(records);
        refused(() -> sign("jugendamt"), "only the revision in coordination");
        refused(
                () -> database.change(
                        Scope.lead("jobcenter"),
                        "UPDATE co_signature SET withdrawn_at = now(), justification = 'x' WHERE programme_id = ?",
                        records.programme()),
                "only the revision in coordination");
    }

    @Test
    void aDraftGoesIntoCoordinationFrozenAndByThoseWhoMay() throws SQLException {
        database.change(
                Scope.editor(),
                "UPDATE programme SET state = 'DRAFT', revision = revision + 1 WHERE id = ?",
                records.programme());
        refused(() -> toState(Scope.editor(), "IN_COORDINATION"), "does not go from");
        database.change(
                Scope.editor(),
                "INSERT INTO snapshot VALUES (?, 2, ?, ?, '{jobcenter}', now())",
                records.programme(),
                Records.HASH,
                Records.PDF_HASH);
        refused(() -> toState(Scope.admin("jobcenter"), "IN_COORDINATION"), "does not go from");
        assertThat(toState(Scope.lead("jobcenter"), "IN_COORDINATION")).isOne();
    }

    @Test
    void whatIsPublishedDoesNotBecomeADraftAgain() throws SQLException {
        publish(records);
        refused(
                () -> database.change(
                        Scope.editor(),
                        "UPDATE programme SET state = 'DRAFT', revision = 2 WHERE id = ?",
                        records.programme()),
                "revision ends");
        refused(() -> toState(Scope.editor(), "DRAFT"), "does not go from");
    }

    @Test
    void aSignatureIsWithdrawnByItsAgencyAndNeverChanged() throws SQLException {
        String withdraw = "UPDATE co_signature SET withdrawn_at = now(), justification = 'x' WHERE programme_id = ?";
        assertThat(database.change(Scope.lead("jugendamt"), withdraw, records.programme()))
                .isZero();
        refused(
                () -> database.change(
                        Scope.lead("jobcenter"),
                        "UPDATE co_signature SET content_hash = ? WHERE programme_id = ?",
                        "c".repeat(64),
                        records.programme()),
                "permission denied");
        assertThat(database.change(Scope.lead("jobcenter"), withdraw, records.programme()))
                .isOne();
        refused(() -> database.change(Scope.lead("jobcenter"), withdraw, records.programme()), "withdrawn once");
    }

    @Test
    void whatIsFrozenStays() {
        refused(() -> change("UPDATE snapshot SET content_hash = ? WHERE programme_id = ?"), "permission denied");
        refused(
                () -> database.change(
                        Scope.lead("jobcenter"),
                        "DELETE FROM snapshot_document WHERE programme_id = ?",
                        records.programme()),
                "permission denied");
        refused(
                () -> database.change(
                        Scope.editor(),
                        "INSERT INTO snapshot_document VALUES (?, 1, 'HTML', 'x'::bytea)",
                        records.programme()),
                "only a draft is frozen");
    }

    @Test
    void nothingIsPublishedBesideTheProgramme() {
        refused(
                () -> database.change(
                        Scope.lead("jobcenter"),
                        "INSERT INTO publication VALUES (?, 1, ?, 1, 'x', ?, ?, now(), 'x', ''::bytea)",
                        records.year(),
                        records.programme(),
                        Records.HASH,
                        Records.PDF_HASH),
                "signed by all");
    }

    @Test
    void aProgrammeIsArchivedByThePublicationOfTheNextYearsAlone() throws SQLException {
        publish(records);
        refused(() -> toState(Scope.lead("jobcenter"), "ARCHIVED"), "does not go from");
        Records next = Records.write(database);
        publish(next);
        refused(() -> toState(Scope.editor(), "ARCHIVED"), "does not go from");
        assertThat(toState(Scope.lead("jobcenter"), "ARCHIVED")).isOne();
    }

    private void publish(Records signed) throws SQLException {
        for (String agency : new String[] {"arbeitsagentur", "jugendamt"}) {
            signed.sign(database, Scope.lead(agency), agency, Records.HASH);
        }
        Scope lead = Scope.lead("jobcenter");
        for (String state : new String[] {"COSIGNED", "PUBLISHED"}) {
            database.change(lead, "UPDATE programme SET state = ? WHERE id = ?", state, signed.programme());
        }
        database.change(
                lead,
                "INSERT INTO publication VALUES (?, 1, ?, 1, 'x', ?, ?, now(), 'x', ''::bytea)",
                signed.year(),
                signed.programme(),
                Records.HASH,
                Records.PDF_HASH);
    }

    private int change(String sql) throws SQLException {
        return database.change(Scope.lead("jobcenter"), sql, "c".repeat(64), records.programme());
    }

    private int toState(Scope scope, String state) throws SQLException {
        return database.change(scope, "UPDATE programme SET state = ? WHERE id = ?", state, records.programme());
    }

    private void sign(String agency) throws SQLException {
        records.sign(database, Scope.lead(agency), agency, Records.HASH);
    }

    private static void refused(ThrowingCallable attempt, String reason) {
        assertThatThrownBy(attempt).isInstanceOf(SQLException.class).hasMessageContaining(reason);
    }
}
