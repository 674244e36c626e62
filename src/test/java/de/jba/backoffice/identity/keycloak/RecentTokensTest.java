// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Test;

/** A token that was found valid is known again for moments, and never beyond its end. */
class RecentTokensTest {
    private static final Instant NOW = Instant.parse("2022-06-14T08:00:00Z");
    private static final Duration SKEW = Duration.ofSeconds(30);

    private final RecentTokens recent = new RecentTokens();

    @Test
    void isKnownForHalfAMinute() {
        recent.hold("token", endingAt(NOW.plusSeconds(300)), NOW, SKEW);

        assertThat(recent.claims("token", NOW.plusSeconds(29))).isPresent();
        assertThat(recent.claims("token", NOW.plusSeconds(30))).isEmpty();
        assertThat(recent.claims("tokem", NOW)).isEmpty();
    }

    @Test
    void endsWithTheToken() {
        recent.hold("token", endingAt(NOW.minusSeconds(20)), NOW, SKEW);

        assertThat(recent.claims("token", NOW.plusSeconds(9))).isPresent();
        assertThat(recent.claims("token", NOW.plusSeconds(10))).isEmpty();
    }

    @Test
    void forgetsTheOldestOfTooMany() {
        for (int i = 0; i <= 1000; i++) {
            recent.hold("token" + i, endingAt(NOW.plusSeconds(300)), NOW, SKEW);
        }

        assertThat(recent.claims("token0", NOW)).isEmpty();
        assertThat(recent.claims("token1000", NOW)).isPresent();
    }

    private static JWTClaimsSet endingAt(Instant end) {
        return new JWTClaimsSet.Builder().expirationTime(Date.from(end)).build();
    }
}
