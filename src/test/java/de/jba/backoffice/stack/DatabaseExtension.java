// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.stack;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test the migrated database: {@code @ExtendWith(DatabaseExtension.class)} and a parameter of type
 * {@link LocalDatabase}. It starts once for all classes of the test run.
 */
public final class DatabaseExtension implements BeforeAllCallback, ParameterResolver {
    /** A programme has a year between 2000 and 2100, and all tests together need more: a class begins without any. */
    @Override
    public void beforeAll(ExtensionContext context) throws SQLException {
        try (Connection owner = OfThisProcess.DATABASE.asOwner();
                Statement sql = owner.createStatement()) {
            sql.execute("truncate programme, publication, amendment_proposal, import cascade");
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == LocalDatabase.class;
    }

    @Override
    public LocalDatabase resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return OfThisProcess.DATABASE;
    }

    /** Started when first asked for; ends with the process. */
    private static final class OfThisProcess {
        private static final Path PROJECT = Path.of("").toAbsolutePath();
        static final LocalDatabase DATABASE = LocalDatabase.start(PROJECT, PROJECT.resolve("target/database"));
    }
}
