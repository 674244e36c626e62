// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryTest {
    @Test
    void readsTheResidentSizeAmongTheOtherLines() {
        assertThat(Memory.resident(List.of("Name:\tjava", "VmPeak:\t 9 kB", "VmRSS:\t  519256 kB", "Threads:\t7")))
                .isEqualTo(519_256);
    }

    @Test
    void countsNothingWhereTheSystemDoesNotTell() {
        assertThat(Memory.resident(List.of("Name:\tkthreadd"))).isZero();
    }
}
