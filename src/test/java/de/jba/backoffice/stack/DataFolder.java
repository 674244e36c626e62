// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder a stack keeps everything in: data, logs, pid files. One launcher at a time holds its lock; the lock goes
 * with the process, however that ends.
 */
public final class DataFolder implements AutoCloseable {
    /** Unpacked and built once: PostgreSQL's programs and Keycloak's optimised server, shared by demo and tests. */
    private static final String SERVERS = ".demo/servers";

    private static final long NEEDED_MEBIBYTES = 400;
    private static final long NEEDED_FOR_SERVERS = 800;

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
            folder.prepare();
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

    /** What helps when a part does not come up because its files are damaged; the end of a sentence. */
    String remedy() {
        return " (if its files are damaged, start afresh with -Ddemo.reset, or remove %s)".formatted(root);
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

    /** Makes an empty file that stands for something done. */
    void touch(Path mark) {
        try {
            Files.createFile(mark);
        } catch (IOException e) {
            throw new StackProblem("%s cannot be written (%s).".formatted(mark, e.getMessage()), e);
        }
    }

    /** Deletes a folder with all its content; a missing one is fine. */
    static void delete(Path folder) {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
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

    private void prepare() throws IOException {
        try {
            requireDisk();
            pids().endOrphans();
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private void requireDisk() throws IOException {
        long needed = NEEDED_MEBIBYTES + (Files.exists(servers()) ? 0 : NEEDED_FOR_SERVERS);
        long free = Files.getFileStore(root).getUsableSpace() >> 20;
        if (free < needed) {
            throw new StackProblem(
                    "Not enough disk for %s: %d MiB are free, %d MiB are needed.".formatted(root, free, needed));
        }
    }

    private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
