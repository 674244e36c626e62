// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication.pdf;

import de.jba.backoffice.programme.ProgrammeContent.IndicatorContent;
import de.jba.backoffice.publication.text.Footnotes;
import de.jba.backoffice.publication.text.German;
import de.jba.backoffice.publication.text.Markup;
import de.jba.backoffice.publication.text.Words;
import java.util.List;

/** The figures of a chapter as a table, each with its source as a footnote. */
final class FigureTable {
    private static final int ROWS_THAT_STAY_TOGETHER = 12;

    private FigureTable() {}

    static void write(Markup fo, String chapterNumber, List<IndicatorContent> indicators, Footnotes notes) {
        fo.open(
                "fo:block",
                "font-weight",
                "600",
                "color",
                Style.BLUE,
                "space-before",
                "8pt",
                "space-after",
                "3pt",
                "keep-with-next.within-page",
                "always");
        fo.text(Words.of("figures.caption", chapterNumber)).close();
        fo.open(
                "fo:table",
                "table-layout",
                "fixed",
                "width",
                "100%",
                "space-after",
                "12pt",
                "font-size",
                "9pt",
                "line-height",
                "12.5pt",
                "line-stacking-strategy",
                "font-height",
                "keep-together.within-page",
                indicators.size() <= ROWS_THAT_STAY_TOGETHER ? "always" : "auto");
        for (String width : List.of("64mm", "22mm", "43mm", "41mm")) {
            fo.empty("fo:table-column", "column-width", width);
        }
        fo.open("fo:table-header").open("fo:table-row");
        head(fo, "figures.label", "start");
        head(fo, "figures.value", "end");
        head(fo, "figures.reference", "start");
        head(fo, "figures.comparison", "start");
        fo.close().close();
        fo.open("fo:table-body");
        for (IndicatorContent indicator : indicators) {
            row(fo, indicator, notes.cite(indicator));
        }
        fo.close().close();
    }

    private static void row(Markup fo, IndicatorContent indicator, Footnotes.Note note) {
        fo.open("fo:table-row", "keep-together.within-page", "always");
        fo.open("fo:table-cell", Style.with(Style.CELL, "fox:header", "true"));
        fo.open("fo:block");
        FoText.write(fo, indicator.label());
        cite(fo, note);
        fo.close().close();
        fo.open("fo:table-cell", Style.with(Style.CELL, "padding-right", "12pt"));
        fo.element(
                "fo:block",
                German.figure(indicator.value(), indicator.unit()),
                "text-align",
                "end",
                "font-weight",
                "600");
        fo.close();
        cell(fo, German.reference(indicator.referenceDate()));
        cell(fo, German.comparison(indicator));
        fo.close();
    }

    private static void cite(Markup fo, Footnotes.Note note) {
        String[] raised = {"baseline-shift", "super", "font-size", "6.5pt", "color", Style.BLUE};
        String mark = String.valueOf(note.number());
        fo.text("\u00a0");
        if (note.first()) {
            fo.open("fo:footnote");
            fo.element("fo:inline", mark, raised);
            fo.open("fo:footnote-body");
            fo.open(
                    "fo:block",
                    Style.with(
                            Style.SMALL,
                            "id",
                            "quelle-" + mark,
                            "start-indent",
                            "12pt",
                            "text-indent",
                            "-12pt",
                            "text-align",
                            "start",
                            "font-weight",
                            "400",
                            "space-before",
                            "1.5pt"));
            fo.element("fo:inline", mark, "color", Style.BLUE, "padding-right", "3pt");
            fo.text(" ");
            FoText.write(fo, note.text());
            fo.close().close().close();
        } else {
            fo.open(
                    "fo:basic-link",
                    "internal-destination",
                    "quelle-" + mark,
                    "fox:alt-text",
                    Words.of("footnote.mark", mark));
            fo.element("fo:inline", mark, raised);
            fo.close();
        }
    }

    private static void head(Markup fo, String key, String align) {
        fo.open(
                "fo:table-cell",
                "end".equals(align) ? Style.with(Style.HEAD_CELL, "padding-right", "12pt") : Style.HEAD_CELL);
        fo.element("fo:block", Words.of(key), "font-weight", "600", "text-align", align);
        fo.close();
    }

    private static void cell(Markup fo, String text) {
        fo.open("fo:table-cell", Style.CELL).open("fo:block");
        FoText.write(fo, text);
        fo.close().close();
    }
}
