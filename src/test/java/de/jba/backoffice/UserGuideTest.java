// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every screen has its page in the user guide, and what the guide prints in bold stands on a screen. */
class UserGuideTest {
    private static final Path GUIDE = Path.of("docs/user-guide");
    private static final Pattern BOLD = Pattern.compile("\\*\\*([^*]+?)\\*\\*");
    private static final Pattern PICTURE = Pattern.compile("!\\[.+?\\]\\(images/(.+?)\\.png\\)");

    @Test
    void everyScreenHasAPageWithAPicture() throws IOException {
        for (String screen : screens()) {
            Path page = GUIDE.resolve(screen + ".md");
            assertThat(page).exists();
            assertThat(PICTURE.matcher(Files.readString(page)).results().map(found -> found.group(1)))
                    .as("UserGuideE2E makes the pictures: %s", page)
                    .contains(screen);
        }
    }

    @Test
    void everyPageIsInTheContents() throws IOException {
        String contents = Files.readString(GUIDE.resolve("README.md"));
        for (Path page : pages()) {
            assertThat(contents).contains("](" + page.getFileName() + ")");
        }
    }

    @Test
    void whatIsPrintedInBoldStandsOnAScreen() throws IOException {
        List<String> words = wordsOnScreen();
        for (Path page : pages()) {
            Stream<String> bold = BOLD.matcher(Files.readString(page))
                    .results()
                    .map(UserGuideTest::oneLine)
                    .filter(word -> !word.endsWith(":"));
            assertThat(bold).as(page.toString()).allMatch(word -> words.stream().anyMatch(text -> text.contains(word)));
        }
    }

    private static String oneLine(MatchResult found) {
        return found.group(1).replaceAll("\\s+", " ");
    }

    private static Set<String> screens() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("de.jba.backoffice")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Route.class))
                        .map(UserGuideTest::screen)
                        .filter(screen -> !screen.isEmpty())
                        .collect(toCollection(TreeSet::new));
    }

    private static String screen(JavaClass view) {
        return view.getAnnotationOfType(Route.class).value().replaceFirst("/.*", "");
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(GUIDE)) {
            return files.filter(file -> file.toString().endsWith(".md") && !file.endsWith("README.md"))
                    .toList();
        }
    }

    private static List<String> wordsOnScreen() throws IOException {
        List<String> words = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/de/jba/backoffice"))) {
            for (Path file : files.filter(path -> path.endsWith("messages_de.properties"))
                    .toList()) {
                Properties texts = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    texts.load(reader);
                }
                texts.values().forEach(text -> words.add(text.toString()));
            }
        }
        return words;
    }
}
