// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RestTest {
    private static final long NOW = -1_000_000_000L;

    private final Rest rest = new Rest();

    @Test
    void theFirstLookWaitsForNothing() {
        assertThat(rest.left(NOW)).isZero();
    }

    @Test
    void aLongLookIsFollowedByALongRest() {
        rest.after(NOW - 500, NOW);
        assertThat(rest.left(NOW)).isEqualTo(2_000);
        assertThat(rest.left(NOW + 1_500)).isEqualTo(500);
        assertThat(rest.left(NOW + 5_000)).isZero();
    }

    @Test
    void theLastLookCounts() {
        rest.after(NOW - 500, NOW);
        rest.after(NOW + 2_000, NOW + 2_010);
        assertThat(rest.left(NOW + 2_010)).isEqualTo(40);
    }
}
