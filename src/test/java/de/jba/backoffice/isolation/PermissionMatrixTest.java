// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import de.jba.backoffice.isolation.PermissionCsv.Outcome;
import de.jba.backoffice.stack.DatabaseExtension;
import de.jba.backoffice.stack.LocalDatabase;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every action on a record, by every role, from every relation, through SQL as the application's role: the database
 * alone does what the table of permissions says. Hidden and refused are the same to it: no row.
 */
@ExtendWith(DatabaseExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PermissionMatrixTest {
    /** An action on a record, in SQL: its id (1), owner (2), share (3) and kind (4). */
    static final Map<String, String> STATEMENTS = new TreeMap<>(Map.ofEntries(
            Map.entry("instrument.view", "SELECT id FROM instrument WHERE id = '%1$s'"),
            Map.entry("instrument.edit", update("instrument", "explanation = 'Neu.'")),
            Map.entry("instrument.archive", update("instrument", "archived_at = now()")),
            Map.entry("instrument.nameParticipant", update("instrument", "participating = '{arbeitsagentur}'")),
            Map.entry(
                    "instrument.comment",
                    "INSERT INTO comment (id, instrument_id, owner_id, agency_id, author, function_name, text, written_at)"
                            + " VALUES (gen_random_uuid(), '%1$s', '%2$s', current_agency(), current_actor(), 'F', 'Text', now())"),
            Map.entry(
                    "instrument.handover",
                    "INSERT INTO hand_over (id, instrument_id, owner_id, addressee, reason, until, instrument_name,"
                            + " offered_by, offered_at, version) VALUES (gen_random_uuid(), '%1$s', '%2$s',"
                            + " 'arbeitsagentur', 'Grund', current_date + 5, '', 'Verwaltung', now(), 1)"),
            Map.entry("places.view", "SELECT id FROM capacity WHERE instrument_id = '%1$s'"),
            Map.entry(
                    "places.edit",
                    "UPDATE capacity SET places = 15, version = version + 1 WHERE instrument_id = '%1$s'"),
            Map.entry("contact.view", "SELECT id FROM contact WHERE id = '%1$s'"),
            Map.entry("contact.viewPersonal", "SELECT contact_id FROM contact_person WHERE contact_id = '%1$s'"),
            Map.entry("contact.edit", update("contact", "phone = '+49232300000'")),
            Map.entry("contact.erase", "SELECT erase_contact('%1$s', now())"),
            Map.entry("contact.archive", update("contact", "archived_at = now()")),
            Map.entry("partner.view", "SELECT id FROM network_partner WHERE id = '%1$s'"),
            Map.entry("partner.edit", update("network_partner", "notes = 'Neu.'")),
            Map.entry("partner.archive", update("network_partner", "archived_at = now()")),
            Map.entry("share.view", "SELECT id FROM share_grant WHERE id = '%3$s'"),
            Map.entry(
                    "share.grant",
                    "INSERT INTO share_grant (id, %4$s_id, owner_id, grantee, level, personal, purpose, granted_by,"
                            + " granted_at, version) VALUES (gen_random_uuid(), '%1$s', '%2$s', '*', 'READ', false,"
                            + " 'Zweck', 'Verwaltung', now(), 1)"),
            Map.entry(
                    "share.confirm",
                    "UPDATE share_grant SET confirmed_at = now(), confirmed_by = 'Verwaltung' WHERE id = '%3$s'"),
            Map.entry(
                    "share.revoke",
                    "UPDATE share_grant SET revoked_at = now(), revoked_by = 'Verwaltung' WHERE id = '%3$s'")));

    private LocalDatabase.Original original;
    private ApplicationRole database;
    private PermissionCsv table;

    @BeforeAll
    void open(LocalDatabase local) throws IOException, SQLException {
        original = local.original();
        database = new ApplicationRole(local);
        table = PermissionCsv.read();
    }

    /** Thousands of records would only slow the tests that follow. */
    @AfterAll
    void takeTheRecordsAway() throws SQLException {
        original.restore();
    }

    @TestFactory
    Stream<DynamicContainer> everyActionByEveryRoleFromEveryRelation() {
        return STATEMENTS.keySet().stream().flatMap(action -> RelatedRecord.kinds(action)
                .map(kind -> dynamicContainer(action + " of a " + kind, attempts(action, kind))));
    }

    private Stream<DynamicTest> attempts(String action, String kind) {
        return table.roles().stream().flatMap(role -> RelatedRecord.relations(kind)
                .map(relation -> dynamicTest(role + ", " + relation, () -> {
                    RelatedRecord record = RelatedRecord.write(database, kind, relation);
                    boolean expected = table.outcome(action, role, relation) == Outcome.RESULT;
                    assertThat(succeeds(action, scope(role), record)).isEqualTo(expected);
                })));
    }

    private boolean succeeds(String action, Scope scope, RelatedRecord record) throws SQLException {
        String sql = Objects.requireNonNull(STATEMENTS.get(action))
                .formatted(record.id(), record.owner(), record.share(), record.kind());
        try {
            return sql.startsWith("SELECT") ? !database.column(scope, sql).isEmpty() : database.change(scope, sql) > 0;
        } catch (SQLException e) {
            assertThat(e.getSQLState()).as(e.getMessage()).isIn("42501", "23503");
            return false;
        }
    }

    private static Scope scope(String role) {
        return switch (role) {
            case "anonymous" -> Scope.everybody();
            case "programme-editor" -> Scope.editor();
            case "auditor" -> Scope.auditor();
            default -> new Scope("agency", RelatedRecord.ACTING, "somebody", role);
        };
    }

    private static String update(String table, String what) {
        return "UPDATE " + table + " SET " + what + ", version = version + 1 WHERE id = '%1$s'";
    }
}
