// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity;

import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.stack.DatabaseExtension;
import de.jba.backoffice.stack.LocalDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(DatabaseExtension.class)
class DatabaseRoleTest {
    private final LocalDatabase database;

    DatabaseRoleTest(LocalDatabase database) {
        this.database = database;
    }

    @Test
    void applicationsRoleIsAccepted() throws SQLException {
        try (Connection application = database.asApplication()) {
            assertThat(DatabaseRole.objections(application)).isEmpty();
        }
    }

    @Test
    void ownerOfTheTablesIsRefused() throws SQLException {
        try (Connection owner = database.asOwner()) {
            assertThat(DatabaseRole.objections(owner))
                    .singleElement()
                    .asString()
                    .contains("owns tables");
        }
    }

    @Test
    void superuserIsRefused() throws SQLException {
        try (Connection superuser = database.asSuperuser()) {
            assertThat(DatabaseRole.objections(superuser))
                    .anySatisfy(objection -> assertThat(objection).contains("superuser"));
        }
    }

    @ParameterizedTest
    @CsvSource({"BYPASSRLS,bypasses", "NOLOGIN IN ROLE jba_owner,owns tables"})
    void roleThatGetsRoundThePoliciesByItselfOrThroughAnotherIsRefused(String power, String why) throws SQLException {
        try (Connection superuser = database.asSuperuser();
                Statement statement = superuser.createStatement()) {
            superuser.setAutoCommit(false);
            statement.execute("CREATE ROLE mighty NOSUPERUSER " + power);
            statement.execute("CREATE ROLE test_of_role IN ROLE mighty");
            statement.execute("SET LOCAL SESSION AUTHORIZATION test_of_role");
            assertThat(DatabaseRole.objections(superuser))
                    .anySatisfy(objection -> assertThat(objection).contains(why));
            superuser.rollback();
        }
    }
}
