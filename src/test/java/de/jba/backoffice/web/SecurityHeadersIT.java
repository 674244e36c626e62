// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import de.jba.backoffice.stack.LocalStack;
import de.jba.backoffice.stack.StackExtension;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Walks every address that the application has, and some that it has not. */
@ExtendWith(StackExtension.class)
class SecurityHeadersIT {
    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";
    /** Names of what runs below, traces, and the folder that everything runs in. */
    private static final Pattern LEAK = Pattern.compile(
            "(?i)payara|glassfish|grizzly|jersey|hibernate|eclipselink|postgres|\\tat [a-z]|[a-z]Exception\\b|\\.java:|"
                    + Pattern.quote(Path.of("").toAbsolutePath() + "/"));

    private static final List<String> PUBLIC_PAGES = List.of(
            "/programm",
            "/programm/",
            "/programm/2022",
            "/programm/1999",
            "/programm/2022/programm.pdf",
            "/programm/2022/programm.json",
            "/programm/2022/anlage.csv",
            "/programm/2022/dcat.jsonld",
            "/programm/2022/nachweis.json",
            "/programm/2022/fassung/1",
            "/programm/2022/fassung/1/programm.pdf",
            "/programm/2022/fassung/99",
            "/programm/x/y/z");
    private static final List<String> OTHERS = List.of(
            "/health/live",
            "/health/ready",
            "/health/x",
            "/metrics",
            "/openapi",
            "/openapi/x",
            "/abgemeldet",
            "/kein-zugang",
            "/stoerung",
            "/backchannel-logout",
            "/logout",
            "/oidc/callback",
            "/nirgends",
            "/robots.txt",
            "/js/keine.js",
            "/css/",
            "/themes/keine.css",
            "/VAADIN/build/keine.js",
            "/VAADIN/static/keine.js",
            "/VAADIN/dynamic/resource/1/x",
            "/WEB-INF/web.xml",
            "/META-INF/MANIFEST.MF",
            "/api",
            "/api/v1/keine");

    private final LocalStack stack;
    private final Wire wire;

    SecurityHeadersIT(LocalStack stack) {
        this.stack = stack;
        this.wire = new Wire(stack.appUrl());
    }

    @Test
    void everyAnswerTellsTheBrowserWhatToRefuse() throws Exception {
        List<String> addresses = new ArrayList<>(PUBLIC_PAGES);
        addresses.addAll(OTHERS);
        addresses.addAll(screens());
        addresses.addAll(files());
        SoftAssertions all = new SoftAssertions();
        for (String address : addresses) {
            for (String method : List.of("GET", "HEAD", "POST", "OPTIONS")) {
                if (!address.equals("/logout")) {
                    check(all, method + " " + address, wire.send(method, address));
                }
            }
        }
        assertThat(addresses).as("screens and files are found").hasSizeGreaterThan(45);
        all.assertAll();
    }

    @Test
    void everyAnswerOfTheApiDoes() throws Exception {
        String token = "Authorization: Bearer " + stack.token("jc-reader");
        List<Endpoints.Endpoint> endpoints = Endpoints.of(stack.appUrl());
        SoftAssertions all = new SoftAssertions();
        for (Endpoints.Endpoint endpoint : endpoints) {
            String name = endpoint.method() + " " + endpoint.path();
            check(all, name, wire.send(endpoint.method(), endpoint.with(NOBODY)));
            Wire.Answer answer = wire.send(endpoint.method(), endpoint.with(NOBODY), token);
            check(all, name + " with a token", answer);
            all.assertThat(answer.header("Content-Security-Policy")).as(name).startsWith("default-src 'none'");
            all.assertThat(answer.header("Cache-Control")).as(name).isEqualTo("no-store");
        }
        assertThat(endpoints).hasSizeGreaterThan(60);
        all.assertAll();
    }

    private static void check(SoftAssertions all, String name, Wire.Answer answer) {
        all.assertThat(answer.header("X-Content-Type-Options")).as(name).isEqualTo("nosniff");
        all.assertThat(answer.header("Referrer-Policy")).as(name).isEqualTo("no-referrer");
        all.assertThat(answer.header("Permissions-Policy")).as(name).contains("camera=()", "microphone=()");
        all.assertThat(answer.header("Cross-Origin-Opener-Policy")).as(name).isEqualTo("same-origin");
        all.assertThat(answer.header("Content-Security-Policy"))
                .as(name)
                .startsWith("default-src 'none'")
                .contains("frame-ancestors 'none'");
        all.assertThat(answer.header("Strict-Transport-Security"))
                .as("%s: not without TLS", name)
                .isEmpty();
        all.assertThat(answer.header("Server") + answer.header("X-Powered-By"))
                .as(name)
                .isEmpty();
        all.assertThat(answer.status()).as(name).isNotZero().isNotEqualTo(500);
        String type = answer.header("Content-Type");
        if (type.isEmpty() || type.contains("html") || type.contains("problem")) {
            all.assertThat(answer.everything()).as(name).doesNotContainPattern(LEAK);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/programm", "/programm/2022", "/programm/2022/fassung/1", "/programm/1999"})
    void publicPagesRunNoScriptAndTakeTheirStyleByItsHash(String address) throws Exception {
        Wire.Answer page = wire.send("GET", address);

        assertThat(page.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; style-src 'sha256-")
                .doesNotContain("unsafe", "script-src");
        assertThat(page.body()).contains("<h1").doesNotContain("<script", " style=\"", " onclick");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nirgends", "/abgemeldet", "/stoerung", "/api/v1/me", "/health/ready", "/openapi"})
    void whatIsNotMeantForEverybodyIsNotKept(String address) throws Exception {
        assertThat(wire.send("GET", address).header("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/js/keine.js", "/css/", "/css/x/y", "/robots.txt", "/images/x.png", "/themes/x"})
    void aFileThatIsNotThereIsNotFound(String address) throws Exception {
        Wire.Answer answer = wire.send("GET", address);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(wire.send("PUT", "/css/notice.css").status()).isEqualTo(405);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /programm?x=, 4095, 414",
        "GET, /api/v1/instruments?q=, 4095, 414",
        "GET, /api/v1/me?x=, 100000, 400",
        "GET, /, 100000, 400"
    })
    void anAddressThatIsTooLongIsRefused(String method, String begin, int length, int status) throws Exception {
        String token = "Authorization: Bearer " + stack.token("jc-reader");
        Wire.Answer answer = wire.send(method, begin + "x".repeat(length), token);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.everything()).doesNotContainPattern(LEAK);
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedBeforeItIsRead() throws Exception {
        for (String address : List.of("/api/v1/instruments", "/backchannel-logout")) {
            String head = "POST " + address + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
                    + stack.token("jc-admin")
                    + "\r\nContent-Type: application/json\r\nContent-Length: 10485761\r\n\r\n";
            Wire.Answer answer = wire.raw(head.getBytes(StandardCharsets.ISO_8859_1));
            assertThat(answer.status()).as(address).isEqualTo(413);
            assertThat(answer.everything()).doesNotContainPattern(LEAK);
        }
    }

    @Test
    void headersThatAreTooLongOrTooManyAreRefused() throws Exception {
        assertThat(wire.send("GET", "/programm", "X-A: " + "a".repeat(100_000)).status())
                .isIn(400, 431);
        String[] many = Stream.iterate(0, i -> i + 1)
                .limit(300)
                .map(i -> "X-" + i + ": 1")
                .toArray(String[]::new);
        assertThat(wire.send("GET", "/programm", many).status()).isIn(400, 431);
    }

    /** Of these the server answers some below the application: with nothing in them. */
    @ParameterizedTest
    @ValueSource(strings = {"/%zz", "/api/v1/%zz", "/css/%00", "/css/../../x", "/css%5cnotice.css", "/%c0%ae/x"})
    void aMalformedAddressLearnsNothing(String address) throws Exception {
        Wire.Answer answer = wire.send("GET", address);
        assertThat(answer.everything()).doesNotContainPattern(LEAK);
        if (answer.status() == 200) {
            assertThat(answer.body()).isEmpty();
        }
    }

    private static List<String> screens() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("de.jba.backoffice")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Route.class))
                        .map(SecurityHeadersIT::address)
                        .toList();
    }

    private static String address(JavaClass view) {
        return "/" + view.getAnnotationOfType(Route.class).value().replaceAll("/?:.*$", "");
    }

    private static List<String> files() throws IOException {
        Path webapp = Path.of("src/main/webapp");
        try (Stream<Path> all = Files.walk(webapp)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> "/" + webapp.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }
}
