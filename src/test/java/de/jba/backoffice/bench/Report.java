// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The measured figures, for people and for programs. */
final class Report {
    /** Every benchmark adds to the same report. */
    static final Report OF_THIS_RUN = new Report();

    private final List<Figure> figures = new ArrayList<>();
    private final Map<String, String> plans = new LinkedHashMap<>();

    private record Figure(String what, double value, String unit) {}

    /** One figure. */
    void add(String what, double value, String unit) {
        figures.add(new Figure(what, Math.round(value * 1000) / 1000.0, unit));
    }

    /** The three figures of a load. */
    void add(String what, Load load) {
        String of = what + ", connections: " + load.callers();
        add(of, load.perSecond(), "1/s");
        add(of + ", p50", load.p50(), "ms");
        add(of + ", p99", load.p99(), "ms");
    }

    /** What the database did for a query. */
    void plan(String of, String plan) {
        plans.put(of, plan);
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Map<String, Object> machine = new LinkedHashMap<>();
        machine.put("processors", Runtime.getRuntime().availableProcessors());
        machine.put("java", Runtime.version().toString());
        machine.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        new JsonMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValue(folder.resolve("report.json").toFile(), Map.of("machine", machine, "figures", figures));
        StringBuilder text =
                new StringBuilder("# Benchmark\n\n" + machine + "\n\n| what | value | unit |\n|---|---:|---|\n");
        figures.forEach(figure -> text.append(
                String.format(Locale.ROOT, "| %s | %,.2f | %s |%n", figure.what(), figure.value(), figure.unit())));
        plans.forEach((of, plan) -> text.append("\n## Plan: ")
                .append(of)
                .append("\n\n```\n")
                .append(plan)
                .append("```\n"));
        Files.writeString(folder.resolve("report.md"), text);
    }
}
