// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.stack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** TLS before a server that speaks plain HTTP, as the proxy of an installation is; with a certificate made for it. */
final class TlsProxy implements AutoCloseable {
    private static final char[] PASSWORD = "not-a-secret".toCharArray();
    /** Of one connection and not of the answer, or counted anew. */
    private static final Set<String> OWN =
            Set.of("connection", "content-length", "host", "http2-settings", "transfer-encoding", "upgrade", "date");

    private final HttpsServer server;
    private final SSLContext tls;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private TlsProxy(HttpsServer server, SSLContext tls) {
        this.server = server;
        this.tls = tls;
    }

    /** Listens on a free port of loopback; what comes there waits until {@link #leadTo}. */
    static TlsProxy listen(Path folder) {
        try {
            SSLContext tls = context(certificate(folder));
            HttpsServer server = HttpsServer.create(new InetSocketAddress(Ports.HOST, 0), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(tls));
            return new TlsProxy(server, tls);
        } catch (IOException | GeneralSecurityException e) {
            throw new StackProblem("TLS cannot be prepared.", e);
        }
    }

    void leadTo(String application) {
        server.createContext("/", exchange -> pass(exchange, application));
        server.setExecutor(workers);
        server.start();
    }

    String url() {
        return "https://localhost:" + server.getAddress().getPort();
    }

    /** Trusts the certificate. */
    SSLContext tls() {
        return tls;
    }

    private void pass(HttpExchange exchange, String application) throws IOException {
        try (exchange) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(application + exchange.getRequestURI()))
                    .method(
                            exchange.getRequestMethod(),
                            BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
            exchange.getRequestHeaders().forEach((name, values) -> values.stream()
                    .filter(value -> !OWN.contains(name.toLowerCase(Locale.ROOT)))
                    .forEach(value -> request.header(name, value)));
            HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
            answer.headers().map().forEach((name, values) -> values.stream()
                    .filter(value -> !OWN.contains(name.toLowerCase(Locale.ROOT)))
                    .forEach(value -> exchange.getResponseHeaders().add(name, value)));
            int length = answer.body().length;
            exchange.sendResponseHeaders(answer.statusCode(), length == 0 ? -1 : length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path certificate(Path folder) throws IOException {
        Path store = folder.resolve("tls.p12");
        Files.createDirectories(folder);
        Files.deleteIfExists(store);
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "tls",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(PASSWORD),
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        try {
            if (keytool.waitFor() != 0) {
                throw new IOException("keytool ended with " + keytool.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return store;
    }

    private static SSLContext context(Path store) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(store)) {
            keys.load(file, PASSWORD);
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("tls", keys.getCertificate("tls"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
