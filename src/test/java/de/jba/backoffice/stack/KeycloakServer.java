// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.stack;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Keycloak's programs, unpacked from the artifact that the build copied to {@code target/stack} and optimised once: that
 * takes longer than a start, and every later start needs only its result.
 */
final class KeycloakServer implements AutoCloseable {
    /** Changing these options calls for a new build, so they are part of the folder's name. */
    private static final List<String> BUILD = List.of(
            "build",
            "--db=postgres",
            "--features=scripts",
            "--features-disabled=ciba,device-flow,docker,par,kerberos,impersonation");

    private final DataFolder folder;
    private final Path archive;
    private @Nullable Process building;
    private boolean stopped;

    KeycloakServer(DataFolder folder) {
        this.folder = folder;
        this.archive = folder.project().resolve("target/stack/keycloak.zip");
    }

    /** Ends a build that is under way, and allows no other. */
    @Override
    public synchronized void close() {
        stopped = true;
        Process running = building;
        if (running != null) {
            PidFiles.end(running.toHandle());
            folder.pids().forget("keycloak-build");
        }
    }

    /** Unpacks and builds unless that was done before; a broken-off build leaves nothing that looks whole. */
    void prepare() {
        if (Files.exists(home().resolve("lib/quarkus-run.jar")) && Files.exists(home().resolve("lib/quarkus"))) {
            return;
        }
        DataFolder.delete(home());
        Path unfinished = folder.servers().resolve("keycloak-unfinished");
        DataFolder.delete(unfinished);
        try {
            unpack(unfinished);
            provideAuthTime(unfinished.resolve("providers/jba-demo-auth-time.jar"));
            build(unfinished);
            Files.move(unfinished, home(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StackProblem("Keycloak cannot be prepared from %s (%s).".formatted(archive, e.getMessage()), e);
        }
    }

    Path home() {
        try {
            return folder.servers().resolve("keycloak-%x-%x".formatted(Files.size(archive), BUILD.hashCode()));
        } catch (IOException e) {
            throw new StackProblem(
                    "%s is missing: the build copies it there, run it through Maven.".formatted(archive), e);
        }
    }

    /** What {@code kc.sh} gives to Java, without the shell in between: signals reach the server itself. */
    static List<String> launch(Path home) {
        return List.of(
                "-XX:MetaspaceSize=96M",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dkc.home.dir=" + home,
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint");
    }

    private void unpack(Path target) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path inside = Path.of(entry.getName());
                Path file = target.resolve(
                                inside.subpath(Math.min(1, inside.getNameCount() - 1), inside.getNameCount()))
                        .normalize();
                if (entry.isDirectory() || !file.startsWith(target)) {
                    continue;
                }
                Files.createDirectories(file.getParent());
                Files.copy(zip, file);
            }
        }
        Files.createDirectories(target.resolve("themes"));
    }

    /** The script that gives a direct grant its auth_time; a provider of scripts is a jar. */
    private void provideAuthTime(Path jar) throws IOException {
        Path source = folder.project().resolve("realm-config/demo/auth-time");
        Files.createDirectories(jar.getParent());
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String name : List.of("META-INF/keycloak-scripts.json", "auth-time.js")) {
                out.putNextEntry(new JarEntry(name));
                try (InputStream in = Files.newInputStream(source.resolve(name))) {
                    in.transferTo(out);
                }
                out.closeEntry();
            }
        }
    }

    private void build(Path home) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(JavaServer.java().toString());
        command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(launch(home));
        command.addAll(BUILD);
        Path log = folder.path("log/keycloak-build.log");
        Process build = run(new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(log.toFile())));
        try {
            if (build.waitFor() != 0) {
                throw new StackProblem("Keycloak's build failed; see " + log);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackProblem("The start was interrupted.", e);
        } finally {
            close();
        }
    }

    private synchronized Process run(ProcessBuilder command) throws IOException {
        if (stopped) {
            throw new StackProblem("The start was interrupted.");
        }
        Process started = command.start();
        building = started;
        folder.pids().remember("keycloak-build", started.toHandle());
        return started;
    }
}
