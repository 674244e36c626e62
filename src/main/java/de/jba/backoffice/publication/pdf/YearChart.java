// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication.pdf;

import de.jba.backoffice.publication.text.Markup;
import de.jba.backoffice.publication.text.YearSeries;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The chart of the programme: one column per year from a common zero line, each with its value, readable in black and
 * white. Its alternative text says every value.
 */
final class YearChart {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 122;
    private static final int BASE = 102;
    private static final int TALLEST = 84;

    private YearChart() {}

    static void write(Markup fo, YearSeries series) {
        fo.open("fo:block", "space-before", "10pt", "space-after", "12pt", "keep-together.within-page", "always");
        fo.open("fo:block", "font-weight", "600", "color", Style.BLUE, "space-after", "4pt");
        FoText.write(fo, series.title());
        fo.close();
        fo.open("fo:block", "border-top", Style.THIN, "border-bottom", Style.THIN, "padding", "6pt 0pt");
        fo.open("fo:instream-foreign-object", "fox:alt-text", series.description());
        draw(fo, series);
        fo.close().close().close();
    }

    private static void draw(Markup fo, YearSeries series) {
        List<YearSeries.Point> points = series.points();
        double step = (double) WIDTH / points.size();
        double column = Math.min(56, step * 0.5);
        fo.open(
                "svg:svg",
                "width",
                WIDTH + "pt",
                "height",
                HEIGHT + "pt",
                "viewBox",
                "0 0 " + WIDTH + " " + HEIGHT,
                "font-family",
                "Noto Sans",
                "font-size",
                points.size() > 12 ? "7" : "9");
        for (int i = 0; i < points.size(); i++) {
            YearSeries.Point point = points.get(i);
            double height = share(point.value(), series.highest()) * TALLEST;
            double middle = step * (i + 0.5);
            boolean latest = i == points.size() - 1;
            fo.empty(
                    "svg:rect",
                    "x",
                    number(middle - column / 2),
                    "y",
                    number(BASE - height),
                    "width",
                    number(column),
                    "height",
                    number(height),
                    "fill",
                    latest ? Style.BLUE : "#ffffff",
                    "stroke",
                    Style.BLUE,
                    "stroke-width",
                    "1");
            label(fo, middle, BASE - height - 5, point.text(), "600");
            label(fo, middle, BASE + 14, point.year(), "400");
        }
        fo.empty(
                "svg:line",
                "x1",
                "0",
                "x2",
                String.valueOf(WIDTH),
                "y1",
                String.valueOf(BASE),
                "y2",
                String.valueOf(BASE),
                "stroke",
                Style.INK,
                "stroke-width",
                "1");
        fo.close();
    }

    private static void label(Markup fo, double x, double y, String text, String weight) {
        fo.element(
                "svg:text",
                text,
                "x",
                number(x),
                "y",
                number(y),
                "text-anchor",
                "middle",
                "font-weight",
                weight,
                "fill",
                Style.INK);
    }

    private static double share(BigDecimal value, BigDecimal highest) {
        return highest.signum() == 0
                ? 0
                : value.divide(highest, 6, RoundingMode.HALF_UP).doubleValue();
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
