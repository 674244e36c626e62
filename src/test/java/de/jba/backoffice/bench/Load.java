// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/**
 * What came of calling something again and again.
 *
 * @param perSecond calls that ended, by all callers together
 * @param millis how long each took, in order
 */
record Load(int callers, double perSecond, List<Double> millis) {
    private static final Duration WARM_UP = seconds("bench.warmUp", 3);
    private static final Duration MEASURED = seconds("bench.measured", 6);

    /** What the machine has to get warm for once, before the first figure. */
    static final Duration BEFORE_ALL = seconds("bench.beforeAll", 20);

    /**
     * So many callers at once, each with its own work and no pause.
     *
     * @param work of the caller of that number
     */
    static Load of(int callers, IntFunction<Callable<?>> work) throws Exception {
        of(callers, work, WARM_UP);
        return of(callers, work, MEASURED);
    }

    static Load of(int callers, IntFunction<Callable<?>> work, Duration duration) throws Exception {
        List<Callable<?>> each = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            each.add(work.apply(i));
        }
        long began = System.nanoTime();
        List<Double> millis = repeat(each, duration).stream().sorted().toList();
        return new Load(callers, millis.size() / ((System.nanoTime() - began) / 1e9), millis);
    }

    /** What so many of a hundred calls took at most, in milliseconds. */
    double percentile(int percent) {
        return millis.get((int) Math.min(millis.size() - 1L, millis.size() * (long) percent / 100));
    }

    private static List<Double> repeat(List<Callable<?>> each, Duration duration) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(each.size());
        try {
            long end = System.nanoTime() + duration.toNanos();
            List<Future<List<Double>>> running = each.stream()
                    .map(work -> callers.submit(() -> until(end, work)))
                    .toList();
            List<Double> all = new ArrayList<>();
            for (Future<List<Double>> caller : running) {
                all.addAll(caller.get());
            }
            return all;
        } finally {
            callers.shutdownNow();
        }
    }

    private static List<Double> until(long end, Callable<?> work) throws Exception {
        List<Double> millis = new ArrayList<>();
        for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
            work.call();
            millis.add((System.nanoTime() - now) / 1e6);
        }
        return millis;
    }

    private static Duration seconds(String property, int otherwise) {
        return Duration.ofSeconds(Integer.getInteger(property, otherwise));
    }
}
