// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The folder a stack keeps everything in: data, logs, pid files. One launcher at a time holds its lock; the lock goes
 * with the process, however that ends.
 */
public final class DataFolder implements AutoCloseable {
    /** Unpacked and built once: PostgreSQL's programs and Keycloak's optimised server, shared by demo and tests. */
    private static final String SERVERS = ".demo/servers";

    private static final long NEEDED_BYTES = 1_500L * 1024 * 1024;

    private final Path project;
    private final Path root;
    private final FileChannel lockFile;
    private final FileLock lock;

    private DataFolder(Path project, Path root, FileChannel lockFile, FileLock lock) {
        this.project = project;
        this.root = root;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /**
     * Takes possession of the folder and ends what a killed launcher left running in it.
     *
     * @param project the checkout, which holds {@code db}, {@code realm-config} and {@code target}
     * @throws StackProblem when another launcher holds the folder, or it cannot be written, or the disk is full
     */
    public static DataFolder open(Path project, Path root) {
        try {
            Files.createDirectories(root.resolve("log"));
            Files.createDirectories(root.resolve("pids"));
            FileChannel file = FileChannel.open(
                    root.resolve("launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(file);
            if (lock == null) {
                file.close();
                throw new StackProblem("The stack in %s is already running: end it first.".formatted(root));
            }
            DataFolder folder = new DataFolder(project.toAbsolutePath(), root.toAbsolutePath(), file, lock);
            folder.requireDisk();
            folder.pids().endOrphans();
            return folder;
        } catch (IOException e) {
            throw new StackProblem(
                    "%s cannot be used (%s): remove it or make it writable.".formatted(root, e.getMessage()), e);
        }
    }

    /** Throws all data away; the built servers stay, they hold none. */
    public void reset() {
        delete(root.resolve("postgres"));
        delete(root.resolve("keycloak"));
        delete(root.resolve("log"));
        try {
            Files.createDirectories(root.resolve("log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path project() {
        return project;
    }

    Path root() {
        return root;
    }

    Path path(String relative) {
        return root.resolve(relative);
    }

    Path servers() {
        return project.resolve(SERVERS);
    }

    PidFiles pids() {
        return new PidFiles(root.resolve("pids"));
    }

    /** Deletes a folder with all its content; a missing one is fine. */
    static void delete(Path folder) {
        if (!Files.exists(folder, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> content = Files.walk(folder)) {
            for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new StackProblem("%s cannot be deleted (%s).".formatted(folder, e.getMessage()), e);
        }
    }

    @Override
    public void close() {
        try {
            lock.release();
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireDisk() throws IOException {
        long free = Files.getFileStore(root).getUsableSpace();
        if (free < NEEDED_BYTES) {
            throw new StackProblem("Not enough disk below %s: %d MB are free, %d MB are needed."
                    .formatted(root, free >> 20, NEEDED_BYTES >> 20));
        }
    }

    private static @org.jspecify.annotations.Nullable FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
