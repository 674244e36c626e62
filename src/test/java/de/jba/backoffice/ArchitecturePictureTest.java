// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares the picture in the documents with the declarations; draws it anew when asked to. */
@AnalyzeClasses(packages = Room.BASE, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitecturePictureTest {
    private static final Path DOCUMENT = Path.of("docs/architecture.md");
    private static final Pattern PICTURE = Pattern.compile("```mermaid\n.*?```\n", Pattern.DOTALL);

    @ArchTest
    static void theDocumentShowsTheDeclarations(JavaClasses classes) {
        String picture = ArchitecturePicture.of(classes);
        try {
            String document = Files.readString(DOCUMENT);
            if (Boolean.getBoolean("docs.write")) {
                document = PICTURE.matcher(document).replaceFirst(Matcher.quoteReplacement(picture));
                Files.writeString(DOCUMENT, document);
            }
            assertThat(document)
                    .as("%s is out of date: mvn test -Dtest=ArchitecturePictureTest -Ddocs.write=true", DOCUMENT)
                    .contains(picture);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
