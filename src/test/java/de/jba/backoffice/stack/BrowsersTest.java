// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowsersTest {
    @TempDir
    Path first;

    @TempDir
    Path second;

    @Test
    void prefersChromiumWhereverItLies() throws IOException {
        program(first, "google-chrome");
        Path chromium = program(second, "chromium");

        assertThat(Browsers.onPath(first + File.pathSeparator + second)).contains(chromium);
    }

    @Test
    void aFileThatCannotRunIsNoBrowser() throws IOException {
        Files.createFile(first.resolve("chromium"));

        assertThat(Browsers.onPath(first.toString())).isEmpty();
    }

    @Test
    void findsNothingOnAnEmptyPath() {
        assertThat(Browsers.onPath("")).isEmpty();
    }

    private static Path program(Path folder, String name) throws IOException {
        Path file = Files.createFile(folder.resolve(name));
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }
}
