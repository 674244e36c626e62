// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.stack.DatabaseExtension;
import de.jba.backoffice.stack.LocalDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** No table is forgotten: each forces row level security, or stands here with the reason why not. */
@ExtendWith(DatabaseExtension.class)
class TableCatalogueTest {
    private static final Map<String, String> GLOBAL = Map.of(
            "agency", "names of the agencies stand in the published programme",
            "permission", "the table of permissions is public knowledge",
            "notice_kind", "what is told to whom, the same for everybody",
            "personal_column", "says which columns are personal, holds no values",
            "flyway_schema_history", "the application has no right on it");

    /** Every column with personal data; its comment says whose. */
    private static final List<String> PERSONAL = List.of(
            "access_recertification.decided_by",
            "access_recertification.function_name",
            "access_recertification.note",
            "access_recertification.person",
            "access_recertification.username",
            "audit_consent.decided_by",
            "audit_consent.function_name",
            "audit_personal.value",
            "calendar_feed.person",
            "chapter_return.function_name",
            "chapter_return.resolved_by",
            "co_signature.deputy_for",
            "co_signature.function_name",
            "co_signature.signer",
            "comment.author",
            "comment.function_name",
            "contact.function_name",
            "contact.mailbox",
            "contact.phone",
            "contact_person.person_mailbox",
            "contact_person.person_name",
            "contact_person.person_phone",
            "deputy.appointed_by",
            "deputy.appointed_by_name",
            "deputy.function_name",
            "deputy.person",
            "finding_justification.function_name",
            "hand_over.decided_by",
            "hand_over.offered_by",
            "list_use.person",
            "import.imported_by",
            "mail.person",
            "mail_recipient.address",
            "mail_recipient.person",
            "notice.person",
            "notice_read.person",
            "notice_setting.person",
            "publication.published_by",
            "reading_mark.person",
            "revision_author.person",
            "saved_view.person",
            "share_grant.confirmed_by",
            "share_grant.granted_by",
            "share_grant.revoked_by");

    /** Columns that are named like personal data and hold none. */
    private static final Map<String, String> NOT_PERSONAL = Map.of(
            "contribution.contact_function", "printed in the programme, which holds functions, never persons",
            "contribution.contact_mailbox", "printed in the programme, which holds functional mailboxes alone",
            "contribution.contact_phone", "printed in the programme, with the function",
            "network_partner.mailbox", "an organisation's",
            "network_partner.phone", "an organisation's");

    @Test
    void everyPersonalColumnIsMarkedAndListed(LocalDatabase database) throws SQLException {
        assertThat(personalColumns(database)).containsExactlyInAnyOrderElementsOf(PERSONAL);
    }

    /** Every column whose comment says that it holds personal data. */
    static List<String> personalColumns(LocalDatabase database) throws SQLException {
        return column(database, """
                SELECT c.relname || '.' || a.attname FROM pg_class c
                    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
                  AND col_description(c.oid, a.attnum) LIKE 'personal:%'
                """);
    }

    @Test
    void whatStandsBehindCommitmentsInTheLogIsMarkedToo(LocalDatabase database) throws SQLException {
        assertThat(PERSONAL)
                .containsAll(
                        column(
                                database,
                                "SELECT table_name || '.' || column_name FROM personal_column WHERE table_name <> 'audit_personal'"));
    }

    @Test
    void whatIsNamedLikePersonalDataIsMarkedOrExplained(LocalDatabase database) throws SQLException {
        List<String> named = column(database, """
                        SELECT c.relname || '.' || a.attname FROM pg_class c
                            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
                          AND c.relname <> 'flyway_schema_history' AND a.atttypid = 'text'::regtype
                          AND a.attname ~ '(person|author|signer|subject|actor|mailbox|phone|function|_by$)'
                        """);
        assertThat(named)
                .hasSizeGreaterThan(10)
                .allMatch(column -> PERSONAL.contains(column) || NOT_PERSONAL.containsKey(column));
    }

    @Test
    void everyTableForcesRowLevelSecurityOrIsGlobalForAReason(LocalDatabase database) throws SQLException {
        assertThat(column(database, """
                        SELECT c.relname FROM pg_class c
                        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
                          AND NOT (c.relrowsecurity AND c.relforcerowsecurity)
                        """)).containsExactlyInAnyOrderElementsOf(GLOBAL.keySet());
    }

    @Test
    void everyTableOfTheDomainIsAudited(LocalDatabase database) throws SQLException {
        assertThat(column(database, """
                        SELECT c.relname FROM pg_class c
                        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
                          AND c.relname NOT LIKE 'audit%'
                          AND (SELECT bit_or(t.tgtype & 28) FROM pg_trigger t WHERE t.tgrelid = c.oid
                               AND t.tgfoid IN ('audit_row'::regproc, 'audit_rows'::regproc) AND t.tgenabled = 'O')
                              IS DISTINCT FROM 28 -- insert, delete, update
                        """))
                .containsExactlyInAnyOrder(
                        "permission",
                        "personal_column",
                        "flyway_schema_history",
                        "reading_mark",
                        "revision_author",
                        "list_use",
                        "mail",
                        "mail_recipient",
                        "notice",
                        "notice_kind",
                        "notice_read",
                        "notice_setting");
    }

    @Test
    void theApplicationOwnsNothingAndBypassesNothing(LocalDatabase database) throws SQLException {
        assertThat(column(
                        database,
                        "SELECT rolname FROM pg_roles WHERE rolname IN ('jba_app', 'jba_auditor', 'jba_public')"
                                + " AND (rolsuper OR rolbypassrls OR rolcreaterole)"))
                .isEmpty();
        assertThat(column(
                        database,
                        "SELECT relname FROM pg_class WHERE pg_get_userbyid(relowner) IN ('jba_app', 'jba_auditor')"))
                .isEmpty();
    }

    private static List<String> column(LocalDatabase database, String sql) throws SQLException {
        try (Connection connection = database.asSuperuser();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
