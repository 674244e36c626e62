// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication.html;

import de.jba.backoffice.publication.text.AmendmentWording;
import de.jba.backoffice.publication.text.Markup;
import de.jba.backoffice.publication.text.Words;
import java.util.List;

/** What an amendment changed, old beside new. */
final class AmendmentTable {
    private static final List<String> COLUMNS = List.of("place", "before", "after");

    private AmendmentTable() {}

    static void write(Markup html, String chapter, List<AmendmentWording.Line> lines) {
        String caption = Words.of("amendment.caption", chapter);
        html.open(
                "div",
                "class",
                "scroll",
                "role",
                "region",
                "tabindex",
                "0",
                "aria-label",
                Words.of("page.scrollable", caption));
        html.open("table", "class", "amended")
                .element("caption", caption)
                .open("thead")
                .open("tr");
        COLUMNS.forEach(column -> html.element("th", Words.of("amendment.column." + column), "scope", "col"));
        html.close().close().open("tbody");
        for (AmendmentWording.Line line : lines) {
            html.open("tr").element("th", line.place(), "scope", "row");
            cell(html, "del", line.before());
            cell(html, "ins", line.after());
            html.close();
        }
        html.close().close().close();
    }

    private static void cell(Markup html, String element, String text) {
        html.open("td");
        if (text.isEmpty()) {
            html.text(Words.of("figures.noComparison"));
        } else {
            html.element(element, text);
        }
        html.close();
    }
}
