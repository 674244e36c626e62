// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import de.jba.backoffice.publication.text.Markup;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChapterTableTest {
    @Test
    void repeatsItsHeadAndAlignsItsColumns() {
        assertThat(formatted("| Jahr | Stellen |\n|---|--:|\n| 2021 | **734** |\n"))
                .containsSubsequence("<fo:table-header>", "Jahr", "</fo:table-header>", "<fo:table-body>", "2021")
                .containsSubsequence("text-align=\"end\"", "font-weight=\"600\"", "734");
    }

    @Test
    void isNotWithoutABody() {
        assertThat(formatted("| nur | Kopf |\n|---|---|\n"))
                .containsSubsequence("</fo:table-header>", "<fo:table-body>", "</fo:table-body>");
    }

    private static String formatted(String markdown) {
        Markup fo = new Markup();
        ChapterText.write(fo.open("fo:block"), markdown, 2, Set.of());
        return fo.close().toString();
    }
}
