// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.stack;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A server in a Java process of its own: started, watched until it answers, ended, its output in a log file. */
final class JavaServer {
    private static final Duration STARTUP = Duration.ofSeconds(300);
    private static final Duration ENDING = Duration.ofSeconds(90);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final DataFolder folder;
    private final String name;
    private final String failure;
    private volatile @Nullable Process process;
    private boolean stopped;

    /** @param failure what stands in the log of this server when it runs and yet will never be ready */
    JavaServer(DataFolder folder, String name, String failure) {
        this.folder = folder;
        this.name = name;
        this.failure = failure;
    }

    /** @throws StackProblem also when the stack is being stopped: nothing may start behind its back */
    synchronized void start(Path directory, List<String> arguments, Map<String, String> environment) {
        if (stopped) {
            throw new StackProblem("The start was interrupted.");
        }
        List<String> command = new ArrayList<>();
        command.add(java().toString());
        command.add("-Djba.stack=" + folder.root());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(log().toFile()));
        builder.environment().keySet().removeIf(variable -> variable.startsWith("KC_") || variable.startsWith("JBA_"));
        builder.environment().putAll(environment);
        try {
            Process started = builder.start();
            process = started;
            folder.pids().remember(name, started.toHandle());
        } catch (IOException e) {
            throw new StackProblem("%s did not start (%s).".formatted(name, e.getMessage()), e);
        }
    }

    /** @throws StackProblem when the process ends or stays silent */
    void awaitOk(URI address) {
        long until = System.nanoTime() + STARTUP.toNanos();
        while (System.nanoTime() < until) {
            if (process().filter(ProcessHandle::isAlive).isEmpty()) {
                throw new StackProblem("%s ended while starting; see %s%s".formatted(name, log(), folder.remedy()));
            }
            if (failed()) {
                throw new StackProblem("%s cannot run the application; see %s".formatted(name, log()));
            }
            if (answers(address)) {
                return;
            }
            pause();
        }
        throw new StackProblem(
                "%s did not become ready within %d s; see %s".formatted(name, STARTUP.toSeconds(), log()));
    }

    /** @throws StackProblem when the process goes on */
    int awaitEnd() {
        Process running = Objects.requireNonNull(process, "never started");
        try {
            if (running.waitFor(ENDING.toSeconds(), TimeUnit.SECONDS)) {
                return running.exitValue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new StackProblem("%s did not end; see %s".formatted(name, log()));
    }

    Optional<ProcessHandle> process() {
        return Optional.ofNullable(process).map(Process::toHandle);
    }

    synchronized void stop() {
        stopped = true;
        Process running = process;
        if (running != null) {
            PidFiles.end(running.toHandle());
            folder.pids().forget(name);
        }
    }

    Path log() {
        return folder.path("log/" + name + ".log");
    }

    /** The Java of this process, so that one JDK serves all. */
    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackProblem("The start was interrupted.", e);
        }
    }

    private boolean failed() {
        try (Stream<String> lines = Files.lines(log(), StandardCharsets.ISO_8859_1)) {
            return lines.anyMatch(line -> line.contains(failure));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean answers(URI address) {
        try {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackProblem("The start was interrupted.", e);
        }
    }
}
