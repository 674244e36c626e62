// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.stack.DatabaseExtension;
import de.jba.backoffice.stack.LocalDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever signed is told when that counts no longer, whatever ended the revision, until they sign again. */
@ExtendWith(DatabaseExtension.class)
class NoticeOfRevisionTest {
    private static final Scope SIGNED = Scope.lead("jobcenter");
    private static final Scope UNSIGNED = Scope.lead("jugendamt");
    private static final String TOLD = "REVISION_ENDED";

    private ApplicationRole database;
    private Told told;
    private Records records;

    @BeforeEach
    void writeASignedProgramme(LocalDatabase local) throws SQLException {
        database = new ApplicationRole(local);
        told = new Told(database);
        records = Records.write(database);
    }

    @Test
    void aChangeIsToldToWhoSigned() throws SQLException {
        reopen(Scope.editor());
        assertThat(told(SIGNED)).contains(TOLD);
        for (Scope other : List.of(
                UNSIGNED,
                Scope.admin("jobcenter"),
                Scope.reader("jobcenter"),
                Scope.editor(),
                Scope.lead("arbeitsagentur"))) {
            assertThat(told(other)).as(other.toString()).doesNotContain(TOLD);
        }
    }

    @Test
    void aChangeOfTheOwnAgencyIsToldAsWell() throws SQLException {
        reopen(Scope.admin("jobcenter"));
        assertThat(told(SIGNED)).contains(TOLD);
    }

    @Test
    void aWithdrawnSignatureIsNotVoided() throws SQLException {
        database.change(
                SIGNED,
                "UPDATE co_signature SET withdrawn_at = now(), justification = 'x' WHERE programme_id = ?",
                records.programme());
        reopen(Scope.editor());
        assertThat(told(SIGNED)).doesNotContain(TOLD);
    }

    @Test
    void aReturnIsToldToAllOthersWithItsReason() throws SQLException {
        records.giveBack(database, UNSIGNED, "jugendamt");
        reopen(UNSIGNED);
        assertThat(told(SIGNED)).contains(TOLD);
        assertThat(told(Scope.lead("arbeitsagentur"))).as("had not signed").contains(TOLD);
        assertThat(told(UNSIGNED)).as("did it").doesNotContain(TOLD);
    }

    @Test
    void anAcceptedHandOverIsToldToo() throws SQLException {
        OfferedRecord.contributed(records, database).accept();
        assertThat(told(SIGNED)).contains(TOLD);
    }

    @Test
    void whoSignsAgainIsToldNoLonger() throws SQLException {
        reopen(Scope.editor());
        UUID programme = records.programme();
        database.change(
                Scope.editor(),
                "INSERT INTO snapshot VALUES (?, 2, ?, ?, '{arbeitsagentur,jobcenter,jugendamt}', now())",
                programme,
                Records.HASH,
                Records.PDF_HASH);
        database.change(Scope.editor(), "UPDATE programme SET state = 'IN_COORDINATION' WHERE id = ?", programme);
        assertThat(told(SIGNED)).contains(TOLD);
        database.change(SIGNED, """
                INSERT INTO co_signature (id, programme_id, revision, agency_id, signer, function_name, signed_at,
                    content_hash, pdf_hash, version)
                VALUES (gen_random_uuid(), ?, 2, 'jobcenter', ?, 'Teamleitung', now(), ?, ?, 1)
                """, programme, SIGNED.person(), Records.HASH, Records.PDF_HASH);
        assertThat(told(SIGNED)).doesNotContain(TOLD);
    }

    private List<String> told(Scope scope) throws SQLException {
        return told.to(scope, records.programme());
    }

    private void reopen(Scope scope) throws SQLException {
        assertThat(database.change(
                        scope, "UPDATE programme SET state = 'DRAFT', revision = 2 WHERE id = ?", records.programme()))
                .isOne();
    }
}
