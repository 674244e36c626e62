// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication.pdf;

import de.jba.backoffice.publication.text.AmendmentWording;
import de.jba.backoffice.publication.text.Markup;
import de.jba.backoffice.publication.text.Words;
import java.util.List;

/** What an amendment changed: the old struck through, the new in bold type beside it. */
final class AmendmentTable {
    private static final List<String> WIDTHS = List.of("46mm", "62mm", "62mm");
    private static final List<String> COLUMNS = List.of("place", "before", "after");
    private static final String PARAGRAPHS = "\\n+";

    private AmendmentTable() {}

    static void write(Markup fo, String chapter, List<AmendmentWording.Line> lines) {
        fo.element(
                "fo:block",
                Words.of("amendment.caption", chapter),
                "font-weight",
                "600",
                "space-before",
                "8pt",
                "space-after",
                "3pt",
                "keep-with-next.within-page",
                "always");
        fo.open(
                "fo:table",
                "table-layout",
                "fixed",
                "width",
                "100%",
                "font-size",
                "9pt",
                "line-height",
                "12.5pt",
                "space-after",
                "12pt");
        WIDTHS.forEach(width -> fo.empty("fo:table-column", "column-width", width));
        fo.open("fo:table-header").open("fo:table-row");
        for (String column : COLUMNS) {
            fo.open("fo:table-cell", Style.HEAD_CELL);
            fo.element("fo:block", Words.of("amendment.column." + column), "font-weight", "600");
            fo.close();
        }
        fo.close().close().open("fo:table-body");
        for (AmendmentWording.Line line : lines) {
            // a strong wish, not a must: a row longer than a page has to break
            fo.open("fo:table-row", "keep-together.within-page", "5");
            cell(fo, line.place(), Style.with(Style.CELL, "fox:header", "true"));
            cell(fo, line.before(), Style.CELL, "color", Style.GREY, "text-decoration", "line-through");
            cell(fo, line.after(), Style.CELL, "font-weight", "600");
            fo.close();
        }
        fo.close().close();
    }

    private static void cell(Markup fo, String text, String[] cell, String... look) {
        fo.open("fo:table-cell", cell);
        if (text.isEmpty()) {
            fo.element("fo:block", Words.of("figures.noComparison"));
        } else {
            for (String paragraph : text.split(PARAGRAPHS)) {
                fo.open("fo:block", Style.with(look, "space-after", "2pt"));
                FoText.write(fo, paragraph);
                fo.close();
            }
        }
        fo.close();
    }
}
