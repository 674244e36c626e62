// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity.keycloak;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.Set;

/** What no request may be, whoever sends it: too large, by an unknown method, for a file that is not there, or made by another site's page. */
final class RequestRules {
    /** The same bound as the proxy's; JSON has a smaller one of its own. */
    static final long LARGEST_BODY = 10L * 1024 * 1024;

    static final int LONGEST_QUERY = 4096;

    private static final int LENGTH_REQUIRED = 411;
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH", "DELETE");

    /** Not spoken here: see docs/decisions/0050. */
    private static final String WEB_SOCKET = "websocket";

    /**
     * Waits for news, and takes none. A page that is left would say goodbye here too, after the request that waited for it
     * has been given to somebody else; its own screen hears of it anyway.
     */
    private static final String PUSH = "/VAADIN/push";

    private RequestRules() {}

    /** The status to refuse the request with, or 0. */
    static int refusal(HttpServletRequest request, URI publicUrl) {
        String query = request.getQueryString();
        if (query != null && query.length() > LONGEST_QUERY) {
            return HttpServletResponse.SC_REQUEST_URI_TOO_LONG;
        }
        if (request.getContentLengthLong() > LARGEST_BODY) {
            return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
        }
        if (WEB_SOCKET.equalsIgnoreCase(request.getHeader("Upgrade"))) {
            return HttpServletResponse.SC_BAD_REQUEST;
        }
        if (!READING.contains(request.getMethod()) && !CHANGING.contains(request.getMethod())) {
            return HttpServletResponse.SC_METHOD_NOT_ALLOWED;
        }
        String address = request.getRequestURI();
        if (address.equals(PUSH) && !READING.contains(request.getMethod())) {
            return HttpServletResponse.SC_METHOD_NOT_ALLOWED;
        }
        if (Paths.isFile(address)) {
            return file(request, address);
        }
        return Paths.areaOf(address) == Paths.Area.SCREEN ? screen(request, publicUrl) : 0;
    }

    /** Without this, Vaadin would answer with its start page. */
    private static int file(HttpServletRequest request, String address) {
        if (!READING.contains(request.getMethod())) {
            return HttpServletResponse.SC_METHOD_NOT_ALLOWED;
        }
        try {
            boolean there =
                    !address.endsWith("/") && request.getServletContext().getResource(address) != null;
            return there ? 0 : HttpServletResponse.SC_NOT_FOUND;
        } catch (MalformedURLException e) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
    }

    /** Browsers name the site whose page makes a request, and its length. */
    private static int screen(HttpServletRequest request, URI publicUrl) {
        String origin = request.getHeader("Origin");
        if (origin != null && !origin.equals(publicUrl.getScheme() + "://" + publicUrl.getAuthority())) {
            return HttpServletResponse.SC_FORBIDDEN;
        }
        return request.getHeader("Transfer-Encoding") == null ? 0 : LENGTH_REQUIRED;
    }
}
