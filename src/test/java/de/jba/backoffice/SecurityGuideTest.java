// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the page on security says shows a requirement must be there. */
class SecurityGuideTest {
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT|E2E))`");
    private static final Pattern REQUIREMENT = Pattern.compile("\\bV\\d+\\.\\d+\\.\\d+\\b");

    @Test
    void everyTestNamedExists() throws IOException {
        Set<String> missing = found(TEST, guide()).collect(toCollection(TreeSet::new));
        assertThat(missing).hasSizeGreaterThan(50);
        try (Stream<Path> sources = Files.walk(Path.of("src/test/java"))) {
            sources.map(source -> source.getFileName().toString().replaceFirst("\\.java$", ""))
                    .forEach(missing::remove);
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void noRequirementIsAnsweredTwice() throws IOException {
        List<String> answered = guide().lines()
                .filter(line -> line.startsWith("| V"))
                .flatMap(line -> found(REQUIREMENT, line.split("\\|", 3)[1]))
                .toList();
        assertThat(answered).hasSizeGreaterThan(180).doesNotHaveDuplicates();
    }

    @Test
    void whatHasNoTestIsOpen() throws IOException {
        assertThat(rows().filter(row -> !TEST.matcher(row[3]).find()).map(row -> row[4]))
                .isNotEmpty()
                .noneMatch(String::isBlank);
    }

    @Test
    void theNumbersAreRight() throws IOException {
        long met = rows().filter(row -> row[4].isBlank())
                .flatMap(row -> found(REQUIREMENT, row[1]))
                .count();
        long open = rows().filter(row -> !row[4].isBlank())
                .flatMap(row -> found(REQUIREMENT, row[1]))
                .count();
        long notApplicable = Pattern.compile("\n\n")
                .splitAsStream(guide())
                .filter(paragraph -> paragraph.startsWith("Not applicable"))
                .flatMap(paragraph -> found(REQUIREMENT, paragraph))
                .count();
        assertThat(met + open + notApplicable).as("levels 1 and 2 of 5.0.0").isEqualTo(253);
        assertThat(guide())
                .contains(
                        "Of its 253 requirements %d are met and shown by a test, %d have something open, %d do not apply."
                                .formatted(met, open, notApplicable));
    }

    /** The cells of each line about requirements, from the second on. */
    private static Stream<String[]> rows() throws IOException {
        return guide().lines().filter(line -> line.startsWith("| V")).map(line -> line.split("\\|", -1));
    }

    private static String guide() throws IOException {
        return Files.readString(Path.of("docs/security.md"));
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(SecurityGuideTest::lastGroup);
    }

    private static String lastGroup(MatchResult found) {
        return found.group(found.groupCount());
    }
}
