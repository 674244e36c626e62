// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecurityHeadersTest {
    private final Map<String, String> sent = new HashMap<>();
    private final HttpServletResponse response = (HttpServletResponse) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {HttpServletResponse.class}, (proxy, method, arguments) -> {
                switch (method.getName()) {
                    case "setHeader" -> sent.put((String) arguments[0], (String) arguments[1]);
                    case "getHeader" -> {
                        return sent.get((String) arguments[0]);
                    }
                    case "reset" -> sent.clear();
                    default -> throw new UnsupportedOperationException(method.getName());
                }
                return null;
            });

    @Test
    void browsersAreHeldToTlsOnlyBehindIt() {
        SecurityHeaders.put(response, false, false);
        assertThat(sent).doesNotContainKey("Strict-Transport-Security");

        SecurityHeaders.put(response, false, true);
        assertThat(sent).containsEntry("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }

    @Test
    void onlyFilesOfTheBuildMayBeKept() {
        SecurityHeaders.put(response, true, false);
        assertThat(sent).doesNotContainKey("Cache-Control");

        SecurityHeaders.put(response, false, false);
        assertThat(sent).containsEntry("Cache-Control", "no-store");
    }

    @Test
    void anAnswerBegunAnewKeepsThemAndNothingElse() {
        SecurityHeaders.put(response, false, true);
        sent.put("Content-Disposition", "attachment");
        sent.put(SecurityHeaders.POLICY, "default-src *");

        SecurityHeaders.reset(response);

        assertThat(sent)
                .containsKey("Strict-Transport-Security")
                .containsEntry("X-Content-Type-Options", "nosniff")
                .doesNotContainKey("Content-Disposition");
        assertThat(sent.get(SecurityHeaders.POLICY)).startsWith("default-src 'none'");
    }
}
