// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication.html;

import de.jba.backoffice.publication.text.Markup;
import de.jba.backoffice.publication.text.Words;
import de.jba.backoffice.publication.text.YearSeries;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The chart of the page: a picture that says its values, and the same values as a table to unfold. */
final class SeriesFigure {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 240;
    private static final int BASE = 200;
    private static final int TALLEST = 160;

    private SeriesFigure() {}

    static void write(Markup html, YearSeries series) {
        html.open("figure").element("figcaption", series.title());
        draw(html, series);
        html.open("details").element("summary", Words.of("chart.table"));
        html.open("table").open("thead").open("tr");
        html.element("th", Words.of("chart.year"), "scope", "col");
        html.element("th", series.indicator().label(), "scope", "col", "class", "figure");
        html.close().close().open("tbody");
        for (YearSeries.Point point : series.points()) {
            html.open("tr")
                    .element("th", point.year(), "scope", "row")
                    .element("td", point.text(), "class", "figure")
                    .close();
        }
        html.close().close().close().close();
    }

    private static void draw(Markup html, YearSeries series) {
        List<YearSeries.Point> points = series.points();
        int step = WIDTH / points.size();
        int column = Math.min(80, step / 2);
        html.open("svg", "viewBox", "0 0 " + WIDTH + " " + HEIGHT, "role", "img", "aria-label", series.description());
        for (int i = 0; i < points.size(); i++) {
            YearSeries.Point point = points.get(i);
            int height = height(point.value(), series.highest());
            int middle = step * i + step / 2;
            html.empty(
                    "rect",
                    "x",
                    String.valueOf(middle - column / 2),
                    "y",
                    String.valueOf(BASE - height),
                    "width",
                    String.valueOf(column),
                    "height",
                    String.valueOf(height),
                    "class",
                    i == points.size() - 1 ? "latest" : "earlier");
            label(html, middle, BASE - height - 8, point.text(), "value");
            label(html, middle, BASE + 26, point.year(), "year");
        }
        html.empty(
                "line", "x1", "0", "x2", String.valueOf(WIDTH), "y1", String.valueOf(BASE), "y2", String.valueOf(BASE));
        html.close();
    }

    private static void label(Markup html, int x, int y, String text, String style) {
        html.element("text", text, "x", String.valueOf(x), "y", String.valueOf(y), "class", style);
    }

    private static int height(BigDecimal value, BigDecimal highest) {
        return highest.signum() == 0
                ? 0
                : value.multiply(BigDecimal.valueOf(TALLEST))
                        .divide(highest, 0, RoundingMode.HALF_UP)
                        .intValue();
    }
}
