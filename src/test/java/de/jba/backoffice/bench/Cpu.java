// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.bench;

import java.time.Duration;
import java.util.Collection;

/** Time of the processor: what a busy machine does not lengthen as it does the time on the clock. */
final class Cpu {
    private Cpu() {}

    /** What these processes took so far; the ends of short ones are missed. */
    static double seconds(Collection<ProcessHandle> processes) {
        return processes.stream()
                        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                        .mapToLong(Duration::toNanos)
                        .sum()
                / 1e9;
    }
}
