// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.jba.backoffice.api.Api;
import de.jba.backoffice.api.Api.Answer;
import de.jba.backoffice.exchange.file.Workbooks;
import de.jba.backoffice.stack.LocalStack;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** A workbook of 10,000 instruments: planned and applied when all are new, when all change, and undone. */
final class ImportCalls {
    static final int ROWS = 10_000;
    private static final double WITHIN_SECONDS = 3;

    private final Report report = Report.OF_THIS_RUN;
    private final LocalStack stack;
    private final String of;
    private final Path folder;
    private boolean measured = true;
    private boolean missed;

    /**
     * @param of what its figures begin with
     * @param folder for its profile
     */
    ImportCalls(LocalStack stack, String of, Path folder) {
        this.stack = stack;
        this.of = of;
        this.folder = folder;
    }

    /** Measures; what it leaves behind is taken away before the next run. */
    void measure() throws Exception {
        JsonNode warm = apply("warm-up", 500, "warm" + word(), 1);
        run();
        act(warm, "undo");
        if (missed) {
            measured = false;
            report.costs(of + "imports", Profile.during(stack, folder, () -> {
                run();
                return null;
            }));
        }
    }

    private void run() {
        String word = word();
        apply("all new", ROWS, word, 12);
        JsonNode changed = apply("all changed", ROWS, word, 15);
        undo("all changed", changed); // after which the first cannot be undone: its records have changed since
    }

    private static String word() {
        return "bench" + UUID.randomUUID().toString().substring(0, 8);
    }

    private JsonNode apply(String what, int rows, String name, int places) {
        byte[] file = workbook(rows, name, places);
        JsonNode plan = timed(rows, what + ", planned", () -> Api.as(stack, "jc-admin")
                .upload("/imports", "b.xlsx", file, Map.of("kind", "instruments")));
        assertThat(plan.get("counts").get("wrong").asInt()).isZero();
        return timed(rows, what + ", applied", () -> act(plan, "apply"));
    }

    private void undo(String what, JsonNode plan) {
        timed(0, what + ", undone", () -> act(plan, "undo"));
    }

    private Answer act(JsonNode plan, String act) {
        return Api.as(stack, "jc-admin")
                .post(
                        "/imports/" + plan.get("id").asText() + "/" + act,
                        "\"" + plan.get("version").asInt() + "\"",
                        Map.of());
    }

    private JsonNode timed(int rows, String what, Supplier<Answer> call) {
        long began = System.nanoTime();
        double before = cpuSeconds();
        Answer answer = call.get();
        double seconds = (System.nanoTime() - began) / 1e9;
        assertThat(answer.status()).as(what + answer.body()).isLessThan(300);
        if (measured) {
            String name = of + "import, " + what;
            report.add(name, seconds, "s");
            report.add(name + ", processor time of server and database", cpuSeconds() - before, "s");
            missed |= rows == ROWS && !report.atMost(name, seconds, WITHIN_SECONDS, "s");
        }
        return answer.json();
    }

    private double cpuSeconds() {
        return Cpu.seconds(List.of(stack.server())) + Cpu.seconds(stack.database());
    }

    private static byte[] workbook(int rows, String name, int places) {
        List<List<Object>> cells = new ArrayList<>();
        cells.add(List.of("Bezeichnung", "Zielgruppe", "Rechtskreis", "Kapazität", "Gültig ab", "Erläuterung"));
        for (int row = 0; row < rows; row++) {
            cells.add(List.of(
                    name + " " + row,
                    "U25",
                    row % 3 == 0 ? "SGB II SGB III" : "SGB II",
                    places + " Plätze",
                    "01.01.2022",
                    "Erklärung für " + row));
        }
        return Workbooks.of(cells);
    }
}
