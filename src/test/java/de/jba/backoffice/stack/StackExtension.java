// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.stack;

import com.microsoft.playwright.Browser;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test class the running stack: {@code @ExtendWith(StackExtension.class)} and a parameter of type
 * {@link LocalStack}. It starts once for all classes of the test run, on free ports, with fresh data below
 * {@code target} and the programme of 2022 in it. A parameter of type {@link Browser} is a browser of the class's own.
 */
public final class StackExtension implements BeforeAllCallback, ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(StackExtension.class);
    private static @Nullable Running running;

    @Override
    public void beforeAll(ExtensionContext context) {
        stack(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> wanted = parameter.getParameter().getType();
        return wanted == LocalStack.class || wanted == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class ? browser(context) : stack(context);
    }

    /** The same for all of a class's methods, and for no other class meanwhile. */
    private static Browser browser(ExtensionContext context) {
        BrowserPool pool = context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(BrowserPool.class, key -> new BrowserPool(), BrowserPool.class);
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(BrowserPool.Lent.class, key -> pool.lend(), BrowserPool.Lent.class)
                .browser();
    }

    private static LocalStack stack(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Running.class, key -> running(), Running.class)
                .stack();
    }

    /** The same stack for what JUnit does not call, such as Arquillian's container. */
    static LocalStack shared() {
        return running().stack();
    }

    private static synchronized Running running() {
        if (running == null) {
            running = Running.start();
        }
        return running;
    }

    /** Closed by JUnit when the last test has run. */
    private record Running(LocalStack stack) implements AutoCloseable {
        static Running start() {
            Path project = Path.of("").toAbsolutePath();
            DataFolder folder = DataFolder.open(project, project.resolve("target/stack-data"));
            folder.reset();
            LocalStack stack = LocalStack.startShared(folder, Ports.free(), project.resolve("target/backoffice.war"));
            stack.loadDemoData();
            return new Running(stack);
        }

        /** Failed tests run once more after that, and want another. */
        @Override
        public void close() {
            synchronized (StackExtension.class) {
                running = null;
            }
            stack.close();
        }
    }
}
