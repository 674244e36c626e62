// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.jba.backoffice.shared.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The application or PostgreSQL is killed (kill -9) at any moment of a publication: there is the whole edition or none of
 * it, and the next start says which. With a database and a server of its own; Keycloak is the common one.
 */
@ExtendWith(StackExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicationCrashIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Path WAR = Path.of("target/backoffice.war").toAbsolutePath();
    private static final int FIRST_YEAR = 2047;
    /** In milliseconds, a little longer than the first publication after a start takes. */
    private static final int LONGEST = 2500;

    private final LocalStack stack;
    private final Path project = Path.of("").toAbsolutePath();
    private final DataFolder folder = DataFolder.open(project, project.resolve("target/crash-data"));
    private final int port = Ports.free().database();
    private Postgres postgres = new Postgres(folder, port);
    private @Nullable Payara server;

    PublicationCrashIT(LocalStack stack) {
        this.stack = stack;
    }

    @BeforeAll
    void start() {
        folder.reset();
        postgres.start();
        Migration.run(project, postgres);
        startServer();
    }

    @AfterAll
    void end() {
        if (server != null) {
            server.close();
        }
        postgres.close();
        folder.close();
    }

    @Test
    void thereIsTheWholeEditionOrNone() throws Exception {
        Random random = Extent.random("crash");
        int points = Extent.isFull() ? 20 : 3;
        for (int point = 0; point < points; point++) {
            int year = FIRST_YEAR + 2 * point; // no neighbours, so that none is archived
            int delay = random.nextInt(LONGEST);
            boolean database = point % 3 == 2;
            JsonNode signed = coSigned(year);
            publishAndKill(year, delay, database);
            boolean published = isWholeOrNothing(year, signed);
            System.out.printf(
                    "crash %d: %s killed after %d ms: %s%n",
                    point, database ? "PostgreSQL" : "the application", delay, published ? "whole" : "nothing");
            if (!published) {
                assertThat(call("ja-lead", programme(year) + "/publication", "{}")
                                .statusCode())
                        .as("nothing stands in the way of doing it again")
                        .isEqualTo(201);
                assertThat(isWholeOrNothing(year, signed)).isTrue();
            }
        }
    }

    private JsonNode coSigned(int year) throws Exception {
        expect(201, call("editor", "/programmes", """
                {"year": %d, "title": "Probeprogramm", "asOf": "%d-03-31", "chapters": [
                  {"number": "1", "title": "Vorwort", "editors": ["joint"], "body": "Ein Satz."},
                  {"number": "2", "title": "Lage", "editors": ["arbeitsagentur"], "body": "Noch einer."}]}
                """.formatted(year, year)));
        expect(200, call("editor", programme(year) + "/coordination", "{}"));
        JsonNode frozen = read(year);
        for (String lead : List.of("aa-lead", "jc-lead", "ja-lead")) {
            expect(
                    201,
                    call(
                            lead,
                            programme(year) + "/cosignatures",
                            "{\"contentHash\": \"" + frozen.get("contentHash").asText() + "\"}"));
        }
        return frozen;
    }

    /** Presses the button, kills after a while, or as soon as the answer is there, and starts everything again. */
    private void publishAndKill(int year, int delay, boolean database) throws Exception {
        CompletableFuture<?> answer =
                HTTP.sendAsync(request("ja-lead", programme(year) + "/publication", "{}"), BodyHandlers.discarding());
        try {
            answer.get(delay, TimeUnit.MILLISECONDS);
        } catch (TimeoutException meanwhile) {
            // that is what is wanted: it is being published
        }
        if (database) {
            kill(postgres.process());
            postgres.close();
            kill(server().process());
            postgres = new Postgres(folder, port);
            postgres.start();
        } else {
            kill(server().process());
        }
        server().close();
        startServer();
    }

    /** Whether there is all of it; fails when there is a part. */
    private boolean isWholeOrNothing(int year, JsonNode signed) throws Exception {
        String state = read(year).get("state").asText();
        assertThat(state).isIn("COSIGNED", "PUBLISHED");
        boolean published = state.equals("PUBLISHED");
        for (String file :
                List.of("", "/programm.pdf", "/programm.json", "/anlage.csv", "/dcat.jsonld", "/nachweis.json")) {
            assertThat(open(year, file).statusCode()).as(year + file).isEqualTo(published ? 200 : 404);
        }
        assertThat(entriesOfPublications(year)).isEqualTo(published ? 1 : 0);
        if (published) {
            requireHashes(year, signed);
        }
        return published;
    }

    private void requireHashes(int year, JsonNode signed) throws Exception {
        JsonNode evidence = JSON.readTree(open(year, "/nachweis.json").body());
        byte[] pdf = open(year, "/programm.pdf").body();
        int length = evidence.at("/seal/signedLength").asInt();
        assertThat(Sha256.hex(open(year, "/programm.json").body()))
                .isEqualTo(signed.get("contentHash").asText());
        assertThat(Sha256.hex(Arrays.copyOf(pdf, length)))
                .isEqualTo(signed.get("pdfHash").asText());
        assertThat(Sha256.hex(pdf)).isEqualTo(evidence.at("/seal/sealedPdfHash").asText());
    }

    /** The start has said what there is, before anybody asks. */
    private void startServer() {
        Payara started = another();
        server = started;
        started.start();
        String said = linesWith(started, "Editions complete: ").stream()
                .findFirst()
                .map(line -> line.substring(line.indexOf("complete: ") + "complete: ".length()))
                .orElse("nothing");
        assertThat(said).isEqualTo(publications().isEmpty() ? "none" : publications());
    }

    private Payara another() {
        return stack.another("payara-crash", WAR, Map.of("JBA_DB_URL", postgres.url(Postgres.APPLICATION_DATABASE)));
    }

    private Payara server() {
        return Objects.requireNonNull(server);
    }

    private static void kill(Optional<ProcessHandle> process) {
        List<ProcessHandle> all = process.stream()
                .flatMap(parent -> Stream.concat(Stream.of(parent), parent.descendants()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(each -> each.onExit().join());
    }

    private static List<String> linesWith(Payara server, String words) {
        try (Stream<String> log = Files.lines(server.log())) {
            return log.filter(line -> line.contains(words)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String publications() {
        try (Connection superuser = asSuperuser();
                ResultSet row = superuser
                        .createStatement()
                        .executeQuery("select coalesce(string_agg(year || '/' || fassung, ', ' order by year), '')"
                                + " from publication")) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int entriesOfPublications(int year) throws SQLException {
        try (Connection superuser = asSuperuser();
                PreparedStatement ask = superuser.prepareStatement("select count(*) from audit_entry e join programme p"
                        + " on e.object_id = p.id::text where p.year = ? and e.operation = 'insert'"
                        + " and e.canonical::jsonb ->> 'table' = 'publication'")) {
            ask.setInt(1, year);
            ResultSet row = ask.executeQuery();
            row.next();
            return row.getInt(1);
        }
    }

    private Connection asSuperuser() throws SQLException {
        return DriverManager.getConnection(postgres.url(Postgres.APPLICATION_DATABASE), "postgres", Secrets.SUPERUSER);
    }

    private static String programme(int year) {
        return "/programmes/" + year;
    }

    private JsonNode read(int year) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server().url() + "/api/v1" + programme(year)))
                .header("Authorization", "Bearer " + stack.token("auditor"))
                .build();
        HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private HttpResponse<byte[]> open(int year, String file) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(server().url() + "/programm/" + year + file))
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private HttpResponse<String> call(String user, String path, String body) throws Exception {
        return HTTP.send(request(user, path, body), BodyHandlers.ofString());
    }

    private HttpRequest request(String user, String path, String body) {
        return HttpRequest.newBuilder(URI.create(server().url() + "/api/v1" + path))
                .header("Authorization", "Bearer " + stack.token(user))
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private static void expect(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }
}
