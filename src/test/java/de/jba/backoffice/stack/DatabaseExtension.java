// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.stack;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test the migrated database: {@code @ExtendWith(DatabaseExtension.class)} and a parameter of type
 * {@link LocalDatabase}. It starts once for all classes of the test run.
 */
public final class DatabaseExtension implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(DatabaseExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == LocalDatabase.class;
    }

    @Override
    public LocalDatabase resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(LocalDatabase.class, key -> start(), LocalDatabase.class);
    }

    private static LocalDatabase start() {
        Path project = Path.of("").toAbsolutePath();
        return LocalDatabase.start(project, project.resolve("target/database"));
    }
}
