// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity.keycloak;

import de.jba.backoffice.identity.FreshSignIn;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The addresses of the application by what they ask of the caller. What is not named here needs a sign-in. */
final class Paths {
    static final String CALLBACK = "/oidc/callback";
    static final String BACK_CHANNEL_LOGOUT = "/backchannel-logout";
    static final String LOGOUT = "/logout";
    static final String SIGNED_OUT = "/abgemeldet";
    static final String NOT_ADMITTED = "/kein-zugang";
    static final String SESSION_TIME = "/sitzung";

    private static final Set<String> PUBLIC =
            Set.of(BACK_CHANNEL_LOGOUT, SIGNED_OUT, NOT_ADMITTED, "/programm", "/health", "/metrics", "/openapi");
    /** Not all of /VAADIN: push and dynamic resources carry data. */
    private static final List<String> PUBLIC_FOLDERS =
            List.of("/programm/", "/kalender/", "/health/", "/openapi/", "/VAADIN/build/", "/VAADIN/static/");

    private static final Set<String> FILES = Set.of("/favicon.ico", "/robots.txt");
    private static final List<String> FOLDERS_OF_FILES =
            List.of("/themes/", "/css/", "/fonts/", "/icons/", "/images/", "/js/");

    private Paths() {}

    /** What an address asks of the caller. */
    enum Area {
        /** Open to everybody. */
        PUBLIC,
        /** A bearer token, and nothing else. */
        API,
        /** Where Keycloak sends the browser back. */
        CALLBACK,
        /** Where a signed-in person proves once more who they are. */
        SIGN_IN_AGAIN,
        /** The end of the session. */
        LOGOUT,
        /** A session on screen. */
        SCREEN
    }

    /** The area of a request URI. An address in any unusual spelling is never public. */
    static Area areaOf(String uri) {
        if (isApi(uri)) {
            return Area.API;
        }
        if (uri.equals(CALLBACK)) {
            return Area.CALLBACK;
        }
        if (uri.equals(FreshSignIn.ADDRESS)) {
            return Area.SIGN_IN_AGAIN;
        }
        if (uri.equals(LOGOUT)) {
            return Area.LOGOUT;
        }
        boolean named = PUBLIC.contains(uri) || PUBLIC_FOLDERS.stream().anyMatch(uri::startsWith);
        return isFile(uri) || (named && isPlain(uri)) ? Area.PUBLIC : Area.SCREEN;
    }

    /** Whether the address can only be that of a file in the archive. */
    static boolean isFile(String uri) {
        return FILES.contains(uri) || (FOLDERS_OF_FILES.stream().anyMatch(uri::startsWith) && isPlain(uri));
    }

    /**
     * The address to return to after the sign-in, when it is one of ours.
     *
     * @return {@code wanted}, or the start page when a browser could take it for another site's address
     */
    static String local(String wanted) {
        return wanted.startsWith("/")
                        && !wanted.startsWith("//")
                        && wanted.indexOf('\\') < 0
                        && wanted.chars().noneMatch(Character::isISOControl)
                ? wanted
                : "/";
    }

    /** Whoever reaches the API by whatever spelling needs a token: the server decodes before it dispatches. */
    private static boolean isApi(String uri) {
        String path = withoutParameters(uri).toLowerCase(Locale.ROOT);
        return path.equals("/api") || path.startsWith("/api/");
    }

    private static boolean isPlain(String uri) {
        return uri.indexOf('%') < 0
                && uri.indexOf(';') < 0
                && uri.indexOf('\\') < 0
                && !uri.contains("..")
                && !uri.contains("//");
    }

    private static String withoutParameters(String uri) {
        return uri.replaceAll(";[^/]*", "");
    }
}
