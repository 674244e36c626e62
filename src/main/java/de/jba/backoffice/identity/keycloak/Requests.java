// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity.keycloak;

import de.jba.backoffice.identity.CallerContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is read from a request before anybody is known. */
final class Requests {
    static final String ID_HEADER = "X-Request-Id";

    private static final Pattern SANE_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final String LANGUAGE_COOKIE = "jba-language";

    private Requests() {}

    /** The request's number: the one it came with when that is harmless, else a fresh one. */
    static String id(HttpServletRequest request) {
        if (request.getAttribute(CallerContext.REQUEST_ID) instanceof String known) {
            return known;
        }
        String id = Optional.ofNullable(request.getHeader(ID_HEADER))
                .filter(sent -> SANE_ID.matcher(sent).matches())
                .orElseGet(() -> UUID.randomUUID().toString());
        request.setAttribute(CallerContext.REQUEST_ID, id);
        return id;
    }

    /** The language chosen in this browser, else German. */
    static Locale screenLanguage(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                        .flatMap(Arrays::stream)
                        .filter(cookie -> cookie.getName().endsWith(LANGUAGE_COOKIE))
                        .map(Cookie::getValue)
                        .anyMatch("en"::equals)
                ? Locale.ENGLISH
                : Locale.GERMAN;
    }

    /** The language that a program asked for, else German. */
    static Locale apiLanguage(HttpServletRequest request) {
        return request.getHeader("Accept-Language") != null
                        && request.getLocale().getLanguage().equals("en")
                ? Locale.ENGLISH
                : Locale.GERMAN;
    }
}
