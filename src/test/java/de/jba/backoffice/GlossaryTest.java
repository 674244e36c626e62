// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import de.jba.backoffice.identity.Permission;
import de.jba.backoffice.identity.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Looks for every word of the glossary in the code and in the database; that an action is named is not enough. */
class GlossaryTest {
    /** A line such as {@code | Kapitel | `Chapter` | … |}; the circle marks what a later version brings. */
    private static final Pattern TERM = Pattern.compile("^\\|[^|]+\\| `([^`]+)`( ○)? \\|", Pattern.MULTILINE);

    private static final Set<Term> TERMS = new TreeSet<>();
    private static final Set<String> NAMES = new TreeSet<>();
    private static final Set<String> CLASSES = new TreeSet<>();

    /** One name of the glossary, and whether it is said to be still to come. */
    private record Term(String name, boolean later) implements Comparable<Term> {
        boolean isFound() {
            String words = words(name);
            return NAMES.stream().anyMatch(known -> (known + " ").startsWith(words + " "));
        }

        @Override
        public int compareTo(Term other) {
            return name.compareTo(other.name);
        }
    }

    @BeforeAll
    static void read() throws IOException {
        Matcher terms = TERM.matcher(Files.readString(Path.of("docs/glossary.md")));
        terms.results().forEach(line -> TERMS.add(new Term(line.group(1), line.group(2) != null)));

        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(Room.BASE);
        for (JavaClass type : classes.that(DescribedPredicate.not(equivalentTo(Permission.class)))) {
            CLASSES.add(type.getSimpleName());
            NAMES.add(words(type.getSimpleName()));
            type.getMembers().stream()
                    .map(JavaMember::getName)
                    .map(GlossaryTest::words)
                    .forEach(NAMES::add);
            Arrays.stream(type.getPackageName().split("\\.", -1))
                    .map(GlossaryTest::words)
                    .forEach(NAMES::add);
        }
        Arrays.stream(Role.values()).map(Role::key).map(GlossaryTest::words).forEach(NAMES::add);
        try (Stream<Path> migrations = Files.list(Path.of("db/migration"))) {
            for (Path migration : migrations.toList()) {
                Pattern.compile("^ {4}([a-z_]+) +[a-z]|CREATE TABLE ([a-z_]+)", Pattern.MULTILINE)
                        .matcher(Files.readString(migration))
                        .results()
                        .map(found -> Stream.of(found.group(1), found.group(2)))
                        .forEach(names -> names.filter(name -> name != null)
                                .map(GlossaryTest::words)
                                .forEach(NAMES::add));
            }
        }
    }

    @Test
    void everyWordHasItsRoom() {
        assertThat(TERMS).hasSizeGreaterThan(60);
        assertThat(missing())
                .as("names of docs/glossary.md that neither a class, a member nor a column begins with")
                .isEmpty();
    }

    @Test
    void whatHasArrivedIsNoLongerToCome() {
        assertThat(TERMS.stream().filter(Term::later).map(Term::name).filter(CLASSES::contains))
                .as("classes that docs/glossary.md marks with ○ and that are there now: take the mark away")
                .isEmpty();
    }

    @Test
    void wordsAreComparedWhateverTheirSpelling() {
        assertThat(words("IN_COORDINATION")).isEqualTo("in coordination");
        assertThat(words("contentHash")).isEqualTo("content hash");
        assertThat(words("team-lead")).isEqualTo("team lead");
        assertThat(words("content_hash")).isEqualTo("content hash");
    }

    private static Set<String> missing() {
        return TERMS.stream()
                .filter(term -> !term.later() && !term.isFound())
                .map(Term::name)
                .collect(toSet());
    }

    /** {@code contentHash}, {@code content_hash} and {@code CONTENT_HASH} are the same two words. */
    private static String words(String name) {
        return Pattern.compile("[A-Z]?[a-z0-9]+|[A-Z0-9]+")
                .matcher(name)
                .results()
                .map(MatchResult::group)
                .collect(joining(" "))
                .toLowerCase(Locale.ROOT);
    }
}
