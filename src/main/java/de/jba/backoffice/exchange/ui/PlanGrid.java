// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Unit;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import de.jba.backoffice.exchange.ImportPlan;
import de.jba.backoffice.exchange.PlanColumn;
import de.jba.backoffice.exchange.PlanRow;
import de.jba.backoffice.exchange.RowOutcome;
import de.jba.backoffice.ui.HtmlCells;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.Texts;
import java.util.List;
import java.util.Set;

/** The rows of a file as they stand there, with what changes in their cells. */
class PlanGrid extends Div {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("exchange");
    private static final int MOST_ROWS_HIGH = 14;
    private static final int ROW = 30;
    private static final int HEADS = 66;

    private final transient ImportPlan plan;
    private final Grid<PlanRow> grid = new Grid<>();

    PlanGrid(ImportPlan plan) {
        this.plan = plan;
        addClassName("import-rows");
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", TEXTS.get("import.rows"));
        grid.setHeight(HEADS + ROW * Math.min(MOST_ROWS_HIGH, plan.rows().size() + 1), Unit.PIXELS);
        grid.addColumn(PlanRow::number)
                .setHeader(TEXTS.get("import.row"))
                .setWidth("72px")
                .setFlexGrow(0)
                .setFrozen(true);
        grid.addColumn(HtmlCells.of(row -> outcome(row.outcome())))
                .setHeader(TEXTS.get("import.result"))
                .setWidth("128px")
                .setFlexGrow(0);
        for (int i = 0; i < plan.columns().size(); i++) {
            int index = i;
            PlanColumn column = plan.columns().get(i);
            grid.addColumn(HtmlCells.of(row -> cell(row, index)))
                    .setHeader(head(column))
                    .setWidth(column.field() == null ? "120px" : "184px")
                    .setFlexGrow(1)
                    .setResizable(true);
        }
        grid.setPartNameGenerator(row -> switch (row.outcome()) {
            case WRONG, QUESTION -> "wrong-row";
            case NEW -> "new-row";
            case CHANGED, UNCHANGED -> null;
        });
        grid.setItems(plan.rows());
        add(grid);
    }

    /** Leaves only rows with these outcomes in. */
    void show(Set<RowOutcome> outcomes) {
        List<PlanRow> rows = plan.rows().stream()
                .filter(row -> outcomes.contains(row.outcome()))
                .toList();
        grid.setItems(rows);
    }

    private static Component head(PlanColumn column) {
        Span letter = new Span(column.letter());
        letter.addClassName("letter");
        Span words = new Span(column.head());
        Div head = new Div(letter, words);
        head.addClassName("import-head");
        if (column.field() == null) {
            head.addClassName("left-out");
        }
        return head;
    }

    private static Component outcome(RowOutcome outcome) {
        return switch (outcome) {
            case NEW -> new StateBadge(TEXTS.get(outcome), StateBadge.Tone.SUCCESS);
            case CHANGED -> new StateBadge(TEXTS.get(outcome), StateBadge.Tone.PRIMARY);
            case UNCHANGED -> new Span(TEXTS.get(outcome));
            case QUESTION -> new StateBadge(TEXTS.get(outcome), StateBadge.Tone.WARNING);
            case WRONG -> new StateBadge(TEXTS.get(outcome), StateBadge.Tone.ERROR);
        };
    }

    private Component cell(PlanRow row, int column) {
        String text = row.cells().get(column);
        for (PlanRow.Change change : row.changes()) {
            if (change.column() == column) {
                return row.record() == null ? new Span(change.after()) : changed(change);
            }
        }
        Span cell = new Span(text);
        row.problems().stream()
                .filter(problem -> problem.column() == column)
                .findFirst()
                .ifPresent(problem -> {
                    cell.addClassName("import-wrong");
                    cell.setTitle(problem.message());
                    if (text.isEmpty()) {
                        cell.setText(TEXTS.get("import.nothing"));
                    }
                });
        if (plan.columns().get(column).field() == null) {
            cell.addClassName("sec");
        }
        return cell;
    }

    /** What was is struck through, what comes is bold; screen readers hear both. */
    static Component changed(PlanRow.Change change) {
        String nothing = TEXTS.get("import.nothing");
        Span cell = new Span();
        Element before = new Element("del").setText(change.before().isEmpty() ? nothing : change.before());
        before.getClassList().add("old");
        Element after = new Element("ins").setText(change.after().isEmpty() ? nothing : change.after());
        after.getClassList().add("new");
        cell.getElement().appendChild(before, new Element("span").setText(" → "), after);
        cell.setTitle(TEXTS.get("import.change", before.getText(), after.getText()));
        return cell;
    }
}
