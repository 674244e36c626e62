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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Views of lists: their author's alone, or used by the agency and changed by nobody else. */
@ExtendWith(DatabaseExtension.class)
class SavedViewTest {
    private static final String NAME = "SELECT name FROM saved_view WHERE id = ?";
    private static final Scope AUTHOR = Scope.admin("jobcenter");
    private static final Scope COLLEAGUE = Scope.reader("jobcenter");
    private static final Scope STRANGER = Scope.admin("jugendamt");

    private final ApplicationRole database;

    SavedViewTest(LocalDatabase local) {
        database = new ApplicationRole(local);
    }

    @Test
    void anOwnViewIsTheAuthorsAlone() throws SQLException {
        UUID view = view(AUTHOR, "jobcenter-admin", "jobcenter", false);
        assertThat(database.column(AUTHOR, NAME, view)).containsExactly("Meine");
        for (Scope other : List.of(COLLEAGUE, STRANGER, Scope.editor())) {
            assertThat(database.column(other, NAME, view)).as(other.toString()).isEmpty();
        }
    }

    @Test
    void aSharedViewIsUsedByTheAgencyAndChangedByItsAuthor() throws SQLException {
        UUID view = view(AUTHOR, "jobcenter-admin", "jobcenter", true);
        assertThat(database.column(COLLEAGUE, NAME, view)).hasSize(1);
        assertThat(database.column(STRANGER, NAME, view)).isEmpty();
        assertThat(database.column(Scope.editor(), NAME, view)).isEmpty();
        assertThat(rename(COLLEAGUE, view)).isZero();
        assertThat(rename(STRANGER, view)).isZero();
        assertThat(rename(AUTHOR, view)).isOne();
        assertThat(database.change(AUTHOR, "UPDATE saved_view SET archived_at = now() WHERE id = ?", view))
                .isOne();
        assertThat(database.column(COLLEAGUE, NAME, view)).isEmpty();
        assertThat(database.column(AUTHOR, NAME, view))
                .as("its author can bring it back")
                .hasSize(1);
    }

    @Test
    void nobodySavesForSomebodyElse() {
        refused(() -> view(AUTHOR, "jobcenter-lead", "jobcenter", true));
        refused(() -> view(AUTHOR, "jobcenter-admin", "jugendamt", true));
        refused(() -> view(Scope.auditor(), "auditor", null, false));
        refused(() -> view(Scope.everybody(), "", null, false));
    }

    @Test
    void aViewStaysWithItsAuthorItsAgencyAndItsList() throws SQLException {
        UUID view = view(AUTHOR, "jobcenter-admin", "jobcenter", false);
        refused(() -> database.change(AUTHOR, "UPDATE saved_view SET list = 'contact' WHERE id = ?", view));
    }

    @Test
    void whatWasUsedLastIsEachPersonsOwn() throws SQLException {
        UUID own = view(AUTHOR, "jobcenter-admin", "jobcenter", false);
        UUID shared = view(AUTHOR, "jobcenter-admin", "jobcenter", true);
        use(COLLEAGUE, "jobcenter-reader", shared);
        assertThat(database.column(COLLEAGUE, "SELECT view_id FROM list_use")).containsExactly(shared.toString());
        assertThat(database.column(STRANGER, "SELECT view_id FROM list_use WHERE view_id = ?", shared))
                .isEmpty();
        assertThat(database.change(STRANGER, "UPDATE list_use SET columns = 'x' WHERE view_id = ?", shared))
                .isZero();
        refused(() -> use(COLLEAGUE, "jobcenter-reader", own));
        refused(() -> use(STRANGER, "jobcenter-reader", shared));
    }

    private static void refused(ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOf(SQLException.class)
                .extracting("SQLState")
                .isEqualTo("42501");
    }

    private int rename(Scope scope, UUID view) throws SQLException {
        return database.change(scope, "UPDATE saved_view SET name = 'Anders' WHERE id = ?", view);
    }

    private void use(Scope scope, String person, UUID view) throws SQLException {
        database.change(
                scope,
                "INSERT INTO list_use (person, list, view_id, columns) VALUES (?, 'instrument', ?, '')"
                        + " ON CONFLICT (person, list) DO UPDATE SET view_id = excluded.view_id",
                person,
                view);
    }

    private UUID view(Scope scope, String person, @Nullable String agency, boolean shared) throws SQLException {
        UUID id = UUID.randomUUID();
        database.change(scope, """
                INSERT INTO saved_view (id, person, owner_id, list, name, shared, query, columns, version)
                VALUES (?, ?, ?, 'instrument', 'Meine', ?, '', '', 1)
                """, id, person, agency, shared);
        return id;
    }
}
