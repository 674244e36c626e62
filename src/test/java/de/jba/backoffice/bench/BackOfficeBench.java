// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.bench;

import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.publication.Programme2022;
import de.jba.backoffice.publication.ProgrammeRenderer;
import de.jba.backoffice.stack.DataFolder;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

/**
 * Measures what people and programs wait for, on every data set, and lays it beside the targets.
 *
 * <p>{@code -Dbench.sets=M} measures one set alone, {@code -Dbench.parts=data,screens} some of its parts; {@code
 * -Dbench.keep=true} keeps the report in {@code docs/reports}. A set is built once and used again until {@code
 * target/bench} is thrown away.
 */
class BackOfficeBench {
    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final Path FOLDER = PROJECT.resolve("target/bench");
    private static final List<DataSet> SETS = Arrays.stream(
                    System.getProperty("bench.sets", "M,L").split(","))
            .map(DataSet::valueOf)
            .toList();
    private static final Set<String> PARTS =
            Set.of(System.getProperty("bench.parts", "data,screens,sheet,sessions,imports,log")
                    .split(","));
    private static final int HEAP_MEBIBYTES = 716; // what Java takes of the container's 1 GiB
    private static final int RENDERINGS = 10;

    private final Report report = Report.OF_THIS_RUN;
    private final List<Throwable> failures = new ArrayList<>();

    @Test
    void measures() throws Exception {
        rendering();
        for (DataSet set : SETS) {
            try (LocalStack stack = start(set)) {
                String of = set + ": ";
                report.add(of + "resident memory of all parts", stack.residentMebibytes(), "MiB");
                ScreenCalls screens = new ScreenCalls(stack, of, FOLDER);
                part(of, "data", () -> new DataPath(stack, of, FOLDER).measure());
                part(of, "screens", screens::instruments);
                part(of, "sheet", screens::places);
                part(of, "sessions", screens::sessions);
                part(of, "imports", () -> new ImportCalls(stack, of, FOLDER).measure());
                part(of, "log", () -> verification(stack, of));
            } finally {
                report.write(FOLDER);
            }
        }
        if (SETS.contains(DataSet.L) && SETS.contains(DataSet.M)) {
            growth();
        }
        report.write(FOLDER);
        assertThat(FOLDER.resolve("report.md")).isNotEmptyFile();
        assertThat(failures).isEmpty();
    }

    private LocalStack start(DataSet set) throws Exception {
        Path root = FOLDER.resolve(set.name());
        DataFolder folder = DataFolder.open(PROJECT, root);
        Path built = root.resolve("built");
        boolean fresh = !Files.exists(built);
        if (fresh) {
            folder.reset();
        }
        Ports ports = fresh ? Ports.free() : Ports.of(kept(built)); // the realm lets nobody back to another address
        long began = System.nanoTime();
        LocalStack stack =
                LocalStack.startMeasured(folder, ports, PROJECT.resolve("target/backoffice.war"), HEAP_MEBIBYTES);
        report.add(set + ": time to ready, data " + (fresh ? "empty" : "there"), seconds(began), "s");
        if (fresh) {
            began = System.nanoTime();
            try (Connection superuser = stack.asSuperuser()) {
                set.build(superuser);
            } catch (Exception e) {
                stack.close();
                throw e;
            }
            report.add(set + ": time to build the data", seconds(began), "s");
            Files.write(
                    built,
                    List.of(
                            "APP_PORT=" + ports.app(),
                            "KEYCLOAK_PORT=" + ports.keycloak(),
                            "DB_PORT=" + ports.database()));
        } else {
            try (Connection superuser = stack.asSuperuser()) {
                set.restore(superuser);
            }
        }
        report.note(String.format(
                "Set %s: %,d agencies, %,d instruments (40 %% shared), %,d periods of places, %,d contacts, written"
                        + " past the triggers; %,d entries of the log by the log's own function and chain.",
                set, set.agencies, set.instruments, 3 * set.instruments, set.contacts, set.logEntries));
        return stack;
    }

    private interface Part {
        void measure() throws Exception;
    }

    /** One that fails takes no other with it. */
    private void part(String of, String name, Part part) {
        if (PARTS.contains(name)) {
            try {
                part.measure();
            } catch (Exception | AssertionError e) {
                report.note("Not measured to its end: " + of + name);
                failures.add(e);
            }
        }
    }

    private static Map<String, String> kept(Path built) throws IOException {
        return Files.readAllLines(built).stream()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private void rendering() throws Exception {
        ProgrammeRenderer renderer = new ProgrammeRenderer();
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i <= RENDERINGS; i++) {
            long began = System.nanoTime();
            byte[] pdf = renderer.render(Programme2022.content()).pdf();
            millis.add(1e3 * seconds(began));
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

    private void verification(LocalStack stack, String of) throws Exception {
        long began = System.nanoTime();
        long entries = new RestCalls(stack, 0).verify();
        report.add(of + "verification of the log, entries", entries, "");
        report.add(of + "verification of the log, each entry", 1e6 * seconds(began) / entries, "µs");
    }

    /** What takes time must not take more times as long as there are times as many instruments. */
    private void growth() {
        double more = (double) DataSet.L.instruments / DataSet.M.instruments;
        report.timesOf("L: ").forEach((what, large) -> report.figure("M: " + what)
                .ifPresent(small -> report.atMost("From M to L: " + what, large / small, more, "times")));
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
