// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity.keycloak;

import de.jba.backoffice.stack.DirectGrant;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;

/** A browser without pictures: keeps cookies, follows redirects when told to, fills in the form of Keycloak's page. */
final class FormBrowser {
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final int MOST_REDIRECTS = 10;

    /** Kept by hand: Java's own store withholds Keycloak's secure cookies, which browsers send to loopback. */
    private final Map<String, String> cookies = new LinkedHashMap<>();

    private final HttpClient http;
    private final URI application;

    FormBrowser(String application) {
        this(application, HttpClient.newBuilder());
    }

    /** A browser that trusts a certificate made for the test. */
    FormBrowser(String application, SSLContext tls) {
        this(application, HttpClient.newBuilder().sslContext(tls));
    }

    private FormBrowser(String application, HttpClient.Builder http) {
        this.application = URI.create(application);
        this.http = http.followRedirects(HttpClient.Redirect.NEVER).build();
    }

    /** Asks for one address, without following where it leads. */
    HttpResponse<String> get(String address, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(application.resolve(address));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    HttpResponse<String> post(String address, Map<String, String> form) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(application.resolve(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form))));
    }

    HttpResponse<String> postJson(String address, String body, String... headers)
            throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(application.resolve(address))
                .header("Content-Type", "application/json")
                .headers(headers)
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        for (String sent : answer.headers().allValues("Set-Cookie")) {
            String[] pair = sent.split(";", 2)[0].split("=", 2);
            if (sent.contains("Max-Age=0")) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
        return answer;
    }

    /** Opens a page and goes wherever it leads. */
    HttpResponse<String> open(String address) throws IOException, InterruptedException {
        return follow(get(address));
    }

    /** Goes on from an answer until there is no further redirect. */
    HttpResponse<String> follow(HttpResponse<String> start) throws IOException, InterruptedException {
        HttpResponse<String> answer = start;
        for (int i = 0; i < MOST_REDIRECTS && answer.statusCode() / 100 == 3; i++) {
            answer = get(answer.uri().resolve(location(answer)).toString());
        }
        return answer;
    }

    /** Opens a page, signs in at Keycloak, and ends where the application leads. */
    HttpResponse<String> signIn(String address, String user) throws IOException, InterruptedException {
        return follow(submit(open(address), user));
    }

    /** Signs in on Keycloak's page and stops before the way back. */
    HttpResponse<String> submit(HttpResponse<String> loginPage, String user) throws IOException, InterruptedException {
        Matcher form = FORM.matcher(loginPage.body());
        if (!form.find()) {
            throw new AssertionError("no form on " + loginPage.uri() + ": " + loginPage.body());
        }
        DirectGrant.SIGN_IN.lock();
        try {
            return post(form.group(1).replace("&amp;", "&"), Map.of("username", user, "password", "demo"));
        } finally {
            DirectGrant.SIGN_IN.unlock();
        }
    }

    /** The session's cookie at the application. */
    Optional<String> sessionCookie() {
        return Optional.ofNullable(cookies.get("__Host-JSESSIONID"))
                .or(() -> Optional.ofNullable(cookies.get("JSESSIONID")));
    }

    static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
