// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages of the screens, and the one this person chose on this machine. */
public final class Languages {
    /** The language of the product: what is not chosen otherwise is German. */
    public static final Locale GERMAN = Locale.GERMANY;

    /** The second language. */
    public static final Locale ENGLISH = Locale.UK;

    private static final String COOKIE = "jba-language";
    private static final int ONE_YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

    private Languages() {}

    /** All languages, the product's own first. */
    public static List<Locale> all() {
        return List.of(GERMAN, ENGLISH);
    }

    /** The language chosen earlier in this browser, else German. */
    static Locale of(VaadinRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .flatMap(cookie -> named(cookie.getValue()))
                .findFirst()
                .orElse(GERMAN);
    }

    /** Remembers the choice in this browser and shows every screen in that language. */
    public static void choose(Locale locale) {
        Cookie cookie = new Cookie(COOKIE, locale.getLanguage());
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setMaxAge(ONE_YEAR_IN_SECONDS);
        cookie.setAttribute("SameSite", "Lax");
        VaadinResponse.getCurrent().addCookie(cookie);
        UI.getCurrent().getPage().reload();
    }

    private static Stream<Locale> named(String language) {
        return all().stream().filter(locale -> locale.getLanguage().equals(language));
    }
}
