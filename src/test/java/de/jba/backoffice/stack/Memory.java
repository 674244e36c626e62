// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** Resident memory of processes, where the system tells it (Linux). */
final class Memory {
    private static final String RESIDENT = "VmRSS:";

    private Memory() {}

    /** Sum in MiB; processes that ended meanwhile, and systems that do not tell, count nothing. */
    static long residentMebibytes(Collection<ProcessHandle> processes) {
        return processes.stream().mapToLong(Memory::residentKibibytes).sum() / 1024;
    }

    /** What a line such as {@code VmRSS:    519256 kB} of a process's status says. */
    static long resident(List<String> status) {
        return status.stream()
                .filter(line -> line.startsWith(RESIDENT))
                .map(line -> line.substring(RESIDENT.length()).replace("kB", "").trim())
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
    }

    private static long residentKibibytes(ProcessHandle process) {
        try {
            return resident(Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")));
        } catch (IOException e) {
            return 0;
        }
    }
}
