// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication;

import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.programme.ProgrammeYear;
import de.jba.backoffice.publication.html.ProgrammePage;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FassungPageTest {
    private final byte[] stored = ProgrammePage.render(Programme2022.content());
    private final String page = new String(stored, StandardCharsets.UTF_8);
    private final String fassung =
            new String(FassungPage.of(stored, new ProgrammeYear(2022), 2), StandardCharsets.UTF_8);

    @Test
    void linksTheFilesOfItsFassung() {
        assertThat(fassung)
                .contains(
                        "href=\"/programm/2022/fassung/2/programm.pdf\"",
                        "href=\"/programm/2022/fassung/2/programm.json\"",
                        "href=\"/programm/2022/fassung/2/anlage.csv\"",
                        "href=\"/programm/2022/fassung/2/dcat.jsonld\"",
                        "href=\"/programm/2022/fassung/2/nachweis.json\"")
                .doesNotContain("href=\"/programm/2022/programm.pdf\"");
    }

    @Test
    void differsInNothingElse() {
        assertThat(fassung.replace("/programm/2022/fassung/2/", "/programm/2022/"))
                .isEqualTo(page);
    }
}
