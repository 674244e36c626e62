// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class FreshSignInTest {
    private static final Instant NOW = Instant.parse("2022-03-31T08:00:00Z");

    @Test
    void isFreshForFiveMinutesAndNotASecondLonger() {
        assertThat(FreshSignIn.isFresh(NOW, NOW)).isTrue();
        assertThat(FreshSignIn.isFresh(NOW.minusSeconds(300), NOW)).isTrue();
        assertThat(FreshSignIn.isFresh(NOW.minusSeconds(301), NOW)).isFalse();
    }

    @Test
    void withoutATimeItIsNotFresh() {
        assertThat(FreshSignIn.isFresh(null, NOW)).isFalse();
    }

    @Test
    void fromTheFutureItIsNotFresh() {
        assertThat(FreshSignIn.isFresh(NOW.plusSeconds(20), NOW))
                .as("clocks differ")
                .isTrue();
        assertThat(FreshSignIn.isFresh(NOW.plusSeconds(31), NOW)).isFalse();
    }

    @Test
    void theWayBackIsPartOfTheAddress() {
        assertThat(FreshSignIn.thenBackTo("/mitzeichnung/2022?weiter=SIGN&pruefsumme=a1"))
                .isEqualTo("/erneut-anmelden?zurueck=%2Fmitzeichnung%2F2022%3Fweiter%3DSIGN%26pruefsumme%3Da1");
    }
}
