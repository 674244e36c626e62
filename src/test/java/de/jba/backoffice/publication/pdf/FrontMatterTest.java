// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.programme.ProgrammeContent;
import de.jba.backoffice.publication.Programme2022;
import de.jba.backoffice.publication.text.Markup;
import de.jba.backoffice.publication.text.Outline;
import org.junit.jupiter.api.Test;

class FrontMatterTest {
    private final ProgrammeContent content = Programme2022.content();
    private final Markup fo = new Markup().open("fo:flow");

    @Test
    void namesTheYearAndWhoCarriesTheProgramme() {
        FrontMatter.title(fo, content);
        assertThat(fo.close().toString()).contains("2022", "Jobcenter Herne", "SGB II");
    }

    @Test
    void leadsToEveryHeading() {
        FrontMatter.contents(fo, Outline.all(content));
        String contents = fo.close().toString();
        assertThat(Outline.all(content)).isNotEmpty().allSatisfy(entry -> assertThat(contents)
                .contains("internal-destination=\"" + entry.anchor() + "\"", "ref-id=\"" + entry.anchor() + "\""));
    }
}
