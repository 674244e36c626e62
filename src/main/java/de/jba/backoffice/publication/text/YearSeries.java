// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication.text;

import de.jba.backoffice.programme.ProgrammeContent;
import de.jba.backoffice.programme.ProgrammeContent.IndicatorContent;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An indicator over the years, as the chart of a document shows it. */
public record YearSeries(IndicatorContent indicator, List<Point> points) {
    private static final int SHORTEST = 3;
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    /** A year with its value and its value in German notation. */
    public record Point(String year, BigDecimal value, String text) {}

    /** The indicator with the longest series, the first of them when several are equally long; none below 3 years. */
    public static Optional<YearSeries> longestOf(ProgrammeContent content) {
        YearSeries longest = null;
        for (IndicatorContent indicator : content.indicators()) {
            YearSeries series = of(indicator);
            if (series.points.size() >= SHORTEST && (longest == null || series.points.size() > longest.points.size())) {
                longest = series;
            }
        }
        return Optional.ofNullable(longest);
    }

    public String title() {
        return Words.of(
                "chart.title",
                indicator.label(),
                points.get(0).year(),
                points.get(points.size() - 1).year());
    }

    /** Says everything the picture shows, for those who do not see it. */
    public String description() {
        return Words.of(
                "chart.description",
                indicator.label(),
                points.get(0).year(),
                points.get(points.size() - 1).year(),
                points.stream()
                        .map(point -> Words.of("chart.point", point.year(), point.text()))
                        .collect(Collectors.joining("; ")));
    }

    public BigDecimal highest() {
        return points.stream().map(Point::value).max(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
    }

    private static YearSeries of(IndicatorContent indicator) {
        TreeMap<String, Point> points = new TreeMap<>();
        indicator.comparison().forEach(value -> addPoint(points, indicator, value.label(), value.value()));
        if (indicator.referenceDate().length() >= 4) {
            addPoint(points, indicator, indicator.referenceDate().substring(0, 4), indicator.value());
        }
        return new YearSeries(indicator, List.copyOf(points.values()));
    }

    private static void addPoint(
            TreeMap<String, Point> points, IndicatorContent indicator, String year, String decimal) {
        if (YEAR.matcher(year).matches() && decimal.matches("[0-9]+(\\.[0-9]+)?")) {
            points.put(year, new Point(year, new BigDecimal(decimal), German.figure(decimal, indicator.unit())));
        }
    }
}
