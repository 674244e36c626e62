// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;

class LanguageCookieTest {
    @Test
    void behindTlsTheCookieIsForTlsAlone() {
        Cookie cookie = Languages.cookie(Languages.ENGLISH, true);

        assertThat(cookie.getName()).startsWith("__Host-");
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(Languages.cookie(Languages.GERMAN, false).getSecure())
                .as("on one machine, without TLS")
                .isFalse();
    }
}
