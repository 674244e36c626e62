// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity.keycloak;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What every answer tells the browser to refuse. It starts from nothing allowed and nothing kept; a page that needs more
 * says so itself, the screens in {@code ScreenPolicy}.
 */
@ApplicationScoped
public class SecurityHeaders {
    static final String POLICY = "Content-Security-Policy";

    private static final String HSTS = "Strict-Transport-Security";
    private static final Map<String, String> ALWAYS = Map.of(
            POLICY,
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Permissions-Policy",
            "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(),"
                    + " midi=(), payment=(), usb=()",
            "Cross-Origin-Opener-Policy",
            "same-origin");

    @Inject
    KeycloakRealm realm;

    /** Puts them on an answer that nobody has begun yet. */
    void put(HttpServletRequest request, HttpServletResponse response) {
        put(response, Paths.isFile(request.getRequestURI()), realm.settings().isBehindTls());
    }

    static void put(HttpServletResponse response, boolean file, boolean tls) {
        ALWAYS.forEach(response::setHeader);
        if (!file) {
            response.setHeader("Cache-Control", "no-store");
        }
        if (tls) {
            response.setHeader(HSTS, "max-age=31536000; includeSubDomains");
        }
    }

    /** Takes back what an answer has said so far, and keeps these headers on it, with the strictest policy. */
    static void reset(HttpServletResponse response) {
        Map<String, String> kept = new LinkedHashMap<>(ALWAYS);
        String hsts = response.getHeader(HSTS);
        if (hsts != null) {
            kept.put(HSTS, hsts);
        }
        response.reset();
        kept.forEach(response::setHeader);
    }
}
