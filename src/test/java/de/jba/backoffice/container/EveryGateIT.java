// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.container;

import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.identity.Caller;
import de.jba.backoffice.identity.CallerContext;
import de.jba.backoffice.identity.Channel;
import de.jba.backoffice.identity.CurrentUser;
import de.jba.backoffice.identity.PermissionDenied;
import de.jba.backoffice.identity.RequiresPermission;
import de.jba.backoffice.identity.Role;
import de.jba.backoffice.stack.Extent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every service method with {@code @RequiresPermission} refuses every role to which the table gives nothing, before it
 * does anything; and when one of these gates is left open, that is noticed.
 */
@ExtendWith(ArquillianExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveryGateIT {
    private static final String TABLE = "/de/jba/backoffice/identity/permissions.csv";
    private static final String BOUND = "select coalesce(current_setting('app.scope', true), '')";

    @Inject
    Inside inside;

    @Inject
    CallerContext callers;

    @Inject
    BeanManager beans;

    @Deployment
    static WebArchive war() {
        return Delivered.war();
    }

    @Test
    @Order(1)
    void everyGateRefusesWhoHasNoRight() throws IOException {
        Map<String, String> passed = new TreeMap<>();
        for (Method gate : gates()) {
            passes(gate).ifPresent(who -> passed.put(name(gate), who));
        }
        assertThat(passed).isEmpty();
        assertThat(gates()).hasSizeGreaterThan(90);
    }

    @Test
    @Order(2)
    void everyGateIsMissedWhenItIsLeftOpen() throws IOException {
        Map<String, Optional<String>> missed = new TreeMap<>();
        for (Method gate : gates()) {
            GateLeftOpen.at(gate);
            try {
                missed.put(name(gate), passes(gate));
            } finally {
                GateLeftOpen.nowhere();
            }
        }
        Files.writeString(report(), String.join("\n", lines(missed)));
        assertThat(missed).allSatisfy((gate, noticed) -> assertThat(noticed).isPresent());
    }

    /** Outside the server, where the repository is. */
    @Test
    @Order(3)
    @RunAsClient
    void whatWasFoundIsKept() throws IOException {
        List<String> lines = Files.readAllLines(Delivered.GATES);
        Extent.report("gates.md", lines);
        assertThat(lines).hasSizeGreaterThan(90).noneMatch(line -> line.contains("**nobody**"));
    }

    private List<Method> gates() {
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> bean.getBeanClass())
                .filter(type -> type.getName().startsWith("de.jba.backoffice."))
                .distinct()
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(RequiresPermission.class))
                .sorted((a, b) -> name(a).compareTo(name(b)))
                .toList();
    }

    /** Who gets past the gate and should not; a gate for everybody still binds the transaction to its caller. */
    private Optional<String> passes(Method gate) throws IOException {
        List<Role> kept = withoutRight(gate);
        return kept.isEmpty()
                ? Optional.of("nobody's scope").filter(scope -> !isBound(gate))
                : kept.stream()
                        .filter(role -> !isRefused(gate, role))
                        .findFirst()
                        .map(Role::key);
    }

    /** The roles to which the table gives nothing, read here and not by the product. */
    private static List<Role> withoutRight(Method gate) throws IOException {
        String action = gate.getAnnotation(RequiresPermission.class).value().action();
        try (InputStream file = Objects.requireNonNull(EveryGateIT.class.getResourceAsStream(TABLE))) {
            List<String> lines = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            List<String> roles = List.of(lines.get(0).split(";"));
            List<String> cells = lines.stream()
                    .map(line -> List.of(line.split(";")))
                    .filter(line -> line.get(0).equals(action))
                    .findFirst()
                    .orElseThrow();
            return Arrays.stream(Role.values())
                    .filter(role -> cells.get(roles.indexOf(role.key())).equals("-"))
                    .toList();
        }
    }

    private boolean isRefused(Method gate, Role role) {
        Throwable thrown = as(role, () -> call(gate));
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .filter(PermissionDenied.class::isInstance)
                .anyMatch(denied -> Arrays.stream(denied.getStackTrace()).noneMatch(frame -> isWithin(gate, frame)));
    }

    private static boolean isWithin(Method gate, StackTraceElement frame) {
        return frame.getClassName().equals(gate.getDeclaringClass().getName())
                && frame.getMethodName().equals(gate.getName());
    }

    /** Some of what is for everybody the database does for the public alone. */
    private boolean isBound(Method gate) {
        return isBound(gate, Role.READER) || isBound(gate, Role.ANONYMOUS);
    }

    private boolean isBound(Method gate, Role role) {
        boolean apart = gate.getAnnotation(Transactional.class).value() == Transactional.TxType.REQUIRES_NEW;
        return inside.undone(() -> as(role, () -> {
            Throwable thrown = call(gate);
            try {
                return apart ? thrown == null : !inside.sql(BOUND).get(0).equals("");
            } catch (PersistenceException refusedByTheDatabase) {
                return false;
            }
        }));
    }

    private <T> @Nullable T as(Role role, java.util.function.Supplier<@Nullable T> work) {
        boolean ofAgency = role != Role.PROGRAMME_EDITOR && role != Role.AUDITOR;
        CurrentUser user = role == Role.ANONYMOUS
                ? CurrentUser.anonymous()
                : new CurrentUser(role.key(), role.key(), role.key(), ofAgency ? "jobcenter" : null, EnumSet.of(role));
        return callers.callAs(new Caller(user, Channel.API, "container-test", null, Instant.now()), work);
    }

    /** What the call threw, if anything. */
    private static @Nullable Throwable call(Method gate) {
        try {
            gate.setAccessible(true);
            gate.invoke(
                    CDI.current().select(gate.getDeclaringClass()).get(),
                    Arrays.stream(gate.getParameterTypes())
                            .map(EveryGateIT::something)
                            .toArray());
            return null;
        } catch (InvocationTargetException e) {
            return e.getCause();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object something(Class<?> type) {
        if (type == String.class) {
            return "container-test";
        } else if (type == Map.class) {
            return Map.of();
        } else if (type == boolean.class) {
            return false;
        }
        return type == int.class ? (Object) 0 : type == long.class ? (Object) 0L : null;
    }

    private static String name(Method gate) {
        return gate.getDeclaringClass().getName().replace("de.jba.backoffice.", "") + "." + gate.getName() + "("
                + String.join(
                        ", ",
                        Arrays.stream(gate.getParameterTypes())
                                .map(Class::getSimpleName)
                                .toList()) + ")";
    }

    private static List<String> lines(Map<String, Optional<String>> missed) {
        List<String> lines = new ArrayList<>(List.of(
                "<!-- SPDX-License-Identifier: EUPL-1.2 -->",
                "# Gates of the services",
                "",
                "Written by `EveryGateIT` in `mvn -Pfull verify`: each `@RequiresPermission` was taken out of the",
                "interceptor's sight, in the server, and `everyGateRefusesWhoHasNoRight` turned red because this role got",
                "in. " + missed.size() + " gates.",
                "",
                "| gate | got in |",
                "|---|---|"));
        missed.forEach((gate, who) -> lines.add("| " + gate + " | " + who.orElse("**nobody**") + " |"));
        return lines;
    }

    /** Where the test's own process looks for it. */
    private static Path report() throws IOException {
        try (InputStream path = Objects.requireNonNull(EveryGateIT.class.getResourceAsStream("/gates-report"))) {
            return Path.of(new String(path.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
