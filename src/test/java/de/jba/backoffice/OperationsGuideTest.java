// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Looks for every setting of the application in the guide for operators, and for nothing that does not exist. */
class OperationsGuideTest {
    private static final Pattern IN_CODE =
            Pattern.compile("\"(jba(?:\\.[a-z]+)+|JBA(?:_[A-Z]+)+)\"|ENV=(JBA(?:_[A-Z]+)+)");
    private static final Pattern IN_GUIDE = Pattern.compile("^\\| `(JBA_[A-Z_]+)` \\|", Pattern.MULTILINE);

    @Test
    void everySettingOfTheCodeIsDocumented() throws IOException {
        assertThat(documented()).containsAll(inCode());
    }

    @Test
    void everyDocumentedSettingIsRead() throws IOException {
        Set<String> notRead = documented();
        notRead.removeAll(inCode());
        assertThat(notRead).isEmpty();
    }

    @Test
    void everyLinkBetweenTheDocumentsLeadsSomewhere() throws IOException {
        Pattern link = Pattern.compile("\\]\\(([^):#]+)(#[^)]*)?\\)");
        Set<String> broken = new TreeSet<>();
        for (Path document : documents()) {
            link.matcher(Files.readString(document))
                    .results()
                    .map(found -> found.group(1))
                    .filter(target -> !Files.exists(document.toAbsolutePath().resolveSibling(target)))
                    .forEach(target -> broken.add(document + " → " + target));
        }
        assertThat(broken).isEmpty();
    }

    private static Set<String> inCode() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                Matcher found = IN_CODE.matcher(Files.readString(source));
                while (found.find()) {
                    String name = found.group(1) == null ? found.group(2) : found.group(1);
                    names.add(name.replace('.', '_').toUpperCase(Locale.ROOT));
                }
            }
        }
        names.removeIf(start -> names.stream().anyMatch(name -> name.startsWith(start + "_")));
        assertThat(names).contains("JBA_DB_URL", "JBA_FRONT_DESK_NAME", "JBA_OIDC_ISSUER");
        return names;
    }

    private static Set<String> documented() throws IOException {
        return IN_GUIDE.matcher(Files.readString(Path.of("docs/operations.md")))
                .results()
                .map(found -> found.group(1))
                .collect(toCollection(TreeSet::new));
    }

    private static Set<Path> documents() throws IOException {
        try (Stream<Path> top = Files.list(Path.of(""));
                Stream<Path> below = Files.walk(Path.of("docs"))) {
            return Stream.concat(top, below)
                    .filter(file -> file.toString().endsWith(".md"))
                    .collect(toCollection(TreeSet::new));
        }
    }
}
