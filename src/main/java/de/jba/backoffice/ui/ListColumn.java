// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a person has a column of a list.
 *
 * @param key the name of the column
 * @param width in pixels
 */
public record ListColumn(String key, boolean shown, int width) implements Serializable {
    /** What still shows a word. */
    public static final int NARROWEST = 40;

    public static final int WIDEST = 900;
    private static final Pattern WRITTEN = Pattern.compile("(-?)(\\w{1,40}):(\\d{1,4})");

    public ListColumn {
        width = Math.max(NARROWEST, Math.min(WIDEST, width));
    }

    /** Several columns in one line, in their order. */
    public static String write(List<ListColumn> columns) {
        return columns.stream()
                .map(column -> (column.shown ? "" : "-") + column.key + ":" + column.width)
                .collect(Collectors.joining(","));
    }

    /** The columns of such a line; what is none is left out. */
    public static List<ListColumn> read(String line) {
        return Arrays.stream(line.split(","))
                .map(WRITTEN::matcher)
                .filter(Matcher::matches)
                .map(column ->
                        new ListColumn(column.group(2), column.group(1).isEmpty(), Integer.parseInt(column.group(3))))
                .toList();
    }
}
