// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Remembers the processes of a stack on disk, so that the next start can end what a killed launcher left behind. A
 * number alone proves nothing, the system gives it out again: start time and program must match too.
 */
final class PidFiles {
    /** The kernel's idea of when it booted moves by as much when the clock is set. */
    private static final Duration TOLERANCE = Duration.ofSeconds(3);

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Path folder;

    PidFiles(Path folder) {
        this.folder = folder;
    }

    void remember(String part, ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        write(
                part,
                List.of(
                        Long.toString(process.pid()),
                        info.startInstant().map(Instant::toString).orElse(""),
                        info.command().orElse("")));
    }

    void forget(String part) {
        try {
            Files.deleteIfExists(file(part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process that the file names, when it is still the same one. */
    Optional<ProcessHandle> running(String part) {
        try {
            List<String> lines = Files.readAllLines(file(part));
            if (lines.size() != 3) {
                return Optional.empty();
            }
            return ProcessHandle.of(Long.parseLong(lines.get(0)))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> isSame(process.info(), lines.get(1), lines.get(2)));
        } catch (NoSuchFileException | NumberFormatException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends exactly the processes that are still those of the pid files, and removes the files. */
    void endOrphans() {
        for (String part : parts()) {
            running(part).ifPresent(PidFiles::end);
            forget(part);
        }
    }

    /** Asks the process to end, and makes it end when it does not listen. */
    static void end(ProcessHandle process) {
        process.destroy();
        if (!waitFor(process)) {
            process.destroyForcibly();
            waitFor(process);
        }
    }

    private static boolean isSame(ProcessHandle.Info info, String started, String command) {
        if (started.isEmpty() || info.startInstant().isEmpty()) {
            return false;
        }
        Duration apart = Duration.between(
                        Instant.parse(started), info.startInstant().get())
                .abs();
        return apart.compareTo(TOLERANCE) <= 0 && info.command().orElse("").equals(command);
    }

    private static boolean waitFor(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            return false;
        }
    }

    private List<String> parts() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".pid"))
                    .map(name -> name.substring(0, name.length() - ".pid".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String part, List<String> lines) {
        try {
            Files.createDirectories(folder);
            Files.write(file(part), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String part) {
        return folder.resolve(part + ".pid");
    }
}
