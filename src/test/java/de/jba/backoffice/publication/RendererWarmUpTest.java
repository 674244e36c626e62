// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication;

import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.publication.pdf.PdfText;
import org.junit.jupiter.api.Test;

class RendererWarmUpTest {
    @Test
    void setsOneOfEverything() throws Exception {
        byte[] pdf = new ProgrammeRenderer().render(RendererWarmUp.tiny()).pdf();

        assertThat(PdfText.of(pdf)).contains("Arbeitsmarktinstrumente", "1998", "Seite 1 von");
    }
}
