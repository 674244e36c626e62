// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;

/** Where the three parts listen; always on the loopback address alone. */
public record Ports(int app, int keycloak, int database) {
    /** The one address of the stack; a name could resolve to something reachable from outside. */
    public static final String HOST = "127.0.0.1";

    /** The demo's ports: APP_PORT, KEYCLOAK_PORT and DB_PORT of the environment, else 8080, 8180 and 5433. */
    public static Ports of(Map<String, String> environment) {
        Ports ports = new Ports(
                port(environment, "APP_PORT", 8080),
                port(environment, "KEYCLOAK_PORT", 8180),
                port(environment, "DB_PORT", 5433));
        if (ports.app == ports.keycloak || ports.app == ports.database || ports.keycloak == ports.database) {
            throw new StackProblem("APP_PORT, KEYCLOAK_PORT and DB_PORT must differ.");
        }
        return ports;
    }

    /** Three ports that are free now, for tests. */
    public static Ports free() {
        try (ServerSocket app = new ServerSocket(0, 1, loopback());
                ServerSocket keycloak = new ServerSocket(0, 1, loopback());
                ServerSocket database = new ServerSocket(0, 1, loopback())) {
            return new Ports(app.getLocalPort(), keycloak.getLocalPort(), database.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws StackProblem naming the first port that somebody else uses */
    public void requireFree() {
        requireFree(app, "APP_PORT");
        requireFree(keycloak, "KEYCLOAK_PORT");
        requireFree(database, "DB_PORT");
    }

    private static void requireFree(int port, String variable) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(loopback(), port));
        } catch (IOException e) {
            throw new StackProblem(
                    "Port %d is in use: end the program that listens there, or set %s to a free port."
                            .formatted(port, variable),
                    e);
        }
    }

    private static int port(Map<String, String> environment, String variable, int otherwise) {
        String value = environment.getOrDefault(variable, "").trim();
        if (value.isEmpty()) {
            return otherwise;
        }
        try {
            int port = Integer.parseInt(value);
            if (port > 0 && port < 65_536) {
                return port;
            }
        } catch (NumberFormatException e) {
            // falls through to the one message for every wrong value
        }
        throw new StackProblem("%s=%s is no port: give a number from 1 to 65535.".formatted(variable, value));
    }

    private static InetAddress loopback() {
        return new InetSocketAddress(HOST, 0).getAddress();
    }
}
