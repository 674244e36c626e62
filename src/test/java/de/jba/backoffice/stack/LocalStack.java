// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.stack;

import de.jba.backoffice.stack.demo.DemoData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * PostgreSQL, the migration, Keycloak and Payara Micro with the WAR, started side by side where they can be, on loopback
 * alone. Closing it ends every process.
 */
public final class LocalStack implements AutoCloseable {
    private final DataFolder folder;
    private final Ports ports;
    private final Progress progress;
    private final Postgres postgres;
    private final KeycloakServer keycloakServer;
    private final Keycloak keycloak;
    private final Payara payara;
    private final Map<String, String> people = new ConcurrentHashMap<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final Thread closer = new Thread(this::close, "stack-closer");

    private LocalStack(DataFolder folder, Ports ports, Path war, Progress progress, List<String> options) {
        this.folder = folder;
        this.ports = ports;
        this.progress = progress;
        postgres = new Postgres(folder, ports.database());
        keycloakServer = new KeycloakServer(folder);
        keycloak = new Keycloak(folder, ports, postgres, keycloakServer);
        payara = new Payara(folder, "payara", ports.app(), war, Payara.environment(postgres, keycloak), options);
    }

    /**
     * Starts everything and returns when all of it answers.
     *
     * @param folder where its data lies; it belongs to the stack from here on and is closed with it
     * @throws StackProblem when a part does not come up; nothing is left running then
     */
    public static LocalStack start(DataFolder folder, Ports ports, Path war) {
        return start(folder, ports, war, Payara.SMALL);
    }

    /** The same, for all test classes one after another and side by side. */
    static LocalStack startShared(DataFolder folder, Ports ports, Path war) {
        return start(folder, ports, war, Payara.SHARED);
    }

    /** The same, to be measured: its Java does all that it does in production, with so much heap. */
    public static LocalStack startMeasured(DataFolder folder, Ports ports, Path war, int heapMebibytes) {
        return start(folder, ports, war, List.of("-Xmx%dm".formatted(heapMebibytes), "-XX:+UseSerialGC"));
    }

    private static LocalStack start(DataFolder folder, Ports ports, Path war, List<String> options) {
        LocalStack stack = new LocalStack(folder, ports, war, new Progress(System.out), options);
        Runtime.getRuntime().addShutdownHook(stack.closer);
        try {
            ports.requireFree();
            stack.startParts();
            return stack;
        } catch (RuntimeException e) {
            if (stack.closed.get()) {
                throw new StackProblem("The start was interrupted.", e);
            }
            stack.close();
            throw e instanceof CompletionException && e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /**
     * A second server on the same database and the same Keycloak; whoever starts it ends it.
     *
     * @param name of its folder and its log
     * @param settings instead of those that the first server has
     */
    Payara another(String name, Path war, Map<String, String> settings) {
        Map<String, String> environment = Payara.environment(postgres, keycloak);
        environment.putAll(settings);
        return new Payara(folder, name, Ports.free().app(), war, environment, Payara.SMALL);
    }

    /** A second server that browsers reach by TLS alone; whoever starts it closes it. */
    public TlsServer behindTls() {
        return TlsServer.start(this, folder.path("tls"), folder.project().resolve("target/backoffice.war"));
    }

    /** Base address of the application, without a slash at the end. */
    public String appUrl() {
        return payara.url();
    }

    /** Base address of Keycloak, without a slash at the end. */
    public String keycloakUrl() {
        return keycloak.url();
    }

    /** The application's database; {@code jba_app} and {@code jba_owner} may connect to it. */
    public String jdbcUrl() {
        return postgres.url(Postgres.APPLICATION_DATABASE);
    }

    public String appUser() {
        return "jba_app";
    }

    public String appPassword() {
        return Secrets.APP;
    }

    public String ownerUser() {
        return "jba_owner";
    }

    public String ownerPassword() {
        return Secrets.OWNER;
    }

    /** As the superuser, who fills the database with what is measured. */
    public Connection asSuperuser() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), "postgres", Secrets.SUPERUSER);
    }

    /** The application's server. */
    public ProcessHandle server() {
        return payara.process().orElseThrow();
    }

    /** The database with its connections. */
    public List<ProcessHandle> database() {
        return postgres.process().stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .toList();
    }

    /** What the application's server has written into its log so far. */
    public String serverLog() throws IOException {
        return Files.readString(payara.log());
    }

    /** Notes what the application asks of the database, until it is closed. */
    public StatementLog statements() {
        return postgres.statements();
    }

    /** A part that does not answer, until this is closed. */
    public interface Outage extends AutoCloseable {
        @Override
        void close();
    }

    /** Holds Keycloak's process: whoever asks it waits in vain. Tests beside this one sign in afterwards. */
    public Outage keycloakOutage() {
        DirectGrant.SIGN_IN.lock();
        signalKeycloak("STOP");
        return () -> {
            signalKeycloak("CONT");
            DirectGrant.SIGN_IN.unlock();
        };
    }

    private void signalKeycloak(String signal) {
        long pid = keycloak.process().orElseThrow().pid();
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start().waitFor();
        } catch (IOException e) {
            throw new StackProblem("Keycloak cannot be told " + signal, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** An access token for the API, as a script gets it. */
    public String token(String user) {
        return new DirectGrant(keycloak.issuer()).token(user);
    }

    /** The user name of a person of an agency who has exactly this role; added to the realm when there is none. */
    public String personWith(String agency, String role) {
        return people.computeIfAbsent(agency + "-with-" + role, name -> {
            new NewPeople(keycloakUrl()).add(name, agency, List.of(role));
            return name;
        });
    }

    /** Enters the programme of 2022 as the demo users, once for this data. */
    public void loadDemoData() {
        Path mark = folder.path("postgres/demo-data-loaded");
        if (!Files.exists(mark)) {
            progress.timed("Programme of 2022 entered", () -> new DemoData(appUrl(), this::token).load());
            folder.touch(mark);
        }
    }

    /** The processes that run now, by the name of their part. */
    public List<ProcessHandle> processes() {
        List<ProcessHandle> all = new ArrayList<>();
        for (Part part : parts()) {
            part.process().ifPresent(process -> {
                all.add(process);
                process.descendants().forEach(all::add);
            });
        }
        return all;
    }

    /** What all its processes together hold in memory now; 0 where the system does not tell. */
    public long residentMebibytes() {
        return Memory.residentMebibytes(processes());
    }

    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        join(background(payara::close), background(keycloak::close), background(keycloakServer::close));
        postgres.close();
        workers.shutdown();
        folder.close();
        try {
            Runtime.getRuntime().removeShutdownHook(closer);
        } catch (IllegalStateException e) {
            // the machine is shutting down, and this is the hook
        }
    }

    private List<Part> parts() {
        return List.of(postgres, keycloak, payara);
    }

    private void startParts() {
        CompletableFuture<Void> built = background(() -> progress.timed("Keycloak prepared", keycloakServer::prepare));
        CompletableFuture<Void> database = background(() -> progress.timed("PostgreSQL", postgres::start));
        CompletableFuture<Void> signIn = CompletableFuture.allOf(built, database)
                .thenRunAsync(() -> progress.timed("Keycloak", keycloak::start), workers);
        CompletableFuture<Void> application = database.thenRunAsync(
                        () -> progress.timed("Migration", () -> Migration.run(folder.project(), postgres)), workers)
                .thenRunAsync(() -> progress.timed("Payara Micro with the WAR", payara::start), workers);
        join(signIn, application);
    }

    private CompletableFuture<Void> background(Runnable work) {
        return CompletableFuture.runAsync(work, workers);
    }

    /** Waits for all, and no longer for any of them once one has failed. */
    private static void join(CompletableFuture<?>... work) {
        CompletableFuture<Void> outcome = new CompletableFuture<>();
        CompletableFuture.allOf(work).thenRun(() -> outcome.complete(null));
        for (CompletableFuture<?> each : work) {
            each.whenComplete((result, failure) -> {
                if (failure != null) {
                    outcome.completeExceptionally(failure);
                }
            });
        }
        outcome.join();
    }
}
