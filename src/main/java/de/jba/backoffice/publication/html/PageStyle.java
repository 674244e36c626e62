// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication.html;

import de.jba.backoffice.publication.text.Markup;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/** The style that every public page carries in itself, and the policy that lets it through and nothing else. */
public final class PageStyle {
    private static final String OPEN = "<style>";
    private static final String CLOSE = "</style>";
    private static final String STYLE = read();

    private PageStyle() {}

    public static void write(Markup html) {
        html.open("style").raw(STYLE).close();
    }

    /**
     * The Content-Security-Policy of a page: its own style by its hash, no script, no picture, nothing from anywhere.
     * Computed from the page itself, since pages of earlier years keep the style of their time.
     */
    public static String policyOf(byte[] page) {
        String html = new String(page, StandardCharsets.UTF_8);
        int start = html.indexOf(OPEN);
        int end = html.indexOf(CLOSE, start);
        String source =
                start < 0 || end < 0 ? "'none'" : "'sha256-" + sha256(html.substring(start + OPEN.length(), end)) + "'";
        return "default-src 'none'; style-src " + source
                + "; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    }

    private static String sha256(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String read() {
        try (InputStream style =
                Objects.requireNonNull(PageStyle.class.getResourceAsStream("programme.css"), "programme.css")) {
            return new String(style.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
