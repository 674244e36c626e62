// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.stack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keycloak in production mode with the demo realm, on its own database. */
final class Keycloak implements Part {
    private final DataFolder folder;
    private final Ports ports;
    private final Postgres postgres;
    private final KeycloakServer installation;
    private final JavaServer server;

    Keycloak(DataFolder folder, Ports ports, Postgres postgres, KeycloakServer installation) {
        this.folder = folder;
        this.ports = ports;
        this.postgres = postgres;
        this.installation = installation;
        this.server = new JavaServer(folder, "keycloak", "Failed to start server");
    }

    @Override
    public String title() {
        return "Keycloak";
    }

    @Override
    public void start() {
        Path home = home();
        List<String> arguments =
                new ArrayList<>(List.of("-Xms64m", "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        arguments.addAll(KeycloakServer.launch(home));
        arguments.addAll(List.of(
                "start",
                "--optimized",
                "--cache=local",
                "--import-realm",
                "--http-enabled=true",
                "--http-host=" + Ports.HOST,
                "--http-port=" + ports.keycloak(),
                "--hostname=" + url(),
                "--spi-theme--folder--dir=" + folder.project().resolve("realm-config/themes"),
                "--db-url=" + postgres.url(Postgres.KEYCLOAK_DATABASE),
                "--db-username=keycloak",
                "--db-pool-max-size=20"));
        server.start(home, arguments, environment());
        server.awaitOk(URI.create(issuer() + "/.well-known/openid-configuration"));
    }

    @Override
    public Optional<ProcessHandle> process() {
        return server.process();
    }

    @Override
    public void close() {
        server.stop();
    }

    String url() {
        return "http://%s:%d".formatted(Ports.HOST, ports.keycloak());
    }

    String issuer() {
        return url() + "/realms/jba";
    }

    private Map<String, String> environment() {
        return Map.of(
                "KC_DB_PASSWORD", Secrets.KEYCLOAK_DATABASE,
                "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD", Secrets.KEYCLOAK_ADMIN,
                "JBA_OIDC_CLIENT_SECRET", Secrets.CLIENT,
                "JBA_PUBLIC_URL", "http://%s:%d".formatted(Ports.HOST, ports.app()));
    }

    /** A home of its own that borrows the programs of the built server, so that several stacks can share those. */
    private Path home() {
        Path home = folder.path("keycloak");
        try {
            DataFolder.delete(home);
            Files.createDirectories(home.resolve("data/import"));
            for (String borrowed : List.of("lib", "providers", "conf", "themes")) {
                Files.createSymbolicLink(
                        home.resolve(borrowed), installation.home().resolve(borrowed));
            }
            Files.writeString(home.resolve("data/import/jba-realm.json"), Realm.demo(folder.project()));
            return home;
        } catch (IOException e) {
            throw new StackProblem("Keycloak's folder cannot be prepared (%s).".formatted(e.getMessage()), e);
        }
    }
}
