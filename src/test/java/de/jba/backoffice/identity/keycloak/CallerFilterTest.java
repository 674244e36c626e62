// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallerFilterTest {
    @Test
    void reasonIsPercentEncodedText() {
        assertThat(CallerFilter.decoded("Vertrag%20gek%C3%BCrzt%20%2B%201+1")).contains("Vertrag gekürzt + 1+1");
        assertThat(CallerFilter.decoded(null)).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "%zz", "%FF", "a%0Ab", "%20"})
    void reasonThatCannotBeReadIsRefused(String sent) {
        assertThat(CallerFilter.decoded(sent)).isEmpty();
    }

    @Test
    void reasonHasAnEnd() {
        assertThat(CallerFilter.decoded("%C3%BC".repeat(500))).isPresent();
        assertThat(CallerFilter.decoded("ü".repeat(501))).isEmpty();
    }
}
