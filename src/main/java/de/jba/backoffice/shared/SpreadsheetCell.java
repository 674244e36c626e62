// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.shared;

/** A text on its way into a file that people open in a spreadsheet. */
public final class SpreadsheetCell {
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private SpreadsheetCell() {}

    /** The text, with an apostrophe before what a spreadsheet would take for a formula. */
    public static String disarmed(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
