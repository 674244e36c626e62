// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** The measured figures and the targets, for people and for programs. */
final class Report {
    /** Every benchmark adds to the same report. */
    static final Report OF_THIS_RUN = new Report();

    private static final Path KEPT = Path.of("docs/reports");

    private final List<Figure> figures = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<String, String> plans = new LinkedHashMap<>();

    private record Figure(String what, double value, String unit) {}

    /** @param atLeast whether the limit is to be reached, and not to be kept below */
    private record Target(String what, double value, double limit, boolean atLeast, String unit) {
        boolean met() {
            return atLeast ? value >= limit : value <= limit;
        }
    }

    /** One figure. */
    void add(String what, double value, String unit) {
        figures.add(new Figure(what, Math.round(value * 1000) / 1000.0, unit));
    }

    /** The figures of a load. */
    void add(String what, Load load) {
        String of = what + ", connections: " + load.callers();
        add(of, load.perSecond(), "1/s");
        add(of + ", p50", load.percentile(50), "ms");
        add(of + ", p95", load.percentile(95), "ms");
        add(of + ", p99", load.percentile(99), "ms");
    }

    /** A figure that ought to be this much at least. */
    boolean atLeast(String what, double value, double limit, String unit) {
        return target(new Target(what, Math.round(value * 1000) / 1000.0, limit, true, unit));
    }

    /** A figure that ought to be this much at most. */
    boolean atMost(String what, double value, double limit, String unit) {
        return target(new Target(what, Math.round(value * 1000) / 1000.0, limit, false, unit));
    }

    private boolean target(Target target) {
        targets.add(target);
        return target.met();
    }

    /** A sentence about what was measured. */
    void note(String sentence) {
        notes.add(sentence);
    }

    /** What costs most where a target was missed. */
    void costs(String of, String largest) {
        note("The largest costs of " + of + ": " + largest);
    }

    /** What the database did for a query. */
    void plan(String of, String plan) {
        plans.put(of, plan);
    }

    /** A figure that was added. */
    OptionalDouble figure(String what) {
        return figures.stream()
                .filter(figure -> figure.what().equals(what))
                .mapToDouble(Figure::value)
                .findFirst();
    }

    /** The times whose names begin so, by the rest of their names: medians, and what is done once. */
    Map<String, Double> timesOf(String prefix) {
        Map<String, Double> found = new LinkedHashMap<>();
        figures.stream()
                .filter(figure -> figure.what().startsWith(prefix))
                .filter(figure -> figure.unit().equals("s") || figure.what().endsWith("p50"))
                .forEach(figure -> found.put(figure.what().substring(prefix.length()), figure.value()));
        return found;
    }

    /** Everything to this folder, and all but the plans to where it is kept. */
    void write(Path folder) throws IOException {
        Map<String, Object> machine = new LinkedHashMap<>();
        machine.put("date", LocalDate.now(ZoneOffset.UTC).toString());
        machine.put("processors", Runtime.getRuntime().availableProcessors());
        machine.put("java", Runtime.version().toString());
        machine.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        String text = text(machine);
        StringBuilder planned = new StringBuilder(text);
        plans.forEach((of, plan) -> planned.append("\n## Plan: ")
                .append(of)
                .append("\n\n```\n")
                .append(plan)
                .append("```\n"));
        byte[] json = new JsonMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsBytes(Map.of("machine", machine, "targets", targets, "figures", figures, "notes", notes));
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("report.md"), planned);
        Files.write(folder.resolve("report.json"), json);
        if (!targets.isEmpty() && Boolean.getBoolean("bench.keep")) {
            Files.writeString(KEPT.resolve("bench.md"), text);
            Files.write(KEPT.resolve("bench.json"), json);
        }
    }

    private String text(Map<String, Object> machine) {
        StringBuilder text = new StringBuilder("<!-- SPDX-License-Identifier: EUPL-1.2 -->\n# Benchmark\n\n");
        text.append("Written by `mvn -Pbench verify`: ").append(machine).append("\n\n");
        notes.forEach(note -> text.append("- ").append(note).append('\n'));
        text.append("\n## Targets\n\n| target | measured | wanted | met |\n|---|---:|---:|---|\n");
        targets.forEach(each -> text.append(String.format(
                Locale.ROOT,
                "| %s | %,.2f %s | %s %,.2f | %s |%n",
                each.what(),
                each.value(),
                each.unit(),
                each.atLeast() ? "≥" : "≤",
                each.limit(),
                each.met() ? "yes" : "**no**")));
        text.append("\n## Figures\n\n| what | value | unit |\n|---|---:|---|\n");
        figures.forEach(figure -> text.append(
                String.format(Locale.ROOT, "| %s | %,.2f | %s |%n", figure.what(), figure.value(), figure.unit())));
        return text.toString();
    }
}
