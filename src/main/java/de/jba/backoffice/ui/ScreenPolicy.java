// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The Content-Security-Policy of the page that the screens live in: everything from here alone, and of the scripts in the
 * page only those that carry this answer's number. What it still has to allow stands in {@code docs/security.md}.
 */
final class ScreenPolicy implements IndexHtmlRequestListener {
    private static final long serialVersionUID = 1L;
    private static final String HEADER = "Content-Security-Policy";
    private static final int NONCE_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public void modifyIndexHtmlResponse(IndexHtmlResponse page) {
        byte[] bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        String nonce = Base64.getEncoder().encodeToString(bytes);
        page.getDocument().getElementsByTag("script").attr("nonce", nonce);
        page.getVaadinResponse().setHeader(HEADER, of(nonce));
    }

    static String of(String nonce) {
        return "default-src 'none'"
                // Flow's client makes functions of what the server sends it to execute.
                + "; script-src 'self' 'nonce-" + nonce + "' 'unsafe-eval'"
                // Vaadin's components and the theme add their styles while the page runs.
                + "; style-src 'self' 'unsafe-inline'"
                // Lumo brings its symbols as a font in a data address.
                + "; font-src 'self' data:; img-src 'self' data:"
                + "; connect-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    }
}
