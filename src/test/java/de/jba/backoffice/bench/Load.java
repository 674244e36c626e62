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
 * @param p50 half of the calls took no longer, in milliseconds
 * @param p99 ninety-nine of a hundred took no longer, in milliseconds
 */
record Load(int callers, double perSecond, double p50, double p99) {
    private static final Duration WARM_UP = Duration.ofSeconds(3);
    private static final Duration MEASURED = Duration.ofSeconds(6);

    /**
     * So many callers at once, each with its own work and no pause.
     *
     * @param work of the caller of that number
     */
    static Load of(int callers, IntFunction<Callable<?>> work) throws Exception {
        List<Callable<?>> each = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            each.add(work.apply(i));
        }
        repeat(each, WARM_UP);
        List<Long> nanos = repeat(each, MEASURED).stream().sorted().toList();
        return new Load(
                callers, nanos.size() / (double) MEASURED.toSeconds(), millis(nanos, 0.50), millis(nanos, 0.99));
    }

    private static List<Long> repeat(List<Callable<?>> each, Duration duration) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(each.size());
        try {
            long end = System.nanoTime() + duration.toNanos();
            List<Future<List<Long>>> running = each.stream()
                    .map(work -> callers.submit(() -> until(end, work)))
                    .toList();
            List<Long> all = new ArrayList<>();
            for (Future<List<Long>> caller : running) {
                all.addAll(caller.get());
            }
            return all;
        } finally {
            callers.shutdownNow();
        }
    }

    private static List<Long> until(long end, Callable<?> work) throws Exception {
        List<Long> nanos = new ArrayList<>();
        for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
            work.call();
            nanos.add(System.nanoTime() - now);
        }
        return nanos;
    }

    private static double millis(List<Long> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(sorted.size() * share))) / 1e6;
    }
}
