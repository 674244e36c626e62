// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.jba.backoffice.stack.DatabaseExtension;
import de.jba.backoffice.stack.LocalDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person is told that is held on them: all of it, whatever they may see, and nothing of others. */
@ExtendWith(DatabaseExtension.class)
class OwnDataTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String OWNER = "jobcenter";
    private static final String FRIEND = "jugendamt";
    private static final String NAME = "Erika Mustermann";

    private ApplicationRole database;
    private Records records;

    @BeforeEach
    void write(LocalDatabase local) throws SQLException {
        database = new ApplicationRole(local);
        records = Records.write(database);
    }

    @Test
    void everyPersonalColumnHasItsPlaceInAnAnswer(LocalDatabase local) throws SQLException {
        assertThat(database.column(
                        Scope.everybody(),
                        "SELECT of_table || '.' || of_column FROM personal_data_places() ORDER BY 1"))
                .containsExactlyInAnyOrderElementsOf(TableCatalogueTest.personalColumns(local));
        assertThat(database.column(Scope.everybody(), "SELECT DISTINCT place FROM personal_data_places()"))
                .containsOnly("SUBJECT", "WRITTEN", "ABOUT", "LOG", "CONTACT");
    }

    @Test
    void theSignatureIsToldToWhoSignedAndToNobodyElse() throws Exception {
        JsonNode signature = row(ownData(Scope.lead(OWNER)), "co_signature", "programme_id", records.programme());

        assertThat(signature.get("signer").asText()).isEqualTo("jobcenter-lead");
        assertThat(signature.get("function_name").asText()).isEqualTo("Teamleitung");
        for (Scope other : List.of(Scope.lead(FRIEND), Scope.admin(OWNER), Scope.auditor(), Scope.editor())) {
            assertThat(ownData(other).toString()).as(other.toString()).doesNotContain("jobcenter-lead");
        }
    }

    @Test
    void whatSomebodyWroteIsToldThoughTheFunctionAloneIsKept() throws Exception {
        UUID share = UUID.randomUUID();
        database.change(Scope.admin(OWNER), """
                INSERT INTO share_grant (id, instrument_id, owner_id, grantee, level, personal, purpose, granted_by,
                    granted_at, version)
                VALUES (?, ?, ?, ?, 'READ', false, 'Gemeinsame Pflege', 'Verwaltung', now(), 1)
                """, share, records.instrumentOf(OWNER), OWNER, FRIEND);
        Scope colleague = new Scope("agency", OWNER, "another-admin", "share-manager");
        database.change(
                colleague, "UPDATE share_grant SET revoked_at = now(), revoked_by = 'Kollegin' WHERE id = ?", share);

        JsonNode granted = row(ownData(Scope.admin(OWNER)), "share_grant", "id", share);
        JsonNode revoked = row(ownData(colleague), "share_grant", "id", share);

        assertThat(granted.get("granted_by").asText()).isEqualTo("Verwaltung");
        assertThat(granted.has("revoked_by")).isFalse();
        assertThat(revoked.get("revoked_by").asText()).isEqualTo("Kollegin");
        assertThat(revoked.has("granted_by")).isFalse();
        assertThat(granted.get("purpose").asText()).isEqualTo("Gemeinsame Pflege");
    }

    @Test
    void theLogIsToldToWhoActedWithoutALookAtOthers() throws Exception {
        recertify("jobcenter-reader", "Hat das Team verlassen.");

        JsonNode lead = ownData(Scope.lead(OWNER));
        JsonNode reader = ownData(Scope.reader(OWNER));

        assertThat(lead.get("log").findValuesAsText("action")).contains("recertify");
        assertThat(lead.toString()).doesNotContain("jobcenter-reader").doesNotContain("Team verlassen");
        JsonNode about = reader.at("/records/access_recertification/0");
        assertThat(about.get("person").asText()).isEqualTo("jobcenter-reader");
        assertThat(about.get("username").asText()).isEqualTo("name-of-jobcenter-reader");
        assertThat(about.get("note").asText()).isEqualTo("Hat das Team verlassen.");
        assertThat(reader.toString()).doesNotContain("jobcenter-lead");
    }

    @Test
    void aCommentIsToldThoughItsRecordIsSeenNoMore() throws Exception {
        UUID instrument = records.instrumentOf(OWNER);
        UUID share = UUID.randomUUID();
        database.change(Scope.admin(OWNER), """
                INSERT INTO share_grant (id, instrument_id, owner_id, grantee, level, personal, purpose, granted_by,
                    granted_at, version)
                VALUES (?, ?, ?, ?, 'COMMENT', false, 'Rückmeldung', 'Verwaltung', now(), 1)
                """, share, instrument, OWNER, FRIEND);
        Scope author = new Scope("agency", FRIEND, "commenting-lead", "team-lead");
        database.change(author, """
                INSERT INTO comment (id, instrument_id, owner_id, agency_id, author, function_name, text, written_at)
                VALUES (gen_random_uuid(), ?, ?, ?, 'commenting-lead', 'Teamleitung', 'Passt.', now())
                """, instrument, OWNER, FRIEND);
        database.change(
                Scope.admin(OWNER), "UPDATE share_grant SET revoked_at = now(), revoked_by = 'x' WHERE id = ?", share);
        assertThat(database.column(author, "SELECT 1 FROM comment WHERE instrument_id = ?", instrument))
                .isEmpty();

        assertThat(row(ownData(author), "comment", "instrument_id", instrument)
                        .get("text")
                        .asText())
                .isEqualTo("Passt.");
    }

    @Test
    void theOperatorAnswersForWhoHasLeft(LocalDatabase local) throws Exception {
        try (Connection owner = local.asOwner();
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("SELECT bind_scope('system:disclosure', '', 'jobcenter-lead', '', '', 'SYSTEM', '',"
                    + " 'Art. 15', current_date)");
            statement.execute("SELECT audit_event('disclose', 'person', 'jobcenter-lead', '{}')");
            try (ResultSet answer = statement.executeQuery("SELECT own_data()::text")) {
                assertThat(answer.next()).isTrue();
                row(JSON.readTree(answer.getString(1)), "co_signature", "programme_id", records.programme());
            }
            owner.commit();
        }
    }

    @Test
    void nobodyAsksForNobody() {
        assertThatThrownBy(() -> ownData(Scope.everybody())).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> database.column(null, "SELECT own_data()::text"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("nobody is signed in");
        assertThatThrownBy(() -> database.column(Scope.admin(OWNER), "SELECT own_rows('comment', '{}')::text"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void theOwnersAdministrationAnswersForThePersonBehindAContact() throws Exception {
        UUID contact = records.contactOf(OWNER);
        database.change(
                Scope.admin(OWNER),
                "INSERT INTO contact_person (contact_id, owner_id, person_name, version) VALUES (?, ?, ?, 1)",
                contact,
                OWNER,
                NAME);

        JsonNode answer = JSON.readTree(contactData(Scope.admin(OWNER), contact));

        assertThat(answer.at("/person/person_name").asText()).isEqualTo(NAME);
        assertThat(answer.at("/contact/mailbox").asText()).isEqualTo("team@jobcenter.example");
        assertThat(answer.at("/instruments/0/id").asText())
                .isEqualTo(records.instrumentOf(OWNER).toString());
        assertThat(answer.get("log").toString()).contains("after.person_name", NAME);
        assertThat(answer.toString()).doesNotContain("jobcenter-admin");
    }

    @ParameterizedTest
    @CsvSource({
        "agency,jobcenter,reader",
        "agency,jobcenter,team-lead",
        "agency,jugendamt,agency-admin",
        "auditor,,auditor"
    })
    void nobodyElseAnswersForAContact(String scope, String agency, String role) {
        assertThatThrownBy(() -> contactData(
                        new Scope(scope, agency == null ? "" : agency, "somebody", role), records.contactOf(OWNER)))
                .isInstanceOf(SQLException.class)
                .hasMessageMatching("(?s).*(only the owner answers|permission denied).*");
    }

    private JsonNode ownData(Scope scope) throws SQLException, JsonProcessingException {
        return JSON.readTree(database.column(scope, "SELECT own_data()::text").get(0));
    }

    private String contactData(Scope scope, UUID contact) throws SQLException {
        return database.column(scope, "SELECT contact_data(?)::text", contact).get(0);
    }

    private void recertify(String person, String note) throws SQLException {
        database.change(Scope.lead(OWNER), """
                INSERT INTO access_recertification (id, agency_id, person, username, roles, keep, note, decided_by,
                    function_name, decided_at)
                VALUES (gen_random_uuid(), ?, ?, ?, '{reader}', false, ?, 'jobcenter-lead', 'Teamleitung', now())
                """, OWNER, person, "name-of-" + person, note);
    }

    private static JsonNode row(JsonNode data, String table, String column, Object value) {
        for (JsonNode row : data.at("/records/" + table)) {
            if (row.path(column).asText().equals(value.toString())) {
                return row;
            }
        }
        throw new AssertionError("no " + table + " of " + value + " in " + data);
    }
}
