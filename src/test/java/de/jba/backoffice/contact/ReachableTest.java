// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.jba.backoffice.shared.BusinessRuleViolation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReachableTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jobcenter-Herne.Team621@jobcenter-ge.de",
                "team+herne@behoerde.example",
                "post@städte.example",
                "o'neill@example.org"
            })
    void anAddressIsTakenAsItIs(String address) {
        assertThat(Reachable.mailbox("mailbox", address)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "keins",
                "team@",
                "@example.org",
                "team@localhost",
                "team@[127.0.0.1]",
                "team@127.0.0.1",
                "a@b@example.org",
                "team..herne@example.org",
                ".team@example.org",
                "team@example..org",
                "team@-example.org",
                "Team Herne <team@example.org>",
                "\"team herne\"@example.org",
                "team@example.org, post@example.org",
                "team@example.org (Herne)",
                "team @example.org",
                "team@exa mple.org"
            })
    void whatIsNoneIsRefused(String entered) {
        assertThatThrownBy(() -> Reachable.mailbox("mailbox", entered))
                .isInstanceOf(BusinessRuleViolation.class)
                .hasMessageContaining("contact.mailbox");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "02323 590-110",
                "02323 590110",
                "02323/590-110",
                "(02323) 590 110",
                "0 23 23 / 5 90 - 1 10",
                "+49 2323 590110",
                "+49 (0) 2323 590-110",
                "0049 2323 590110",
                "02323 590 Durchwahl 110",
                "02323 590, App. 110",
                "02323–590–110",
                "02323 590 ext. 110",
                "Tel. 02323 590110",
                "tel:+49-2323-590110"
            })
    void everySpellingIsTheSameNumber(String entered) {
        assertThat(Reachable.phone("phone", entered)).contains("+492323590110");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "keine",
                "590110",
                "115",
                "02323 590110 1234567890",
                "+999 123",
                "590-110 oder 590-111",
                "+31 20 5551234 ext. 12",
                "02323 595-101 App. 12",
                "02323 5951 o. 5952",
                "02323 5951 (Zi. 12)",
                "02323 595O",
                "02323 595-101 -105",
                "0000"
            })
    void whatIsNoNumberIsRefused(String entered) {
        assertThatThrownBy(() -> Reachable.phone("phone", entered))
                .isInstanceOf(BusinessRuleViolation.class)
                .hasMessageContaining("contact.phone");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "02323 595 0 / 595 1",
                "02323 5951 / 5952",
                "02323/595-101/102",
                "02323 590110; 0171 1234567",
                "02323 590110, 590111",
                "02323 590110 oder 590111"
            })
    void severalNumbersAreNotRunTogether(String entered) {
        assertThatThrownBy(() -> Reachable.phone("phone", entered))
                .isInstanceOf(BusinessRuleViolation.class)
                .hasMessageContaining("contact.phone.several");
    }
}
