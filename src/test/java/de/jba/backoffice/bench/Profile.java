// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/** Where the server spends its time while something is measured, by Java Flight Recorder: shares of its samples. */
final class Profile {
    private static final int MOST = 3;

    /** The first part of a stack that one of these names begins is what the sample counts for. */
    private static final Map<String, String> PARTS = parts();

    private Profile() {}

    /** The largest shares, as words: "persistence 31 %, JSON 12 %, driver 9 %". */
    static String during(ProcessHandle server, Path folder, Callable<?> work) throws Exception {
        Path file = Files.createTempFile(Files.createDirectories(folder), "profile", ".jfr");
        Jcmd.ask(server, "JFR.start", "name=bench", "settings=profile");
        try {
            work.call();
        } finally {
            Jcmd.ask(server, "JFR.dump", "name=bench", "filename=" + file);
            Jcmd.ask(server, "JFR.stop", "name=bench");
        }
        Map<String, Integer> samples = samples(file);
        double all = samples.values().stream().mapToInt(Integer::intValue).sum();
        return samples.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(MOST)
                .map(part -> part.getKey() + " " + Math.round(100 * part.getValue() / all) + " %")
                .collect(Collectors.joining(", "));
    }

    static Map<String, Integer> samples(Path file) throws IOException {
        Map<String, Integer> samples = new TreeMap<>();
        try (RecordingFile recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                var event = recording.readEvent();
                RecordedStackTrace stack = event.getStackTrace();
                boolean sample = event.getEventType().getName().endsWith("MethodSample");
                if (sample && stack != null) {
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
