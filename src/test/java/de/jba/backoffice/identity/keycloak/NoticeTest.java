// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.identity.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoticeTest {
    @ParameterizedTest
    @EnumSource(NotAdmitted.Reason.class)
    void everyReasonHasAPageInBothLanguages(NotAdmitted.Reason reason) {
        for (Locale locale : List.of(Locale.GERMAN, Locale.ENGLISH)) {
            assertThat(Notice.notAdmitted(reason).html(locale, "r-1"))
                    .contains("href=\"/logout\"", "<code>r-1</code>")
                    .doesNotContain("${");
        }
        assertThat(Notice.notAdmitted(reason).html(Locale.GERMAN, "r-1")).contains("Mit anderem Konto anmelden");
    }

    @Test
    void pageWhileKeycloakIsAwayTriesAgainByItself() {
        assertThat(Notice.keycloakAway("/a?b=\"><script>").html(Locale.GERMAN, "r-1"))
                .contains("http-equiv=\"refresh\"", "href=\"/a?b=&quot;&gt;&lt;script&gt;\"");
        assertThat(Notice.signedOut().html(Locale.GERMAN, "r-1")).doesNotContain("refresh\"");
    }
}
