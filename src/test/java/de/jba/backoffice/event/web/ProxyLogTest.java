// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.event.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The proxy that is shipped keeps the secret of a calendar's address out of its access log: its own expression, read
 * from its configuration, is tried here.
 */
class ProxyLogTest {
    private static final String SECRET = "AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_abcde";
    private static final Pattern FILTER = Pattern.compile("request>uri regexp (\\S+) (\\S+)");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/kalender/%s.ics",
                "/kalender/%s",
                "/kalender//%s.ics",
                "/kalender/%s.ics?x=1",
                "/x?u=/kalender/%s"
            })
    void theSecretIsNotLogged(String address) throws IOException {
        String configuration = Files.readString(Path.of("docker/proxy/Caddyfile"));
        Matcher filter = FILTER.matcher(configuration);
        assertThat(filter.find()).isTrue();
        assertThat(address.formatted(SECRET).replaceAll(filter.group(1), filter.group(2)))
                .doesNotContain(SECRET)
                .contains("/kalender/-");
        assertThat(configuration).contains("request>headers>Referer delete");
    }
}
