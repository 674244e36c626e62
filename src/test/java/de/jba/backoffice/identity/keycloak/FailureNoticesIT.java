// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever fails outside the screens shows our page; its number leads to the entry in the log, and to nothing else. */
@ExtendWith(StackExtension.class)
class FailureNoticesIT {
    private static final Pattern REFERENCE = Pattern.compile("Vorgangsnummer <code>([^<]+)</code>");

    private final LocalStack stack;

    FailureNoticesIT(LocalStack stack) {
        this.stack = stack;
    }

    @ParameterizedTest
    @CsvSource({"GET, /VAADIN/build/keine.js, 404", "POST, /programm, 405", "DELETE, /backchannel-logout, 405"})
    void answersWithOurPageAndANumberOfTheLog(String method, String path, int status) throws IOException {
        String answer =
                raw(method + " " + path + " HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        assertIsOurs(answer);
        Matcher reference = REFERENCE.matcher(answer);
        assertThat(reference.find()).as(answer).isTrue();
        assertThat(stack.serverLog()).contains("Request " + reference.group(1) + " failed: " + status);
    }

    @Test
    void theApiAnswersWithAProblem() throws IOException {
        String answer = raw("GET /api;x/v1/keine HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(answer).contains("application/problem+json", "\"reference\"");
        assertIsOurs(answer);
    }

    /** Most of these are answered below the application, by the server itself. */
    @ParameterizedTest
    @CsvSource({"GET /%zz HTTP/1.1", "GET /css/%00 HTTP/1.1", "GET /css/../../x HTTP/1.1", "Unsinn"})
    void aMalformedRequestLearnsNothingOfTheServer(String line) throws IOException {
        String answer = raw(line + "\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertIsOurs(answer);
    }

    private static void assertIsOurs(String answer) {
        assertThat(answer)
                .doesNotContainIgnoringCase("payara")
                .doesNotContainIgnoringCase("glassfish")
                .doesNotContainIgnoringCase("grizzly")
                .doesNotContain("\tat ", "Exception");
    }

    private String raw(String request) throws IOException {
        URI address = URI.create(stack.appUrl());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
