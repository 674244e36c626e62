// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.bench;

import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.stack.DataFolder;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.Ports;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** 10,000 rows on a server that has 256 MiB of heap for everything. */
class ImportBench {
    private static final int HEAP = 256;

    @Test
    void fitsIntoItsHeap() throws Exception {
        Path project = Path.of("").toAbsolutePath();
        DataFolder folder = DataFolder.open(project, project.resolve("target/bench/import"));
        folder.reset();
        try (LocalStack stack =
                LocalStack.startMeasured(folder, Ports.free(), project.resolve("target/backoffice.war"), HEAP)) {
            String what = HEAP + " MiB of heap: ";
            new ImportCalls(stack, what, project.resolve("target/bench")).measure();
            assertThat(stack.serverLog()).doesNotContain("OutOfMemoryError");
            Report.OF_THIS_RUN.add(what + "held afterwards", Jcmd.liveMebibytes(stack.server()), "MiB");
        } finally {
            Report.OF_THIS_RUN.write(project.resolve("target/bench"));
        }
    }
}
