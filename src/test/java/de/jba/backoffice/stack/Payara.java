// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.stack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Payara Micro with the WAR, connected as the unprivileged role; it takes everything from the environment, as in production. */
final class Payara implements Part {
    /** By default every port of Payara Micro listens on all interfaces. */
    private static final String LOOPBACK_ONLY = """
            set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=127.0.0.1
            """;

    /** Soon up and small: what a test and a demo want. */
    static final List<String> SMALL = List.of("-Xms128m", "-Xmx320m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    /** Soon up too, with room for the screens and bodies of all test classes. */
    static final List<String> SHARED = List.of("-Xms128m", "-Xmx640m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private final DataFolder folder;
    private final String name;
    private final int port;
    private final Path war;
    private final Map<String, String> environment;
    private final List<String> options;
    private final JavaServer server;

    /**
     * @param name of its folder, its log and its pid file
     * @param environment what the application is told, but for its own address
     * @param options how much its Java may take
     */
    Payara(DataFolder folder, String name, int port, Path war, Map<String, String> environment, List<String> options) {
        this.folder = folder;
        this.name = name;
        this.port = port;
        this.war = war;
        this.environment = new LinkedHashMap<>(environment);
        this.environment.putIfAbsent("JBA_PUBLIC_URL", url());
        this.environment.putIfAbsent("JBA_MAIL_FOLDER", folder.path("mails").toString());
        this.environment.putIfAbsent("JBA_SEAL_KEYSTORE", seal().toString());
        this.environment.putIfAbsent("JBA_SEAL_PASSWORD", Secrets.SEAL);
        this.options = options;
        this.server = new JavaServer(folder, name, "Exception while loading the app");
    }

    @Override
    public String title() {
        return "Back Office";
    }

    @Override
    public void start() {
        launch();
        server.awaitOk(URI.create(url() + "/health/ready"));
    }

    /** Starts the process, whatever comes of it. */
    void launch() {
        Path jar = folder.project().resolve("target/stack/payara-micro.jar");
        if (!Files.exists(jar)) {
            throw new StackProblem("%s is missing: the build copies it there, run it through Maven.".formatted(jar));
        }
        DemoSeal.keepIn(seal());
        Path home = folder.path(name);
        DataFolder.delete(home);
        Path commands = home.resolve("preboot.txt");
        try {
            Files.createDirectories(home.resolve("tmp"));
            Files.writeString(
                    commands, Files.readString(folder.project().resolve("docker/preboot.txt")) + LOOPBACK_ONLY);
        } catch (IOException e) {
            throw new StackProblem("Payara's folder cannot be prepared (%s).".formatted(e.getMessage()), e);
        }
        List<String> arguments = new ArrayList<>(options);
        arguments.addAll(List.of(
                "-Djava.io.tmpdir=" + home.resolve("tmp"),
                "-Dhazelcast.socket.bind.any=false",
                "-Duser.timezone=UTC",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--add-opens=java.base/sun.net.www.protocol.jrt=ALL-UNNAMED",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.management/sun.management=ALL-UNNAMED",
                "--add-opens=java.naming/javax.naming.spi=ALL-UNNAMED",
                "--add-opens=java.base/sun.net.www.protocol.jar=ALL-UNNAMED",
                "--add-opens=java.rmi/sun.rmi.transport=ALL-UNNAMED",
                "--add-opens=java.logging/java.util.logging=ALL-UNNAMED",
                "--add-exports=java.base/jdk.internal.ref=ALL-UNNAMED",
                "-jar",
                jar.toString(),
                "--nohazelcast",
                "--disablephonehome",
                "--prebootcommandfile",
                commands.toString(),
                "--port",
                Integer.toString(port),
                "--contextroot",
                "/",
                "--deploy",
                war.toString()));
        server.start(home, arguments, environment);
    }

    /** Waits until the process has ended by itself, and answers its exit code. */
    int awaitEnd() {
        return server.awaitEnd();
    }

    Path log() {
        return server.log();
    }

    private Path seal() {
        return folder.path("seal/demo.p12");
    }

    @Override
    public Optional<ProcessHandle> process() {
        return server.process();
    }

    @Override
    public void close() {
        server.stop();
    }

    int port() {
        return port;
    }

    /** Without a slash at the end. */
    String url() {
        return "http://%s:%d".formatted(Ports.HOST, port);
    }

    /** How the application finds the other parts of a stack. */
    static Map<String, String> environment(Postgres postgres, Keycloak keycloak) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("JBA_MODE", "demo");
        values.put("JBA_DB_URL", postgres.url(Postgres.APPLICATION_DATABASE));
        values.put("JBA_DB_USER", "jba_app");
        values.put("JBA_DB_PASSWORD", Secrets.APP);
        values.put("JBA_OIDC_ISSUER", keycloak.issuer());
        values.put("JBA_OIDC_CLIENT_ID", "backoffice");
        values.put("JBA_OIDC_CLIENT_SECRET", Secrets.CLIENT);
        values.put("JBA_API_CLIENTS", "backoffice-cli");
        values.put("JBA_FRONT_DESK_NAME", "Jugendberufsagentur Herne");
        values.put("JBA_FRONT_DESK_PHONE", "02323 590-110");
        values.put("JBA_FRONT_DESK_MAILBOX", "jba@herne.de");
        values.put("JBA_FRONT_DESK_WEBSITE", "https://www.jba-herne.de");
        return values;
    }
}
