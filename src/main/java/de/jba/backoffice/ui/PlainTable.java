// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;

/** A short table to read; what is long, sorted or edited is a grid. */
public final class PlainTable extends NativeTable {
    private static final long serialVersionUID = 1L;
    private static final String STACKED = "stacked";
    private final NativeTableRow heads = getHead().addRow();

    public PlainTable() {
        addClassName("plain");
    }

    /** On a narrow screen the cells of a row stand below each other, each behind the head of its column. */
    public PlainTable stacked() {
        addClassName(STACKED);
        return this;
    }

    /** Adds columns with these heads. */
    public PlainTable columns(String... names) {
        for (String name : names) {
            head(name);
        }
        return this;
    }

    /** Adds a column of figures. */
    public PlainTable figures(String name) {
        head(name).addClassName("num");
        return this;
    }

    /** Adds a row; the cells of columns of figures line up at the end. */
    public NativeTableRow row(Component... cells) {
        NativeTableRow row = getBody().addRow();
        for (int i = 0; i < cells.length; i++) {
            NativeTableCell cell = row.addDataCell();
            cell.add(cells[i]);
            NativeTableHeaderCell head = heads.getHeaderCell(i).orElseThrow();
            if (hasClassName(STACKED)) {
                cell.getElement().setAttribute("data-head", head.getText());
            }
            if (head.hasClassName("num")) {
                cell.addClassName("num");
            }
        }
        return row;
    }

    /** Adds a line over all columns that says what the rows below it have in common. */
    public void section(String words) {
        NativeTableHeaderCell cell = getBody().addRow().addHeaderCell();
        cell.setText(words);
        cell.getElement().setAttribute("scope", "colgroup");
        cell.getElement()
                .setAttribute("colspan", Integer.toString(heads.getHeaderCells().size()));
    }

    /** Adds a row of texts. */
    public NativeTableRow row(String... cells) {
        Component[] spans = new Component[cells.length];
        for (int i = 0; i < cells.length; i++) {
            spans[i] = new Span(cells[i]);
        }
        return row(spans);
    }

    private NativeTableHeaderCell head(String name) {
        NativeTableHeaderCell cell = heads.addHeaderCell();
        cell.setText(name);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }
}
