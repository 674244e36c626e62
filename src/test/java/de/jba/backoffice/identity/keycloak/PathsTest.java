// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.identity.keycloak.Paths.Area;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/programm",
                "/programm/2022",
                "/programm/2022/programm.pdf",
                "/health/ready",
                "/metrics",
                "/openapi",
                "/backchannel-logout",
                "/VAADIN/build/x.js",
                "/css/notice.css",
                "/kalender/x.ics",
            })
    void publicPagesAreOpen(String uri) {
        assertThat(Paths.areaOf(uri)).isEqualTo(Area.PUBLIC);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/instrumente",
                "/programme",
                "/programmx",
                "/VAADIN/push",
                "/VAADIN/dynamic/resource/1/x",
                "/kalender",
                "/kalender/../instrumente",
                "/programm/../instrumente",
                "/programm/..;/instrumente",
                "/programm/%2e%2e/instrumente",
                "/css//../instrumente",
                "/css/;x/a",
                "/programm/..\\instrumente",
            })
    void everythingElseNeedsASignIn(String uri) {
        assertThat(Paths.areaOf(uri)).isEqualTo(Area.SCREEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/v1/me", "/api;x=1/v1/me", "/API/v1/me", "/api/../programm"})
    void theApiTakesTokensAlone(String uri) {
        assertThat(Paths.areaOf(uri)).isEqualTo(Area.API);
    }

    @Test
    void returnsToOurOwnPages() {
        assertThat(Paths.local("/instrumente?q=BerEb#x")).isEqualTo("/instrumente?q=BerEb#x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example/",
                "\\\\evil.example",
                "javascript:alert(1)",
                "/a\nSet-Cookie: x",
                "",
            })
    void returnsNowhereElse(String wanted) {
        assertThat(Paths.local(wanted)).isEqualTo("/");
    }
}
