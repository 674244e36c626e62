// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.publication.pdf;

import de.jba.backoffice.publication.text.Markup;
import java.util.function.IntFunction;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.Node;
import org.commonmark.node.Visitor;

/** A table within a chapter's text: columns of one width, the head repeated on each page. */
final class ChapterTable {
    /** In points. */
    private static final int PAGE_WIDTH = 482;

    private static final int CELL_PADDING = 4;
    private static final int CELL_FONT_SIZE = 9;

    private final Markup fo;
    private final Visitor text;

    private ChapterTable(Markup fo, Visitor text) {
        this.fo = fo;
        this.text = text;
    }

    /**
     * Writes a table.
     *
     * @param text writes what stands in the cells, given the most letters that fit there without a break
     */
    static void write(Markup fo, TableBlock table, IntFunction<Visitor> text) {
        int columns = count(table.getFirstChild().getFirstChild());
        int longestRun = FoText.runThatFits((double) PAGE_WIDTH / columns - CELL_PADDING, CELL_FONT_SIZE);
        new ChapterTable(fo, text.apply(longestRun)).write(table, columns);
    }

    private void write(TableBlock table, int columns) {
        fo.open("fo:table", "table-layout", "fixed", "width", "100%", "space-before", "4pt", "space-after", "10pt");
        for (int i = 0; i < columns; i++) {
            fo.empty("fo:table-column", "column-width", "proportional-column-width(1)");
        }
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            fo.open(part instanceof TableHead ? "fo:table-header" : "fo:table-body");
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                row(row);
            }
            fo.close();
        }
        if (table.getLastChild() instanceof TableHead) {
            emptyBody(columns);
        }
        fo.close();
    }

    private void row(Node row) {
        fo.open("fo:table-row", "keep-together.within-page", "5");
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            cell((TableCell) cell);
        }
        fo.close();
    }

    private void cell(TableCell cell) {
        fo.open("fo:table-cell", cell.isHeader() ? Style.HEAD_CELL : Style.CELL);
        fo.open(
                "fo:block",
                "font-size",
                "9pt",
                "line-height",
                "12.5pt",
                "font-weight",
                cell.isHeader() ? "600" : "400",
                "text-align",
                alignment(cell));
        for (Node part = cell.getFirstChild(); part != null; part = part.getNext()) {
            part.accept(text);
        }
        fo.close().close();
    }

    /** A table is not without a body, says XSL. */
    private void emptyBody(int columns) {
        fo.open("fo:table-body").open("fo:table-row");
        for (int i = 0; i < columns; i++) {
            fo.open("fo:table-cell").open("fo:block").close().close();
        }
        fo.close().close();
    }

    private static int count(Node row) {
        int columns = 0;
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            columns++;
        }
        return columns;
    }

    private static String alignment(TableCell cell) {
        TableCell.Alignment alignment = cell.getAlignment();
        if (alignment == TableCell.Alignment.RIGHT) {
            return "end";
        }
        return alignment == TableCell.Alignment.CENTER ? "center" : "start";
    }
}
