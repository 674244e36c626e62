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
            "personal_column", "says which columns are personal, holds no values",
            "flyway_schema_history", "the application has no right on it");

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
                          AND NOT EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = 'audit'
                                          AND t.tgenabled = 'O')
                        """))
                .containsExactlyInAnyOrder("permission", "personal_column", "flyway_schema_history", "revision_author");
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
