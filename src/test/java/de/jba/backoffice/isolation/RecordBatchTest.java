// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jba.backoffice.contact.BatchQueries;
import de.jba.backoffice.stack.DatabaseExtension;
import de.jba.backoffice.stack.LocalDatabase;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many contacts or network partners changed at once, as the application's role asks the database, and taken back. */
@ExtendWith(DatabaseExtension.class)
class RecordBatchTest {
    private static final Scope OWNER = Scope.admin("jobcenter");
    private static final Scope OTHER = Scope.admin("jugendamt");

    private final ApplicationRole database;
    private final String known = UUID.randomUUID().toString();
    private final String fresh = UUID.randomUUID().toString();

    RecordBatchTest(LocalDatabase local) {
        database = new ApplicationRole(local);
    }

    @ParameterizedTest
    @EnumSource(BatchQueries.class)
    void whatIsChangedAndCreatedIsTakenBack(BatchQueries batch) throws SQLException {
        assertThat(database.change(OWNER, batch.create(), entry(known, 0, "vorher")))
                .isOne();
        assertThat(database.column(OWNER, batch.lock(), ids(known))).containsExactly(known);
        String before = database.column(OWNER, batch.before(), ids(known)).get(0);
        assertThat(database.change(OWNER, batch.describe(), entry(known, 7, "zu spät")))
                .as("changed meanwhile")
                .isZero();
        assertThat(database.change(OWNER, batch.describe(), entry(known, 1, "nachher")))
                .isOne();
        database.change(OWNER, batch.create(), entry(fresh, 0, "neu"));
        assertThat(mailbox(batch, known)).isEqualTo("nachher@example.org");
        String leftAs = "{\"" + known + "\":2,\"" + fresh + "\":1}";
        assertThat(database.column(OWNER, batch.changed(), leftAs, ids(fresh))).isEmpty();
        assertThat(database.column(OWNER, batch.changed(), leftAs.replace(":2", ":1"), ids(fresh)))
                .containsExactly("nachher");

        assertThat(database.change(OWNER, batch.archive(), "2026-01-01T00:00:00Z", ids(fresh)))
                .isOne();
        assertThat(database.change(OWNER, batch.giveBack(), before)).isOne();
        assertThat(mailbox(batch, known)).isEqualTo("vorher@example.org");
        assertThat(database.column(OWNER, batch.changed(), leftAs, ids(fresh))).containsExactly("neu", "vorher");
    }

    @ParameterizedTest
    @EnumSource(BatchQueries.class)
    void nobodyElsesRecordIsChangedOrNamed(BatchQueries batch) throws SQLException {
        database.change(OWNER, batch.create(), entry(known, 0, "vorher"));
        assertThat(database.change(OTHER, batch.describe(), entry(known, 1, "fremd")))
                .isZero();
        assertThat(database.column(OTHER, batch.lock(), ids(known))).isEmpty();
        assertThat(database.column(OTHER, batch.before(), ids(known))).containsExactly("[]");
        assertThat(database.change(OTHER, batch.archive(), "2026-01-01T00:00:00Z", ids(known)))
                .isZero();
        assertThat(database.column(OTHER, batch.changed(), "{\"" + known + "\":1}", "{}"))
                .as("gone, whatever it is called")
                .containsExactly("–");
        assertThatThrownBy(
                        () -> database.change(Scope.reader("jobcenter"), batch.create(), entry(fresh, 0, "kein Recht")))
                .isInstanceOf(SQLException.class);
        assertThat(mailbox(batch, known)).isEqualTo("vorher@example.org");
    }

    private String mailbox(BatchQueries batch, String id) throws SQLException {
        return database.column(OWNER, "SELECT mailbox FROM " + batch.table() + " WHERE id = ?::uuid", id)
                .get(0);
    }

    private static String ids(String id) {
        return "{" + id + "}";
    }

    private static String entry(String id, int version, String name) {
        return """
                [{"id":"%s","version":%d,"function_name":"%s","name":"%s","type":"SCHOOL","mailbox":"%s@example.org"}]
                """.formatted(id, version, name, name, name.replace(' ', '-'));
    }
}
