// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An e-mail is made of kinds, numbers and the application's own address: nobody's input is in it. */
class MailTextTest {
    private static final String ADDRESS = "https://backoffice.example.org";

    @Test
    void saysKindsAndNumbersInTheirOrderAndWhereToLook() {
        MailText mail = MailText.of(
                new TreeMap<>(Map.of(NoticeKind.COSIGNATURE_DUE, 1L, NoticeKind.SHARE_ENDING, 1_200L)), ADDRESS);

        assertThat(mail.subject()).isEqualTo("Hinweise der Jugendberufsagentur: 1.201 ungelesen");
        assertThat(mail.body()).contains("""
                - Freigabe endet bald: 1.200
                - Mitzeichnung steht an: 1

                Ansehen: https://backoffice.example.org/hinweise
                Welche E-Mails Sie bekommen, wählen Sie auf https://backoffice.example.org/konto.
                """);
    }

    @Test
    void everyKindHasItsWordsAndNoneALineTooMuch() {
        Map<NoticeKind, Long> all = Stream.of(NoticeKind.values()).collect(Collectors.toMap(kind -> kind, kind -> 1L));

        MailText mail = MailText.of(new TreeMap<>(all), ADDRESS);

        assertThat(mail.subject()).doesNotContain("\n", "\r");
        assertThat(Arrays.stream(mail.body().split("\n")).filter(line -> line.startsWith("- ")))
                .hasSize(NoticeKind.values().length)
                .allMatch(line -> line.matches("- [^{}]+: 1"));
    }
}
