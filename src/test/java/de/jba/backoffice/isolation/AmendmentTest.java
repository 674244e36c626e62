// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jba.backoffice.stack.DatabaseExtension;
import de.jba.backoffice.stack.LocalDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An amendment begins from what is published and by who may amend; nothing that was public is removed by it. */
@ExtendWith(DatabaseExtension.class)
class AmendmentTest {
    private static final String BEGIN = "SELECT begin_amendment(?, '2022-08-01', 'Weniger Plätze', ?)";
    private static final String OF_AMENDMENT =
            " FROM programme p JOIN contribution c ON c.programme_id = p.id WHERE p.year = ? AND p.amendment = 1";

    private ApplicationRole database;
    private Records records;

    @BeforeEach
    void writeRecords(LocalDatabase local) throws SQLException {
        database = new ApplicationRole(local);
        records = Records.write(database);
    }

    @Test
    void nothingIsAmendedThatIsNotPublished() {
        refused(() -> begin(Scope.editor()), "only what is published");
    }

    @Test
    void editorAndLeadsBeginOneAtATimeAndNobodyElse() throws SQLException {
        publish();
        for (Scope other : new Scope[] {Scope.admin("jobcenter"), Scope.reader("jobcenter")}) {
            refused(() -> begin(other), "by editor and leads");
        }
        refused(() -> begin(Scope.auditor()), "permission denied");
        refused(() -> begin(Scope.everybody()), "permission denied");
        assertThat(begin(Scope.lead("jugendamt"))).isEqualTo("1");
        refused(() -> begin(Scope.editor()), "under way");
        refused(
                () -> database.change(
                        Scope.editor(),
                        "INSERT INTO programme VALUES (gen_random_uuid(), ?, 'Programm', '2022-03-31', 'DRAFT', 1, 1, 2)",
                        records.year()),
                "row-level security");
    }

    @Test
    void itBeginsWithTheWholeFassungAndNobodyIsItsAuthor() throws SQLException {
        publish();
        begin(Scope.lead("jugendamt"));
        assertThat(database.column(
                        Scope.editor(),
                        "SELECT c.position || ' ' || c.number || ' ' || c.title FROM chapter c JOIN programme p"
                                + " ON p.id = c.programme_id WHERE p.year = ? AND p.amendment = 1 ORDER BY 1",
                        records.year()))
                .containsExactly("0 Nachtrag 1 Weniger Plätze", "1 1 Vorwort");
        assertThat(database.column(
                        Scope.editor(),
                        "SELECT i.key || ' ' || v.label FROM indicator i JOIN comparison_value v ON v.indicator_id = i.id"
                                + " JOIN programme p ON p.id = i.programme_id WHERE p.year = ? AND p.amendment = 1",
                        records.year()))
                .containsExactly("applicants 2020");
        assertThat(database.column(Scope.editor(), "SELECT c.places" + OF_AMENDMENT, records.year()))
                .containsExactly("20");
        assertThat(database.column(
                        Scope.editor(),
                        "SELECT a.person FROM revision_author a JOIN programme p ON p.id = a.programme_id"
                                + " WHERE p.year = ? AND p.amendment = 1",
                        records.year()))
                .isEmpty();
    }

    @Test
    void itKeepsItsNumberAndWhyItRedacts() throws SQLException {
        publish();
        begin(Scope.editor());
        refused(
                () -> database.change(
                        Scope.editor(), "UPDATE programme SET amendment = 2 WHERE year = ?", records.year()),
                "keeps its year and number");
        refused(
                () -> database.change(
                        Scope.editor(),
                        "UPDATE programme SET redaction = 'weil' WHERE year = ? AND amendment = 1",
                        records.year()),
                "keeps its year and number");
    }

    @Test
    void whatWasPublishedIsMarkedAsWithdrawnAndNotRemoved() throws SQLException {
        publish();
        begin(Scope.editor());
        String one = "contribution c USING programme p WHERE p.id = c.programme_id AND p.year = ? AND p.amendment = 1";
        refused(
                () -> database.change(Scope.admin("jobcenter"), "DELETE FROM " + one, records.year()),
                "withdrawn, not removed");
        assertThat(database.change(
                        Scope.admin("jobcenter"),
                        "UPDATE contribution c SET withdrawn_by = 1 FROM programme p"
                                + " WHERE p.id = c.programme_id AND p.year = ? AND p.amendment = 1",
                        records.year()))
                .isOne();
    }

    @Test
    void whatBecomesPublicWithItIsNoLongerProposed() throws SQLException {
        publish();
        places(15);
        assertThat(proposals()).containsExactly("15 open");
        begin(Scope.editor());
        assertThat(database.change(
                        Scope.admin("jobcenter"),
                        "UPDATE contribution c SET places = 15 FROM programme p"
                                + " WHERE p.id = c.programme_id AND p.year = ? AND p.amendment = 1",
                        records.year()))
                .isOne();
        publishAmendment();
        assertThat(proposals()).containsExactly("15 AMENDED");
        places(14);
        assertThat(proposals()).containsExactly("15 AMENDED", "14 open");
    }

    @Test
    void aRedactionTakesTheBytesOfEarlierFassungenFromThePublic() throws SQLException {
        publish();
        edition(records.programme(), 1, 0, null);
        assertThat(publicDocuments()).hasSize(1);
        database.column(
                Scope.editor(),
                "SELECT begin_amendment(?, '2022-08-01', 'Berichtigung', 'Persönliche Angabe')",
                records.year());
        publishAmendment();
        UUID amendment = UUID.fromString(database.column(
                        Scope.editor(), "SELECT id FROM programme WHERE year = ? AND amendment = 1", records.year())
                .get(0));
        refused(() -> edition(amendment, 2, 1, null), "only what was signed by all");
        edition(amendment, 2, 1, "Persönliche Angabe");
        assertThat(publicDocuments()).containsExactly(amendment.toString());
        assertThat(database.column(Scope.everybody(), "SELECT fassung FROM publication WHERE year = ?", records.year()))
                .hasSize(2);
    }

    private List<String> publicDocuments() throws SQLException {
        return database.column(
                Scope.everybody(),
                "SELECT d.programme_id FROM snapshot_document d JOIN publication p USING (programme_id, revision)"
                        + " WHERE p.year = ?",
                records.year());
    }

    private void edition(UUID programme, int fassung, int amendment, @Nullable String redaction) throws SQLException {
        database.change(
                Scope.lead("jobcenter"),
                "INSERT INTO publication (year, fassung, programme_id, revision, title, content_hash, pdf_hash,"
                        + " published_at, published_by, evidence, amendment, redaction)"
                        + " VALUES (?, ?, ?, 1, 'Programm', ?, ?, now(), 'Teamleitung', ''::bytea, ?, ?)",
                records.year(),
                fassung,
                programme,
                Records.HASH,
                Records.PDF_HASH,
                amendment,
                redaction);
    }

    private List<String> proposals() throws SQLException {
        return database.column(
                Scope.editor(),
                "SELECT a.places || ' ' || coalesce(a.outcome, 'open') FROM amendment_proposal a JOIN contribution c"
                        + " ON c.id = a.contribution_id WHERE c.instrument_id = ? ORDER BY a.proposed_at",
                records.instrumentOf("jobcenter"));
    }

    private void places(int number) throws SQLException {
        database.change(
                Scope.admin("jobcenter"),
                "UPDATE capacity SET places = ? WHERE instrument_id = ?",
                number,
                records.instrumentOf("jobcenter"));
    }

    private String begin(Scope scope) throws SQLException {
        return database.column(scope, BEGIN, records.year(), null).get(0);
    }

    private void publish() throws SQLException {
        for (String agency : new String[] {"arbeitsagentur", "jugendamt"}) {
            records.sign(database, Scope.lead(agency), agency, Records.HASH);
        }
        for (String state : new String[] {"COSIGNED", "PUBLISHED"}) {
            database.change(
                    Scope.lead("jobcenter"), "UPDATE programme SET state = ? WHERE id = ?", state, records.programme());
        }
    }

    private void publishAmendment() throws SQLException {
        UUID amendment = UUID.fromString(database.column(
                        Scope.editor(), "SELECT id FROM programme WHERE year = ? AND amendment = 1", records.year())
                .get(0));
        database.change(
                Scope.editor(),
                "INSERT INTO snapshot VALUES (?, 1, ?, ?, '{arbeitsagentur,jobcenter,jugendamt}', now())",
                amendment,
                Records.HASH,
                Records.PDF_HASH);
        database.change(
                Scope.editor(), "INSERT INTO snapshot_document VALUES (?, 1, 'PDF', 'bytes'::bytea)", amendment);
        database.change(Scope.editor(), "UPDATE programme SET state = 'IN_COORDINATION' WHERE id = ?", amendment);
        Records same =
                new Records(records.instruments(), records.contacts(), records.partners(), amendment, records.year());
        for (String agency : new String[] {"arbeitsagentur", "jobcenter", "jugendamt"}) {
            same.sign(database, Scope.lead(agency), agency, Records.HASH);
        }
        for (String state : new String[] {"COSIGNED", "PUBLISHED"}) {
            database.change(Scope.lead("jobcenter"), "UPDATE programme SET state = ? WHERE id = ?", state, amendment);
        }
    }

    private static void refused(ThrowingCallable attempt, String because) {
        assertThatThrownBy(attempt).hasMessageContaining(because);
    }
}
