// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.bench;

import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.publication.Programme2022;
import de.jba.backoffice.publication.ProgrammeRenderer;
import de.jba.backoffice.stack.DataFolder;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.Ports;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

/** Starts a stack of its own twice and measures what people wait for. */
class BackOfficeBench {
    private static final Path FOLDER = Path.of("target/bench").toAbsolutePath();
    private static final int[] CONNECTIONS = {1, 16};
    private static final int RENDERINGS = 10;

    private final Report report = Report.OF_THIS_RUN;

    @Test
    void measures() throws Exception {
        rendering();
        try (LocalStack first = start("First start", true)) {
            first.loadDemoData();
        }
        try (LocalStack stack = start("Second start", false)) {
            calls(stack);
            verification(stack);
        }
        report.write(FOLDER);

        assertThat(FOLDER.resolve("report.md")).isNotEmptyFile();
    }

    private LocalStack start(String what, boolean afresh) {
        Path project = Path.of("").toAbsolutePath();
        DataFolder folder = DataFolder.open(project, FOLDER.resolve("data"));
        if (afresh) {
            folder.reset();
        }
        long began = System.nanoTime();
        LocalStack stack = LocalStack.start(folder, Ports.free(), project.resolve("target/backoffice.war"));
        report.add(what + ", time to ready", (System.nanoTime() - began) / 1e9, "s");
        report.add(what + ", resident memory of all parts", stack.residentMebibytes(), "MiB");
        return stack;
    }

    private void rendering() throws Exception {
        ProgrammeRenderer renderer = new ProgrammeRenderer();
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i <= RENDERINGS; i++) {
            long began = System.nanoTime();
            byte[] pdf = renderer.render(Programme2022.content()).pdf();
            millis.add((System.nanoTime() - began) / 1e6);
            if (i == 0) {
                try (PDDocument document = Loader.loadPDF(pdf)) {
                    report.add("Snapshot of 2022, pages", document.getNumberOfPages(), "");
                }
            }
        }
        report.add("Snapshot of 2022, cold", millis.get(0), "ms");
        report.add(
                "Snapshot of 2022, warm (median)",
                millis.stream().skip(1).sorted().toList().get(RENDERINGS / 2),
                "ms");
    }

    private void calls(LocalStack stack) throws Exception {
        for (int connections : CONNECTIONS) {
            try (RestCalls rest = new RestCalls(stack, connections);
                    SqlCalls sql = new SqlCalls(stack, rest.instruments())) {
                report.add("List of 50, REST", Load.of(connections, caller -> rest::list));
                report.add("List of 50, SQL", Load.of(connections, caller -> () -> sql.list(caller)));
                report.add("Single read, REST", Load.of(connections, caller -> () -> rest.read(caller)));
                report.add("Single read, SQL", Load.of(connections, caller -> () -> sql.read(caller)));
                report.add("Change of places, REST", Load.of(connections, caller -> () -> rest.change(caller)));
                report.add("Change of places, SQL", Load.of(connections, caller -> () -> sql.change(caller)));
            }
        }
    }

    private void verification(LocalStack stack) throws Exception {
        try (RestCalls rest = new RestCalls(stack, 0)) {
            long began = System.nanoTime();
            long entries = rest.verify();
            double micros = (System.nanoTime() - began) / 1e3;
            report.add("Verification of the log, entries", entries, "");
            report.add("Verification of the log, each entry", micros / entries, "µs");
        }
    }
}
