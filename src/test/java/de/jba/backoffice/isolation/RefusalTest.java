// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.isolation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jba.backoffice.stack.DatabaseExtension;
import de.jba.backoffice.stack.LocalDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the policies would let pass, and the database refuses all the same. */
@ExtendWith(DatabaseExtension.class)
class RefusalTest {
    private static final String OWNER = "jobcenter";

    private ApplicationRole database;

    @BeforeEach
    void open(LocalDatabase local) {
        database = new ApplicationRole(local);
    }

    @Test
    void aScopeIsOneThatThereIs() {
        refused(() -> database.column(new Scope("everything", OWNER, "x", "auditor"), "SELECT 1"), "no such scope");
        refused(() -> database.column(new Scope("agency", "nirgends", "x", "reader"), "SELECT 1"), "no such agency");
    }

    @Test
    void participantsAreAgencies() throws SQLException {
        SharedRecord record = SharedRecord.fresh(database);
        refused(() -> describe(Scope.admin(OWNER), record, "participating = '{nirgends}'"), "names no agency");
        refused(() -> record.share("nirgends", "READ", null), "names no agency");
    }

    @Test
    void anInstrumentNamesAProviderThatItsEditorSees() throws SQLException {
        SharedRecord record = SharedRecord.fresh(database);
        UUID school = partner(OWNER, "SCHOOL");
        UUID hidden = partner("jugendamt", "PROVIDER");
        for (UUID none : List.of(school, hidden, UUID.randomUUID())) {
            refused(() -> describe(Scope.admin(OWNER), record, "provider_id = '" + none + "'"), "no provider");
        }
        describe(Scope.admin(OWNER), record, "provider_id = '" + partner(OWNER, "PROVIDER") + "'");
        refused(
                () -> describe(Scope.admin(OWNER), record, "term_from = '2022-08-01', term_to = '2022-07-31'"),
                "check");
    }

    private UUID partner(String agency, String type) throws SQLException {
        UUID partner = UUID.randomUUID();
        database.change(
                Scope.admin(agency),
                "INSERT INTO network_partner (id, owner_id, type, name, version) VALUES (?, ?, ?, 'Träger', 1)",
                partner,
                agency,
                type);
        return partner;
    }

    @Test
    void whoNamesParticipantsChangesNothingElse() throws SQLException {
        SharedRecord record = SharedRecord.fresh(database);
        Scope onlyShares = new Scope("agency", OWNER, "y", "share-manager");
        for (String change : List.of("explanation = 'x'", "archived_at = now()", "contacts = '{}'")) {
            refused(() -> describe(onlyShares, record, change), "changes nothing else");
        }
    }

    @Test
    void aShareIsRevokedOrConfirmedAndNotTouchedOtherwise() throws SQLException {
        UUID share = SharedRecord.fresh(database).share("jugendamt", "READ", null);
        refused(
                () -> database.change(
                        Scope.admin(OWNER), "UPDATE share_grant SET version = version + 1 WHERE id = ?", share),
                "revoked or confirmed");
    }

    @Test
    void contentStaysWithItsProgrammeAndThatInItsYear() throws SQLException {
        UUID one = draft();
        UUID other = draft();
        UUID chapter = UUID.randomUUID();
        database.change(
                Scope.editor(),
                "INSERT INTO chapter VALUES (?, ?, 0, '1', 'Vorwort', '', '{}', false, 1)",
                chapter,
                one);
        refused(
                () -> database.change(
                        Scope.editor(), "UPDATE chapter SET programme_id = ? WHERE id = ?", other, chapter),
                "stays with its programme");
        refused(
                () -> database.change(Scope.editor(), "UPDATE programme SET year = year + 1 WHERE id = ?", other),
                "keeps its year");
        refused(
                () -> database.change(Scope.lead(OWNER), "UPDATE programme SET title = 'x' WHERE id = ?", other),
                "head is not to be changed");
    }

    @Test
    void nobodySignsInAnothersNameAndNothingIsDoneWithBeforehand() throws SQLException {
        Records records = Records.write(database);
        refused(
                () -> database.change(
                        Scope.lead("jugendamt"), """
                        INSERT INTO co_signature (id, programme_id, revision, agency_id, signer, function_name,
                            signed_at, content_hash, pdf_hash, version)
                        VALUES (gen_random_uuid(), ?, 1, 'jugendamt', 'somebody else', 'Teamleitung', now(), ?, ?, 1)
                        """, records.programme(), Records.HASH, Records.PDF_HASH),
                "signs for themselves");
        refused(() -> database.change(Scope.lead("jugendamt"), """
                        INSERT INTO chapter_return (id, programme_id, chapter_id, revision, agency_id, function_name,
                            returned_at, comment, resolved_by, resolved_at, version)
                        SELECT gen_random_uuid(), c.programme_id, c.id, 1, 'jugendamt', 'Teamleitung', now(), 'Kürzen.',
                            'Teamleitung', now(), 1
                        FROM chapter c WHERE c.programme_id = ?
                        """, records.programme()), "before it was asked for");
    }

    private int describe(Scope by, SharedRecord record, String change) throws SQLException {
        return database.change(
                by, "UPDATE instrument SET " + change + ", version = version + 1 WHERE id = ?", record.instrument());
    }

    private UUID draft() throws SQLException {
        UUID programme = UUID.randomUUID();
        database.change(
                Scope.editor(),
                "INSERT INTO programme SELECT ?, coalesce(max(year), 1999) + 1, 'Programm', '2022-03-31', 'DRAFT', 1, 1"
                        + " FROM programme",
                programme);
        return programme;
    }

    private static void refused(ThrowingCallable attempt, String reason) {
        assertThatThrownBy(attempt).isInstanceOf(SQLException.class).hasMessageContaining(reason);
    }
}
