// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestRulesTest {
    private static final URI OURS = URI.create("https://jba.example");
    private static final Set<String> THERE = Set.of("/css/notice.css", "/css/");

    private final Map<String, Object> said = new HashMap<>(Map.of("getMethod", "POST", "getContentLengthLong", 0L));
    private final Map<String, String> headers = new HashMap<>();

    @Test
    void aScreenTakesRequestsOfItsOwnPagesAlone() {
        assertThat(refusal("/")).isZero();
        headers.put("Origin", "https://jba.example");
        assertThat(refusal("/")).isZero();
        headers.put("Origin", "https://evil.example");
        assertThat(refusal("/")).isEqualTo(403);
        headers.put("Origin", "null");
        assertThat(refusal("/konto")).isEqualTo(403);
    }

    @Test
    void theApiAndThePublicPagesDoNotAskWhoseTheyAre() {
        headers.put("Origin", "https://open.data.example");
        assertThat(refusal("/programm/2022/programm.json")).isZero();
        assertThat(refusal("/api/v1/me")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"websocket, 400", "WebSocket, 400", "h2c, 0"})
    void noWebSocketIsOpened(String upgrade, int status) {
        headers.put("Upgrade", upgrade);
        said.put("getMethod", "GET");
        assertThat(refusal("/VAADIN/push")).isEqualTo(status);
        assertThat(refusal("/programm")).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"GET, /VAADIN/push, 0", "POST, /VAADIN/push, 405", "POST, /, 0"})
    void whoWaitsForNewsSendsNone(String method, String address, int status) {
        said.put("getMethod", method);
        assertThat(refusal(address)).isEqualTo(status);
    }

    @Test
    void aScreenWantsToKnowHowMuchIsComing() {
        headers.put("Transfer-Encoding", "chunked");
        assertThat(refusal("/")).isEqualTo(411);
    }

    @ParameterizedTest
    @CsvSource({"10485760, 0", "10485761, 413"})
    void aBodyHasALargestSize(long length, int status) {
        said.put("getContentLengthLong", length);
        assertThat(refusal("/")).isEqualTo(status);
        assertThat(refusal("/api/v1/instruments")).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"4096, 0", "4097, 414"})
    void aQueryHasALongestLength(int length, int status) {
        said.put("getQueryString", "q".repeat(length));
        assertThat(refusal("/programm")).isEqualTo(status);
    }

    @Test
    void anUnknownMethodIsNotAFailureOfTheServer() {
        said.put("getMethod", "PROPFIND");
        assertThat(refusal("/programm")).isEqualTo(405);
        assertThat(refusal("/api/v1/me")).isEqualTo(405);
    }

    @Test
    void aFileIsReadAndMustBeThere() {
        assertThat(refusal("/css/notice.css")).isEqualTo(405);
        said.put("getMethod", "GET");
        assertThat(refusal("/css/notice.css")).isZero();
        assertThat(refusal("/css/")).isEqualTo(404);
        assertThat(refusal("/css/other.css")).isEqualTo(404);
    }

    private int refusal(String address) {
        said.put("getRequestURI", address);
        ServletContext archive = fake(
                ServletContext.class,
                (method, path) ->
                        THERE.contains(String.valueOf(path)) ? getClass().getResource("RequestRulesTest.class") : null);
        return RequestRules.refusal(
                fake(HttpServletRequest.class, (method, argument) -> switch (method) {
                    case "getHeader" -> headers.get(argument);
                    case "getServletContext" -> archive;
                    default -> said.get(method);
                }),
                OURS);
    }

    private interface Answers {
        @Nullable
        Object of(String method, @Nullable Object argument);
    }

    private static <T> T fake(Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answers.of(method.getName(), arguments == null ? null : arguments[0])));
    }
}
