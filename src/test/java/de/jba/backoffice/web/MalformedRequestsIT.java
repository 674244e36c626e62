// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.stack.Extent;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.Secrets;
import de.jba.backoffice.stack.StackExtension;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Requests by chance that nobody should send, over every address of the API: none of them makes the server fail, tells
 * anything about it, or changes a row.
 */
@ExtendWith(StackExtension.class)
@Isolated
class MalformedRequestsIT {
    private static final String NAME = "MalformedRequestsIT";
    private static final int SAMPLE = 1_000;
    private static final int ALL = 10_000;
    private static final int WITH_ONE_TOKEN = 100;
    private static final List<String> USERS = List.of("jc-admin", "aa-lead", "editor", "auditor", "jc-lead");
    private static final Pattern LEAK = Pattern.compile("\\tat |[a-z]Exception\\b|(?i:org\\.postgresql|de\\.jba\\.|"
            + "fasterxml|eclipselink|glassfish|payara|grizzly|select .* from |violates|root:x:)");

    private final LocalStack stack;

    MalformedRequestsIT(LocalStack stack) {
        this.stack = stack;
    }

    @Test
    void nothingFailsNothingIsToldNothingChanges() throws Exception {
        Malformation malformation = new Malformation(
                Extent.random(NAME), Endpoints.of(stack.appUrl()), Endpoints.fields(stack.appUrl()), records());
        Wire wire = new Wire(stack.appUrl());
        endCalendarAddresses(wire);
        Map<String, String> before = digests();
        Map<Integer, Integer> answers = new TreeMap<>();
        List<String> failures = new ArrayList<>();
        int count = Extent.isFull() ? ALL : SAMPLE;
        String token = "";
        for (int i = 0; i < count; i++) {
            if (i % WITH_ONE_TOKEN == 0) {
                token = stack.token(USERS.get(i / WITH_ONE_TOKEN % USERS.size()));
            }
            Malformation.Request request = malformation.next();
            List<String> headers = new ArrayList<>(request.headers());
            headers.add("Authorization: Bearer " + token);
            Wire.Answer answer =
                    wire.send(request.method(), request.target(), request.body(), headers.toArray(String[]::new));
            answers.merge(answer.status(), 1, Integer::sum);
            if (answer.status() == 0 || answer.status() >= 500 || tells(request, answer)) {
                failures.add((answer.status() + " " + request + " → " + answer.body()).replaceAll("\\p{Cntrl}", "?"));
            }
        }
        assertThat(failures).as("answers by status: %s", answers).isEmpty();
        assertThat(digests()).as("no row has changed").isEqualTo(before);
        Extent.report(
                "malformed-requests.md",
                List.of(
                        "<!-- SPDX-License-Identifier: EUPL-1.2 -->",
                        "# Malformed requests",
                        "",
                        "Written by `" + NAME + "` in `mvn -Pfull verify`: " + count + " requests by chance over every"
                                + " address of the API. None failed (5xx), none was told anything of the server, no row"
                                + " but the log's changed.",
                        "",
                        "Answers by status: " + answers));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/programm",
                "/angebote",
                "/konto",
                "/oidc/callback",
                "/logout",
                "/api/v1/instruments",
                "/api/v1/partners/..%2f../history"
            })
    void theCharsetOfABodySaysNothingOfTheAddress(String address) throws Exception {
        Wire.Answer answer = new Wire(stack.appUrl())
                .send(
                        "GET",
                        address + "?=%ff1",
                        "Content-Type: application/json;charset=utf-16",
                        "Authorization: Bearer " + stack.token("jc-reader"));

        assertThat(answer.status()).as(answer.body()).isLessThan(500);
    }

    /** In a refusal; what a list answers may hold any words. */
    private static boolean tells(Malformation.Request request, Wire.Answer answer) {
        return answer.status() >= 400
                && LEAK.matcher(answer.everything().replace(request.target(), ""))
                        .find();
    }

    /** The one thing that a request without a body and without an identifier can change; now it finds nothing to end. */
    private void endCalendarAddresses(Wire wire) throws Exception {
        for (String user : USERS) {
            wire.send("DELETE", "/api/v1/events/feed", "Authorization: Bearer " + stack.token(user));
        }
    }

    private List<String> records() throws SQLException {
        List<String> found = new ArrayList<>(List.of("2022"));
        try (Connection connection = superuser();
                Statement statement = connection.createStatement();
                ResultSet ids = statement.executeQuery("(select id::text from instrument order by id limit 5)"
                        + " union all (select id::text from contact order by id limit 5)")) {
            while (ids.next()) {
                found.add(ids.getString(1));
            }
        }
        return found;
    }

    /** By table, the log's apart. */
    private Map<String, String> digests() throws SQLException {
        Map<String, String> all = new TreeMap<>();
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet names = statement.executeQuery("select oid::regclass::text from pg_class"
                    + " where relkind = 'r' and relnamespace = 'public'::regnamespace"
                    // the log, and what the queue of e-mails writes while it waits for nobody
                    + " and relname !~ '^(audit.*|notice|mail|mail_recipient)$'")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            assertThat(tables).contains("instrument", "contact", "programme");
            for (String table : tables) {
                try (ResultSet digest = statement.executeQuery("select count(*) || ' '"
                        + " || md5(coalesce(string_agg(t::text, chr(10) order by t::text), '')) from " + table
                        + " t")) {
                    digest.next();
                    all.put(table, digest.getString(1));
                }
            }
        }
        return all;
    }

    /** The one role to whom every row is shown. */
    private Connection superuser() throws SQLException {
        return DriverManager.getConnection(stack.jdbcUrl(), "postgres", Secrets.SUPERUSER);
    }
}
