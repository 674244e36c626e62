// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.stack;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** One line per part of the stack, with the time it took. */
final class Progress {
    private final PrintStream out;

    Progress(PrintStream out) {
        this.out = out;
    }

    void timed(String what, Runnable work) {
        long began = System.nanoTime();
        work.run();
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        line("%-32s %6.1f s".formatted(what, took.toMillis() / 1000.0));
    }

    synchronized void line(String text) {
        out.println(text);
        out.flush();
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
