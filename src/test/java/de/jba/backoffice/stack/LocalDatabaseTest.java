// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DatabaseExtension.class)
class LocalDatabaseTest {
    @Test
    void isMigratedAndHoldsTheDemosAgencies(LocalDatabase database) throws SQLException {
        try (Connection superuser = database.asSuperuser();
                ResultSet names = superuser
                        .createStatement()
                        .executeQuery("select string_agg(id, ' ' order by id) from agency")) {
            names.next();
            assertThat(names.getString(1)).isEqualTo("arbeitsagentur jobcenter jugendamt");
        }
    }

    @Test
    void nothingInItBelongsToTheApplication(LocalDatabase database) throws SQLException {
        try (Connection application = database.asApplication();
                ResultSet owned = application
                        .createStatement()
                        .executeQuery("select count(*) from pg_class where relowner = current_user::regrole")) {
            owned.next();
            assertThat(owned.getInt(1)).isZero();
        }
    }
}
