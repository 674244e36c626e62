// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Asks a running Java by the JDK's own tool. */
final class Jcmd {
    private static final Pattern USED = Pattern.compile("(?:new|tenured) generation +total \\d+K, used (\\d+)K");

    private Jcmd() {}

    /** What the heap holds after a collection, in MiB; of a Java with the serial collector. */
    static double liveMebibytes(ProcessHandle java) throws IOException, InterruptedException {
        ask(java, "GC.run");
        ask(java, "GC.run"); // what the first one let go of
        return USED.matcher(ask(java, "GC.heap_info"))
                        .results()
                        .map(MatchResult::group)
                        .mapToLong(line -> Long.parseLong(line.replaceAll(".* used |K$", "")))
                        .sum()
                / 1024.0;
    }

    static String ask(ProcessHandle java, String... words) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(java.pid())));
        line.addAll(List.of(words));
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(line + ": " + answer);
        }
        return answer;
    }
}
