// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.stack;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.CLI;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The browser for tests: the system's chromium, else Playwright's own, else the distribution's package when it may be
 * installed, else one line that says what is missing.
 */
public final class Browsers {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final long INSTALLATION_MINUTES = 10;

    private Browsers() {}

    /** Playwright without a download of its own browsers; close it after use. */
    public static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    /**
     * A browser without a window.
     *
     * @throws StackProblem when there is none and none can be had
     */
    public static Browser launch(Playwright playwright) {
        return launch(playwright, program(playwright));
    }

    /**
     * A browser without a window that computes only when nothing else wants the processor, as if it stood on another
     * machine.
     *
     * @throws StackProblem when there is none and none can be had
     */
    public static Browser launchBehind(Playwright playwright) throws IOException {
        Path script = Files.createTempFile("browser", ".sh");
        Files.writeString(script, "#!/bin/sh\nexec chrt --idle 0 '" + program(playwright) + "' \"$@\"\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        return launch(playwright, script);
    }

    private static Browser launch(Playwright playwright, Path program) {
        return playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(program)
                        .setHeadless(true)
                        .setArgs(FLAGS));
    }

    private static Path program(Playwright playwright) {
        return onPath(System.getenv().getOrDefault("PATH", ""))
                .or(() -> playwrightsOwn(playwright))
                .or(Browsers::fromDistribution)
                .orElseThrow(() -> new StackProblem(
                        "No browser: install the package chromium, or put chromium or google-chrome on the PATH."));
    }

    /** The first browser found in the folders of a search path. */
    static Optional<Path> onPath(String searchPath) {
        return NAMES.stream()
                .flatMap(name -> Stream.of(searchPath.split(java.io.File.pathSeparator))
                        .filter(folder -> !folder.isEmpty())
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> playwrightsOwn(Playwright playwright) {
        Path program = Path.of(playwright.chromium().executablePath());
        if (!Files.isExecutable(program)) {
            // a process of its own, since the installer ends the one it runs in
            succeeds(
                    JavaServer.java().toString(),
                    "-cp",
                    System.getProperty("surefire.real.class.path", System.getProperty("java.class.path")),
                    CLI.class.getName(),
                    "install",
                    "chromium");
        }
        return Optional.of(program).filter(Files::isExecutable);
    }

    private static Optional<Path> fromDistribution() {
        boolean mayInstall = "root".equals(System.getProperty("user.name"))
                && onPath(System.getenv().getOrDefault("PATH", ""), "apt-get");
        if (mayInstall && succeeds("apt-get", "update") && succeeds("apt-get", "install", "-y", "chromium")) {
            return onPath(System.getenv().getOrDefault("PATH", ""));
        }
        return Optional.empty();
    }

    private static boolean onPath(String searchPath, String program) {
        return Stream.of(searchPath.split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static boolean succeeds(String... command) {
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD);
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            Process process = builder.start();
            if (!process.waitFor(INSTALLATION_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
