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
import org.eclipse.microprofile.config.ConfigProvider;

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
                .filter(cookie -> cookie.getName().endsWith(COOKIE))
                .flatMap(cookie -> named(cookie.getValue()))
                .findFirst()
                .orElse(GERMAN);
    }

    /** Remembers the choice in this browser and shows every screen in that language. */
    public static void choose(Locale locale) {
        String address = ConfigProvider.getConfig().getValue("JBA_PUBLIC_URL", String.class);
        VaadinResponse.getCurrent().addCookie(cookie(locale, address.startsWith("https:")));
        UI.getCurrent().getPage().reload();
    }

    /** The cookie that remembers the choice; behind TLS for TLS alone. */
    static Cookie cookie(Locale locale, boolean tls) {
        Cookie cookie = new Cookie(tls ? "__Host-" + COOKIE : COOKIE, locale.getLanguage());
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(tls);
        cookie.setMaxAge(ONE_YEAR_IN_SECONDS);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    private static Stream<Locale> named(String language) {
        return all().stream().filter(locale -> locale.getLanguage().equals(language));
    }
}
