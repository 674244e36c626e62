// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.overview.OverviewQueries;
import de.jba.backoffice.stack.DatabaseExtension;
import de.jba.backoffice.stack.LocalDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is told of others' last changes: of what the reader sees, that it changed and when, and nothing of its shares. */
@ExtendWith(DatabaseExtension.class)
class PartnerChangesTest {
    private static final Scope OWNER = Scope.admin("jobcenter");
    private static final Scope READER = Scope.reader("jugendamt");
    private static final String TOLD = "SELECT part || ' ' || operation FROM partner_changes() WHERE record = ?";
    private static final String RENAME = "UPDATE instrument SET explanation = ?, version = version + 1 WHERE id = ?";

    private final ApplicationRole database;
    private SharedRecord record;

    PartnerChangesTest(LocalDatabase local) {
        database = new ApplicationRole(local);
    }

    @BeforeEach
    void writeAnInstrument() throws SQLException {
        record = SharedRecord.fresh(database);
    }

    @Test
    void whatIsNotSharedIsNotTold() throws SQLException {
        change("Geheim");
        for (Scope scope :
                List.of(READER, Scope.admin("arbeitsagentur"), Scope.lead("arbeitsagentur"), Scope.editor(), OWNER)) {
            assertThat(told(scope)).as(scope.toString()).isEmpty();
            assertThat(shown(scope)).as(scope.toString()).isEmpty();
        }
    }

    @Test
    void whatIsSharedIsToldAsLongAsTheShareHolds() throws SQLException {
        UUID share = record.share("jugendamt", "READ", SharedRecord.TODAY);
        change("Neu");
        assertThat(told(READER)).containsExactly("instrument update");
        assertThat(shown(READER)).containsExactly(record.instrument().toString());
        assertThat(told(Scope.reader("arbeitsagentur"))).isEmpty();
        assertThat(database.column(READER, SharedRecord.TODAY.plusDays(1), TOLD, record.instrument()))
                .as("the day after its last")
                .isEmpty();
        record.revoke(OWNER, share);
        assertThat(told(READER)).isEmpty();
    }

    @Test
    void theWholeJbaIsToldWithItsEditor() throws SQLException {
        record.share("*", "READ", null);
        change("Neu");
        assertThat(told(Scope.editor())).containsExactly("instrument update");
        assertThat(told(READER)).containsExactly("instrument update");
        assertThat(told(OWNER)).as("one's own is no news").isEmpty();
    }

    @Test
    void placesAreToldAndSharesWithOthersAreNot() throws SQLException {
        record.share("jugendamt", "READ", null);
        database.change(
                OWNER,
                "UPDATE capacity SET places = 15, version = version + 1 WHERE instrument_id = ?",
                record.instrument());
        assertThat(told(READER)).containsExactly("capacity update");
        List<String> before = moments();
        record.share("arbeitsagentur", "COMMENT", null);
        assertThat(moments()).as("a share with another advances the record").isEqualTo(before);
    }

    /** Or the list would tell that something happened. */
    @Test
    void whatIsHiddenPushesNothingOutOfTheList() throws SQLException {
        record.share("jugendamt", "READ", null);
        change("Neu");
        UUID hidden = SharedRecord.fresh(database).instrument();
        for (int i = 0; i <= 100; i++) {
            database.change(OWNER, RENAME, "Geheim " + i, hidden);
        }
        assertThat(told(READER)).containsExactly("instrument update");
    }

    @Test
    void whoTakesPartIsTold() throws SQLException {
        database.change(
                OWNER,
                "UPDATE instrument SET participating = '{jugendamt}', version = version + 1 WHERE id = ?",
                record.instrument());
        assertThat(told(READER)).containsExactly("instrument update");
    }

    @Test
    void whatOneDoesOneselfIsNoNews() throws SQLException {
        record.share("jugendamt", "EDIT", null);
        record.edit(Scope.admin("jugendamt"), SharedRecord.TODAY);
        assertThat(told(Scope.admin("jugendamt"))).doesNotContain("capacity update");
    }

    @Test
    void contactsArePassedOverUntilTheyAreShared_AndThePersonsBehindThemAlways() throws SQLException {
        Records records = Records.withoutProgramme(database);
        UUID contact = records.contactOf("jobcenter");
        database.change(
                OWNER, "UPDATE contact SET phone = '+49232395950', version = version + 1 WHERE id = ?", contact);
        assertThat(database.column(READER, TOLD, contact)).isEmpty();
        database.change(OWNER, """
                INSERT INTO share_grant (id, contact_id, owner_id, grantee, level, personal, purpose, granted_by,
                    granted_at, version)
                VALUES (gen_random_uuid(), ?, 'jobcenter', 'jugendamt', 'READ', false, 'Zweck', 'Verwaltung', now(), 1)
                """, contact);
        assertThat(database.column(READER, TOLD, contact)).containsExactly("contact update");
        database.change(
                OWNER,
                "INSERT INTO contact_person (contact_id, owner_id, person_name, version) VALUES (?, 'jobcenter', 'Eine Person', 1)",
                contact);
        assertThat(database.column(READER, TOLD, contact)).containsExactly("contact update");
    }

    @Test
    void withoutScopeOrAsAnAuditorNothingIsTold() throws SQLException {
        record.share("*", "READ", null);
        assertThat(told(null)).isEmpty();
        assertThat(database.column(
                        Scope.auditor(), "SELECT has_function_privilege('partner_changes()', 'EXECUTE')::text"))
                .containsExactly("false");
    }

    private void change(String explanation) throws SQLException {
        database.change(OWNER, RENAME, explanation, record.instrument());
    }

    private List<String> told(@Nullable Scope scope) throws SQLException {
        return database.column(scope, TOLD, record.instrument());
    }

    private List<String> moments() throws SQLException {
        return database.column(READER, "SELECT at::text FROM partner_changes() WHERE record = ?", record.instrument());
    }

    /** As the screen asks. */
    private List<String> shown(Scope scope) throws SQLException {
        return database.column(
                scope,
                "SELECT record FROM (" + OverviewQueries.partnerChanges(200, 0)
                        + ") p (kind, record, name, owner, part, operation, at) WHERE record = ?::text",
                record.instrument());
    }
}
