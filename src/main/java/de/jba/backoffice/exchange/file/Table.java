// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange.file;

import java.util.List;

/**
 * A table as it stands in a file: texts only, days as 14.03.2022 and numbers with a decimal comma.
 *
 * @param heads the first row that is not empty
 * @param rows those below it that are not empty, each as wide as {@code heads}
 */
public record Table(Row heads, List<Row> rows) {
    /** The most rows that are read. */
    public static final int MAX_ROWS = 20_000;

    /** The most columns that are read. */
    public static final int MAX_COLUMNS = 60;

    /** The longest text of a cell. */
    public static final int MAX_CELL = 4_000;

    /**
     * A row.
     *
     * @param number its number in the file, from 1
     * @param cells its texts, without blanks around them; empty for no text
     */
    public record Row(int number, List<String> cells) {}

    /** A cell's name in spreadsheets, such as E7. */
    public static String address(int column, int row) {
        return letters(column) + row;
    }

    /** A column's name in spreadsheets, such as E; the first is 0. */
    public static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }
}
