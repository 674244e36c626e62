// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.stack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL as in production: durable, passwords checked, a German ICU database for the application and one apart for
 * Keycloak. Embedded defaults would switch off all of it.
 */
final class Postgres implements Part {
    static final String APPLICATION_DATABASE = "backoffice";
    static final String KEYCLOAK_DATABASE = "keycloak";

    private static final Logger LIBRARY_LOG = Logger.getLogger("io.zonky.test");

    private static final String HBA = """
            # Only over the loopback address, and only with a password.
            host all all 127.0.0.1/32 scram-sha-256
            """;

    private final DataFolder folder;
    private final int port;
    private @Nullable EmbeddedPostgres server;
    private boolean stopped;

    Postgres(DataFolder folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    @Override
    public String title() {
        return "PostgreSQL";
    }

    @Override
    public synchronized void start() {
        if (stopped) {
            throw new StackProblem("The start was interrupted.");
        }
        Path data = data();
        boolean fresh = !Files.exists(data.resolve("bootstrapped"));
        if (fresh) {
            DataFolder.delete(data); // what an interrupted first start left
        }
        try {
            Files.createDirectories(data.getParent());
            server = launch(fresh);
            folder.pids().remember("postgres", process().orElseThrow());
            if (fresh) {
                bootstrap();
                secure(data);
                Files.createFile(data.resolve("bootstrapped"));
            }
        } catch (IOException | SQLException e) {
            throw new StackProblem("PostgreSQL did not start; see %s%s".formatted(log(), folder.remedy()), e);
        }
    }

    @Override
    public Optional<ProcessHandle> process() {
        try (Stream<String> lines = Files.lines(data().resolve("postmaster.pid"))) {
            return lines.findFirst().flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.trim())));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public synchronized void close() {
        stopped = true;
        EmbeddedPostgres running = server;
        if (running != null) {
            Optional<ProcessHandle> process = process();
            LIBRARY_LOG.setLevel(Level.OFF); // it complains after five seconds; the wait below is longer
            try {
                running.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            process.ifPresent(PidFiles::end);
            folder.pids().forget("postgres");
        }
    }

    String url(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(Ports.HOST, port, database);
    }

    private Path data() {
        return folder.path("postgres/data");
    }

    StatementLog statements() {
        return new StatementLog(url(APPLICATION_DATABASE), log());
    }

    private Path log() {
        return folder.path("log/postgres.log");
    }

    private EmbeddedPostgres launch(boolean fresh) throws IOException {
        LIBRARY_LOG.setLevel(Level.WARNING);
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(
                        folder.servers().resolve("postgres").toFile())
                .setDataDirectory(data())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(Duration.ofSeconds(120))
                .setServerConfig("listen_addresses", Ports.HOST)
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("password_encryption", "scram-sha-256")
                .setServerConfig("shared_buffers", "64MB")
                .setServerConfig("max_connections", "60")
                .setErrorRedirector(Redirect.appendTo(log().toFile()))
                .setOutputRedirector(Redirect.appendTo(log().toFile()));
        if (!fresh) {
            builder.setConnectConfig("password", Secrets.SUPERUSER);
        }
        return builder.start();
    }

    private void bootstrap() throws IOException, SQLException {
        try (Connection superuser = DriverManager.getConnection(url("postgres"), "postgres", Secrets.SUPERUSER);
                Statement sql = superuser.createStatement()) {
            for (Map.Entry<String, String> setting : Secrets.bootstrapSettings().entrySet()) {
                try (PreparedStatement set = superuser.prepareStatement("select set_config(?, ?, false)")) {
                    set.setString(1, setting.getKey());
                    set.setString(2, setting.getValue());
                    set.execute();
                }
            }
            for (String statement : Files.readString(folder.project().resolve("db/bootstrap.sql"))
                    .split(";\\s*\\n\\s*\\n")) {
                sql.execute(statement);
            }
            sql.execute("alter role postgres password '" + Secrets.SUPERUSER + "'");
        }
    }

    /** Replaces the trusting rules of the embedded server; takes effect at once. */
    private void secure(Path data) throws IOException, SQLException {
        Files.writeString(data.resolve("pg_hba.conf"), HBA);
        try (Connection superuser = DriverManager.getConnection(url("postgres"), "postgres", Secrets.SUPERUSER);
                Statement sql = superuser.createStatement()) {
            sql.execute("select pg_reload_conf()");
        }
    }
}
