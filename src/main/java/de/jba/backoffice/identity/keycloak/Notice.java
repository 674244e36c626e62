// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity.keycloak;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page around the sign-in, or in place of one: what happened, and what to do now. It needs no script, no session and no Keycloak.
 *
 * @param key begins the keys of its texts in the message bundle
 * @param status of the answer
 * @param link where its one link leads
 * @param retrySeconds after how many seconds the browser tries again by itself; 0 for never
 */
record Notice(String key, int status, String link, int retrySeconds) {
    private static final String BUNDLE = "de.jba.backoffice.identity.messages";
    private static final Pattern PLACE = Pattern.compile("\\$\\{(\\w+)}");
    private static final String TEMPLATE = template();

    /** Keycloak is away; the page asked for is tried again. */
    static Notice keycloakAway(String again) {
        return new Notice("notice.away", HttpServletResponse.SC_SERVICE_UNAVAILABLE, again, 10);
    }

    /** Something was wrong with the answer that came back from Keycloak. */
    static Notice signInFailed() {
        return new Notice("notice.failed", HttpServletResponse.SC_BAD_REQUEST, "/", 0);
    }

    /** The person is known, but not let in. */
    static Notice notAdmitted(NotAdmitted.Reason reason) {
        return new Notice("notice.refused." + reason.key(), HttpServletResponse.SC_FORBIDDEN, Paths.LOGOUT, 0);
    }

    /** The server could not or would not answer. */
    static Notice failure(int status) {
        String what =
                switch (status) {
                    case HttpServletResponse.SC_NOT_FOUND -> "notFound";
                    case HttpServletResponse.SC_FORBIDDEN -> "forbidden";
                    default -> status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR ? "refused" : "unexpected";
                };
        return new Notice("notice.failure." + what, status, "/", 0);
    }

    /** The session is over. */
    static Notice signedOut() {
        return new Notice("notice.signedOut", HttpServletResponse.SC_OK, "/", 0);
    }

    /** Writes the page; its reference number is the request's. */
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale locale = Requests.screenLanguage(request);
        SecurityHeaders.reset(response);
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Language", locale.getLanguage());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                SecurityHeaders.POLICY,
                "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none';"
                        + " frame-ancestors 'none'");
        response.setHeader(Requests.ID_HEADER, Requests.id(request));
        if (retrySeconds > 0) {
            response.setHeader("Retry-After", Integer.toString(retrySeconds));
        }
        response.getWriter().write(html(locale, Requests.id(request)));
    }

    String html(Locale locale, String reference) {
        ResourceBundle texts = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Map<String, String> values = Map.of(
                "language", locale.getLanguage(),
                "refresh", retrySeconds > 0 ? "<meta http-equiv=\"refresh\" content=\"" + retrySeconds + "\">" : "",
                "kicker", escaped(texts.getString(kicker())),
                "title", escaped(texts.getString(key + ".title")),
                "text", escaped(texts.getString(key + ".text")),
                "link", escaped(link),
                "action", escaped(texts.getString(key + ".action")),
                "referenceLabel", escaped(texts.getString("notice.reference")),
                "reference", escaped(reference));
        return PLACE.matcher(TEMPLATE)
                .replaceAll(place -> Matcher.quoteReplacement(Objects.requireNonNull(values.get(place.group(1)))));
    }

    private String kicker() {
        return key.startsWith("notice.failure") ? "notice.failure.kicker" : "notice.kicker";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String template() {
        try (InputStream file = Objects.requireNonNull(Notice.class.getResourceAsStream("notice.html"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
