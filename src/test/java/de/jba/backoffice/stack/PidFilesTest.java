// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFilesTest {
    @TempDir
    Path folder;

    private PidFiles pids;
    private Process process;

    @BeforeEach
    void aRunningProcess() throws IOException {
        pids = new PidFiles(folder);
        process = new ProcessBuilder("sleep", "60").start();
    }

    @AfterEach
    void endIt() {
        process.destroyForcibly();
    }

    @Test
    void endsAnOrphanAndForgetsIt() throws InterruptedException {
        pids.remember("part", process.toHandle());

        pids.endOrphans();

        assertThat(process.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(folder.resolve("part.pid")).doesNotExist();
    }

    @Test
    void sparesAForeignProcessThatWasGivenTheSameNumberLater() throws IOException {
        pids.remember("part", process.toHandle());
        change(1, "2001-01-01T00:00:00Z");

        pids.endOrphans();

        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void sparesAForeignProgramOfTheSameNumberAndTime() throws IOException {
        pids.remember("part", process.toHandle());
        change(2, "/usr/bin/other");

        pids.endOrphans();

        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void aPidFileThatIsNoneNamesNobody() throws IOException {
        Files.writeString(folder.resolve("part.pid"), "rubbish");
        assertThat(pids.running("part")).isEmpty();

        Files.write(folder.resolve("part.pid"), List.of("x", "y", "z"));
        assertThat(pids.running("part")).isEmpty();
    }

    @Test
    void aProcessThatEndedIsNotRunning() throws InterruptedException {
        pids.remember("part", process.toHandle());
        process.destroyForcibly().waitFor();

        assertThat(pids.running("part")).isEmpty();
    }

    private void change(int line, String value) throws IOException {
        Path file = folder.resolve("part.pid");
        List<String> lines = new java.util.ArrayList<>(Files.readAllLines(file));
        lines.set(line, value);
        Files.write(file, lines);
    }
}
