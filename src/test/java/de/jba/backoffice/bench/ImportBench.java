// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.jba.backoffice.api.Api;
import de.jba.backoffice.api.Api.Answer;
import de.jba.backoffice.exchange.file.Workbooks;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A workbook of 10,000 instruments: planned and applied when all are new, when all change, and undone. */
@ExtendWith(StackExtension.class)
class ImportBench {
    private static final int ROWS = 10_000;
    private static final double WITHIN_SECONDS = 3;

    private final Report report = Report.OF_THIS_RUN;
    private final SoftAssertions targets = new SoftAssertions();
    private final String word = "bench" + UUID.randomUUID().toString().substring(0, 8);
    private final LocalStack stack;

    ImportBench(LocalStack stack) {
        this.stack = stack;
    }

    @Test
    void measures() throws Exception {
        apply("warm-up", 200, "warm" + word, 1);
        apply("all new", ROWS, word, 12);
        JsonNode changed = apply("all changed", ROWS, word, 15);
        timed("Import, all changed, undone", () -> act(changed, "undo"));
        report.write(Path.of("target/bench").toAbsolutePath());
        targets.assertAll();
    }

    private JsonNode apply(String what, int rows, String name, int places) {
        byte[] file = workbook(rows, name, places);
        JsonNode plan = timed("Import, " + what + ", planned", () -> Api.as(stack, "jc-admin")
                .upload("/imports", "b.xlsx", file, Map.of("kind", "instruments")));
        assertThat(plan.get("counts").get("wrong").asInt()).isZero();
        return timed("Import, " + what + ", applied", () -> act(plan, "apply"));
    }

    private Answer act(JsonNode plan, String act) {
        return Api.as(stack, "jc-admin")
                .post(
                        "/imports/" + plan.get("id").asText() + "/" + act,
                        "\"" + plan.get("version").asInt() + "\"",
                        Map.of());
    }

    private JsonNode timed(String what, Supplier<Answer> call) {
        long began = System.nanoTime();
        Answer answer = call.get();
        double seconds = (System.nanoTime() - began) / 1e9;
        assertThat(answer.status()).as(what + answer.body()).isLessThan(300);
        report.add(what, seconds, "s");
        System.out.printf("%s: %.2f s%n", what, seconds);
        targets.assertThat(seconds).as(what).isLessThan(WITHIN_SECONDS);
        return answer.json();
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
