// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.api;

import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The next year's programme is published: the last one is archived and stays readable. */
@ExtendWith(StackExtension.class)
class ArchiveIT {
    private static final int YEAR = 2097;

    @Test
    void aProgrammeIsArchivedByTheNextYears(LocalStack stack) throws IOException {
        SmallProgramme last = published(stack, YEAR);
        String page = read(stack, "/programm/" + YEAR);
        published(stack, YEAR + 2);
        assertThat(last.state()).as("the year after next").isEqualTo("PUBLISHED");
        assertThat(read(stack, "/programm")).doesNotContain("Das Programm " + (YEAR + 1) + " ist erschienen");
        published(stack, YEAR + 1);
        assertThat(last.state()).isEqualTo("ARCHIVED");
        assertThat(read(stack, "/programm/" + YEAR)).isEqualTo(page);
        assertThat(read(stack, "/programm")).contains("Archiviert: Das Programm " + (YEAR + 1) + " ist erschienen.");
        assertThat(last.write("editor", "1", "zu spät").status()).isEqualTo(422);
    }

    private static SmallProgramme published(LocalStack stack, int year) {
        SmallProgramme programme = SmallProgramme.begin(stack, year);
        assertThat(programme.coordinate().status()).isEqualTo(200);
        programme.signAll();
        assertThat(programme.publish().status()).isEqualTo(201);
        return programme;
    }

    private static String read(LocalStack stack, String path) throws IOException {
        try (InputStream page = URI.create(stack.appUrl() + path).toURL().openStream()) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
