// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever the database calls an act in the log, the screen has words for it. */
class ActionWordsTest {
    private static final Path BUNDLE = Path.of("src/main/resources/de/jba/backoffice/audit/messages_de.properties");
    private static final Path SOURCES = Path.of("src/main/java/de/jba/backoffice/audit");

    /** What the application itself records, as it says it to the log. */
    private static final Pattern RECORDED = Pattern.compile(
            "\\b(?:record|recordApart|note)\\((?:(?!Map|action)[^;\"])*?\"([a-z]\\w+)\"", Pattern.DOTALL);

    private static final Pattern NAMED = Pattern.compile("PERFORM audit_action\\((.*?)\\);", Pattern.DOTALL);
    private static final Pattern ACTION = Pattern.compile("'([a-z]\\w+)'");

    @Test
    void everyActHasWords() throws IOException {
        String words = Files.readString(BUNDLE);
        assertThat(actions())
                .contains("share", "handOver", "takeHandOverBack", "refuseSignIn", "disclose", "verify")
                .allSatisfy(action ->
                        assertThat(words).contains("\naction." + action + "=").contains("\nverb." + action + "="));
    }

    private static Set<String> actions() throws IOException {
        try (Stream<Path> migrations = Files.list(Path.of("db/migration"));
                Stream<Path> classes = Files.walk(SOURCES)) {
            Stream<String> recorded = classes.filter(Files::isRegularFile)
                    .flatMap(file -> RECORDED.matcher(read(file)).results())
                    .map(call -> call.group(1));
            return Stream.concat(migrations.flatMap(ActionWordsTest::actions), recorded)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Stream<String> actions(Path migration) {
        return NAMED.matcher(read(migration))
                .results()
                .flatMap(call -> ACTION.matcher(call.group(1)).results())
                .map((MatchResult action) -> action.group(1));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
