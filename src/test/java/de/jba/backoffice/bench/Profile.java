// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.bench;

import de.jba.backoffice.stack.LocalStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/**
 * What something takes of the processor while it is done again: the database by its processes' time, and of the server's
 * time the parts that Java Flight Recorder finds it in.
 */
final class Profile {
    private static final int MOST = 3;

    /** The first part of a stack that one of these names begins is what the sample counts for. */
    private static final Map<String, String> PARTS = parts();

    private Profile() {}

    /** The largest shares, as words: "database 61 %, persistence 12 %, JSON 7 %". */
    static String during(LocalStack stack, Path folder, Callable<?> work) throws Exception {
        Path file = Files.createTempFile(Files.createDirectories(folder), "profile", ".jfr");
        double server = Cpu.seconds(List.of(stack.server()));
        double database = Cpu.seconds(stack.database());
        Jcmd.ask(stack.server(), "JFR.start", "name=bench", "settings=profile");
        try {
            work.call();
        } finally {
            server = Cpu.seconds(List.of(stack.server())) - server;
            database = Math.max(0, Cpu.seconds(stack.database()) - database);
            Jcmd.ask(stack.server(), "JFR.dump", "name=bench", "filename=" + file);
            Jcmd.ask(stack.server(), "JFR.stop", "name=bench");
        }
        return words(samples(file), server, database);
    }

    /** The server's time is shared out by its samples. */
    static String words(Map<String, Integer> samples, double server, double database) {
        double all = samples.values().stream().mapToInt(Integer::intValue).sum();
        Map<String, Double> seconds = new TreeMap<>();
        samples.forEach((part, number) -> seconds.put(part, server * number / all));
        seconds.put("database", database);
        return seconds.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(MOST)
                .map(part -> String.format(
                        Locale.ROOT, "%s %.0f %%", part.getKey(), 100 * part.getValue() / (server + database)))
                .collect(Collectors.joining(", "));
    }

    /** Of running threads; those that wait take nothing. */
    private static Map<String, Integer> samples(Path file) throws IOException {
        Map<String, Integer> samples = new TreeMap<>();
        try (RecordingFile recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                var event = recording.readEvent();
                RecordedStackTrace stack = event.getStackTrace();
                if (event.getEventType().getName().equals("jdk.ExecutionSample") && stack != null) {
                    samples.merge(part(stack.getFrames()), 1, Integer::sum);
                }
            }
        }
        return samples;
    }

    private static String part(List<RecordedFrame> frames) {
        return frames.stream()
                .map(frame -> frame.getMethod().getType().getName())
                .map(type -> PARTS.keySet().stream()
                        .filter(type::startsWith)
                        .findFirst()
                        .map(PARTS::get)
                        .orElse(null))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("the rest");
    }

    private static Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("com.nimbusds", "token");
        parts.put("com.fasterxml", "JSON");
        parts.put("org.postgresql", "driver");
        parts.put("org.eclipse.persistence", "persistence");
        parts.put("com.sun.gjc", "connection pool");
        parts.put("com.sun.enterprise.resource", "connection pool");
        parts.put("com.sun.enterprise.transaction", "transactions");
        parts.put("org.glassfish.jersey", "JAX-RS");
        parts.put("org.jboss.weld", "injection");
        parts.put("org.glassfish.hk2", "injection");
        parts.put("com.vaadin", "Vaadin");
        parts.put("org.apache.catalina", "HTTP");
        parts.put("org.glassfish.grizzly", "HTTP");
        parts.put("org.glassfish", "server");
        parts.put("com.sun.enterprise", "server");
        parts.put("fish.payara", "server");
        parts.put("de.jba", "own code");
        return parts;
    }
}
