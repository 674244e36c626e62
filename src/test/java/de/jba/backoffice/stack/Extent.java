// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * How much a long test does: a sample in {@code mvn verify}, everything in {@code mvn -Pfull verify}, which also writes
 * the test's report. {@code -Djba.seed=} replays a sample.
 */
public final class Extent {
    private static final boolean FULL = Boolean.getBoolean("jba.full");
    private static final long SEED = Long.getLong("jba.seed", System.nanoTime());

    private Extent() {}

    /** Whether everything is to be done. */
    public static boolean isFull() {
        return FULL;
    }

    /** With which the random numbers of this run begin. */
    public static long seed() {
        return SEED;
    }

    /** The same random numbers for the same seed, which is printed. */
    public static Random random(String test) {
        System.out.println(test + ": seed " + SEED + (FULL ? ", full" : ", sample") + " (-Djba.seed=" + SEED + ")");
        return new Random(SEED);
    }

    /** Everything in full, or so many of it by chance. */
    public static <T> List<T> of(List<T> everything, int sample, String test) {
        List<T> chosen = new ArrayList<>(everything);
        Collections.shuffle(chosen, random(test));
        return FULL ? everything : chosen.subList(0, Math.min(sample, chosen.size()));
    }

    /** Keeps what a full run found in {@code docs/reports}. */
    public static void report(String name, List<String> lines) {
        if (FULL) {
            try {
                Path folder = Files.createDirectories(Path.of("docs/reports"));
                Files.write(folder.resolve(name), lines);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
