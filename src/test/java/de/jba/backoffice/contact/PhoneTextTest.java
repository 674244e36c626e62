// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneTextTest {
    @ParameterizedTest
    @CsvSource({
        "+492323590110, 02323 590110",
        "+4930901820, 030 901820",
        "+4915112345678, 01511 2345678",
        "+31201234567, +31 20 123 4567",
    })
    void aNumberIsShownAsItIsRead(String e164, String shown) {
        assertThat(PhoneText.of(e164)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"+492323590110", "+4930901820", "+4915112345678", "+31201234567"})
    void whatIsShownIsTakenAsTheSameNumber(String e164) {
        assertThat(Reachable.phone("phone", PhoneText.of(e164))).contains(e164);
    }

    @Test
    void noNumberStaysNone() {
        assertThat(PhoneText.of(null)).isNull();
    }
}
