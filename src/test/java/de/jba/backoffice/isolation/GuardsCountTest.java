// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.ClassNameFilter.excludeClassNamePatterns;
import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;
import static org.junit.platform.launcher.EngineFilter.includeEngines;

import de.jba.backoffice.audit.LogDatabase;
import de.jba.backoffice.stack.DatabaseExtension;
import de.jba.backoffice.stack.Extent;
import de.jba.backoffice.stack.LocalDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Takes the database's guards away, one at a time, and expects that a test of this package turns red, or for those of
 * the log one of the log's: a guard that nobody misses is not tested. {@code -Djba.guards=} takes only those whose name
 * matches, and leaves the others in the report as they are.
 */
@ExtendWith(DatabaseExtension.class)
class GuardsCountTest {
    private static final int SAMPLE = 4;
    private static final String ANY = ".*";
    private static final String ONLY = System.getProperty("jba.guards", ANY);
    private static final String LONG = ".*(PermissionMatrix|HandOverRace)Test";
    /** What takes half an hour in full, asks no database, or needs a server. */
    private static final String OTHER =
            ".*(SharingModelTest|GuardsCountTest|PermissionCoverageTest|CanonicalJsonTest|IT|E2E)";

    private static final String NOBODY = "**nobody**";
    private static final String REPORT = "guards.md";
    private static final String HEAD = "| guard | missed by |";
    private static final Map<String, String> LAST_TIME = lastTime();

    @Test
    void everyGuardIsMissed(LocalDatabase database) throws SQLException, IOException {
        LocalDatabase.Original original = database.original();
        List<Guard> all = guards(database);
        assertThat(all).extracting(Guard::name).doesNotHaveDuplicates();
        List<Guard> chosen =
                all.stream().filter(guard -> guard.name().matches(ONLY)).toList();
        Map<String, String> missedBy = new TreeMap<>(ONLY.equals(ANY) ? Map.of() : LAST_TIME);
        for (Guard guard : Extent.of(chosen, SAMPLE, "guards")) {
            missedBy.put(guard.name(), missedBy(guard, database));
            System.out.println(guard.name() + ": " + missedBy.get(guard.name()));
            original.restore();
        }
        Extent.report(REPORT, report(missedBy));

        assertThat(failureIn(quickTests())).as("with every guard in place").isEmpty();
        assertThat(missedBy).isNotEmpty().doesNotContainValue(NOBODY);
        original.restore();
    }

    private static List<Guard> guards(LocalDatabase database) throws SQLException {
        try (Connection owner = database.asOwner()) {
            return Guard.all(owner);
        }
    }

    private static String missedBy(Guard guard, LocalDatabase database) throws SQLException, IOException {
        try (Connection owner = database.asOwner()) {
            guard.remove(owner);
        }
        if (!guard.isOfTheLog()) {
            return failure(guard).orElse(NOBODY);
        }
        LogDatabase.spoil(guard.removal());
        try {
            return failureOfLastTime(guard)
                    .or(() -> failureIn(testsOf(LogDatabase.class).filters(excludeClassNamePatterns(OTHER))))
                    .or(() -> failure(guard))
                    .orElse(NOBODY);
        } finally {
            LogDatabase.restore();
        }
    }

    /** The test that missed it last time is asked first, the long ones only when no other misses the guard. */
    private static Optional<String> failure(Guard guard) {
        return failureOfLastTime(guard)
                .or(() -> failureIn(quickTests()))
                .or(() -> failureIn(testsOf(GuardsCountTest.class).filters(includeClassNamePatterns(LONG))));
    }

    private static Optional<String> failureOfLastTime(Guard guard) {
        return Optional.ofNullable(LAST_TIME.get(guard.name()))
                .flatMap(test -> Stream.of(GuardsCountTest.class, LogDatabase.class)
                        .map(neighbour -> neighbour.getPackageName() + "." + test.split("\\.")[0])
                        .filter(GuardsCountTest::exists)
                        .findFirst())
                .flatMap(test -> failureIn(tests(selectClass(test))));
    }

    private static boolean exists(String type) {
        try {
            Class.forName(type);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static Map<String, String> lastTime() {
        Path last = Path.of("docs/reports", REPORT);
        try (Stream<String> lines = Files.exists(last) ? Files.lines(last) : Stream.of()) {
            return lines.filter(line -> line.startsWith("| ") && !line.equals(HEAD))
                    .map(line -> line.substring(2, line.length() - 2).split(" \\| "))
                    .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1], (a, b) -> a));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LauncherDiscoveryRequestBuilder quickTests() {
        return testsOf(GuardsCountTest.class).filters(excludeClassNamePatterns(LONG, OTHER));
    }

    /** The tests of a package, the quickest first. */
    private static LauncherDiscoveryRequestBuilder testsOf(Class<?> neighbour) {
        return tests(selectClass(TableCatalogueTest.class), selectPackage(neighbour.getPackageName()));
    }

    private static LauncherDiscoveryRequestBuilder tests(DiscoverySelector... selectors) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(selectors)
                .filters(includeEngines("junit-jupiter"))
                .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "true");
    }

    private static Optional<String> failureIn(LauncherDiscoveryRequestBuilder request) {
        StopAtFirstFailure.reset();
        LauncherFactory.create().execute(request.build(), new StopAtFirstFailure());
        return StopAtFirstFailure.failed();
    }

    private static List<String> report(Map<String, String> missedBy) {
        List<String> lines = new ArrayList<>();
        lines.add("<!-- SPDX-License-Identifier: EUPL-1.2 -->");
        lines.add("# Guards of the database");
        lines.add("");
        lines.add(
                "Written by `GuardsCountTest` in `mvn -Pfull verify`: each guard was taken away, and this test was the");
        lines.add("first to turn red. " + missedBy.size() + " guards.");
        lines.add("");
        lines.add(HEAD);
        lines.add("|---|---|");
        missedBy.forEach((guard, test) -> lines.add("| " + guard + " | " + test + " |"));
        return lines;
    }
}
