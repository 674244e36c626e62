// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every word on screen stands in a bundle, in both languages, and no bundle has words that nobody says. */
class TextsTest {
    private static final Path SOURCES = Path.of("src/main/java/de/jba/backoffice");
    private static final Path BUNDLES = Path.of("src/main/resources/de/jba/backoffice");
    private static final Pattern KEY_ASKED_FOR = Pattern.compile("TEXTS\\s*\\.get\\(\\s*\"([^\"]+)\"(\\s*\\+)?");
    private static final Pattern CONSTANT = Pattern.compile("^[A-Z]\\w+\\.[A-Z0-9_]+$");
    private static final Pattern WORDS_IN_CODE =
            Pattern.compile("(?:new (?:H[1-6]|Span|Paragraph|Button|Anchor|TextField"
                    + "|TextArea|Select<>|ListItem|Checkbox|EmptyState|ScreenHead|DateField|ConfirmDialog|Dialog)\\("
                    + "|\\.(?:setLabel|setPlaceholder|setHelperText|setTitle|setText|setAriaLabel|setHeader|setTooltipText"
                    + "|setConfirmText|setCancelText|addItem)\\()\\s*\"(?!mailto:)[^\"]*\\p{L}{2}");
    private static final Pattern GERMAN_LITERAL = Pattern.compile("\"[^\"]*[äöüÄÖÜß„“][^\"]*\"");

    static Stream<Path> capabilitiesWithWords() throws IOException {
        try (Stream<Path> folders = Files.list(BUNDLES)) {
            return folders.filter(folder -> Files.exists(folder.resolve("messages_de.properties"))).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("capabilitiesWithWords")
    void germanAndEnglishSayTheSame(Path folder) throws IOException {
        assertThat(keys(folder, "en")).isEqualTo(keys(folder, "de"));
    }

    @ParameterizedTest
    @MethodSource("capabilitiesWithWords")
    void everyTextThatIsAskedForExists(Path folder) throws IOException {
        Set<String> keys = keys(folder, "de");
        Set<String> missing = new TreeSet<>();
        for (String source : javaBelow(SOURCES.resolve(folder.getFileName()))) {
            Matcher matcher = KEY_ASKED_FOR.matcher(source);
            while (matcher.find()) {
                String key = matcher.group(1);
                boolean there = matcher.group(2) == null
                        ? keys.contains(key)
                        : keys.stream().anyMatch(k -> k.startsWith(key));
                if (!there) {
                    missing.add(key);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("capabilitiesWithWords")
    void noTextIsLeftOver(Path folder) throws IOException {
        String sources = String.join("\n", sources(folder));
        Set<String> unused = keys(folder, "de").stream()
                .filter(key -> !isSaid(key, sources))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unused).isEmpty();
    }

    @Test
    void screensHaveNoWordsInTheirCode() throws IOException {
        assertThat(linesWith(WORDS_IN_CODE, file -> file.toString().contains("/ui/")))
                .isEmpty();
    }

    @Test
    void noGermanStandsInCode() throws IOException {
        assertThat(linesWith(GERMAN_LITERAL, file -> file.toString().contains("/ui/")))
                .isEmpty();
    }

    private static boolean isSaid(String key, String sources) {
        if (CONSTANT.matcher(key).matches()) {
            return sources.contains(key.substring(0, key.indexOf('.')));
        }
        if (key.startsWith("violation.")) {
            return sources.contains('"' + key.substring("violation.".length()) + '"');
        }
        if (sources.contains('"' + key + '"')) {
            return true;
        }
        for (int dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.', dot - 1)) {
            if (sources.contains('"' + key.substring(0, dot + 1) + "\" +")
                    || sources.contains('"' + key.substring(0, dot) + '"')) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> keys(Path folder, String language) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve("messages_" + language + ".properties"))) {
            properties.load(reader);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    /** The sources of a capability; the words of what everybody shares may be asked for anywhere. */
    private static List<String> sources(Path folder) throws IOException {
        String capability = folder.getFileName().toString();
        return javaBelow(capability.equals("shared") ? SOURCES : SOURCES.resolve(capability));
    }

    private static List<String> javaBelow(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(TextsTest::read)
                    .toList();
        }
    }

    private static List<String> linesWith(Pattern pattern, java.util.function.Predicate<Path> where)
            throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(where)
                    .flatMap(file -> read(file)
                            .lines()
                            .filter(line -> !line.strip().startsWith("*")
                                    && !line.strip().startsWith("/"))
                            .filter(line -> pattern.matcher(line).find())
                            .map(line -> file.getFileName() + ": " + line.strip()))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
