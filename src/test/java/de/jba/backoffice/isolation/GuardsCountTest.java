// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.ClassNameFilter.excludeClassNamePatterns;
import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import de.jba.backoffice.stack.DatabaseExtension;
import de.jba.backoffice.stack.Extent;
import de.jba.backoffice.stack.LocalDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Takes the database's guards away, one at a time, and expects that a test of this package turns red: a guard that
 * nobody misses is not tested.
 */
@ExtendWith(DatabaseExtension.class)
class GuardsCountTest {
    private static final int SAMPLE = 2;
    private static final String LONG = ".*(PermissionMatrix|SharingModel|HandOverRace)Test";
    private static final String NOBODY = "**nobody**";

    @Test
    void everyGuardIsMissed(LocalDatabase database) throws SQLException {
        LocalDatabase.Original original = database.original();
        Map<String, String> missedBy = new TreeMap<>();
        for (Guard guard : Extent.of(guards(database), SAMPLE, "guards")) {
            try (Connection owner = database.asOwner()) {
                guard.remove(owner);
            }
            missedBy.put(guard.name(), firstFailure().orElse(NOBODY));
            original.restore();
        }
        Extent.report("guards.md", report(missedBy));

        assertThat(failureIn(quickTests())).as("with every guard in place").isEmpty();
        assertThat(missedBy).isNotEmpty().doesNotContainValue(NOBODY);
        original.restore();
    }

    private static List<Guard> guards(LocalDatabase database) throws SQLException {
        try (Connection owner = database.asOwner()) {
            return Guard.all(owner);
        }
    }

    /** The long tests are asked only when no other misses the guard. */
    private static Optional<String> firstFailure() {
        return failureIn(quickTests()).or(() -> failureIn(tests().filters(includeClassNamePatterns(LONG))));
    }

    private static LauncherDiscoveryRequestBuilder quickTests() {
        return tests().filters(excludeClassNamePatterns(LONG, GuardsCountTest.class.getName(), ".*(IT|E2E)"));
    }

    private static LauncherDiscoveryRequestBuilder tests() {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(TableCatalogueTest.class), selectPackage(GuardsCountTest.class.getPackageName()))
                .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "true");
    }

    private static Optional<String> failureIn(LauncherDiscoveryRequestBuilder request) {
        StopAtFirstFailure.reset();
        LauncherFactory.create().execute(request.build());
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
        lines.add("| guard | missed by |");
        lines.add("|---|---|");
        missedBy.forEach((guard, test) -> lines.add("| " + guard + " | " + test + " |"));
        return lines;
    }
}
