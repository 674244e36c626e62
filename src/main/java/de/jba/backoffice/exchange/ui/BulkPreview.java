// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import de.jba.backoffice.exchange.ImportField;
import de.jba.backoffice.exchange.ImportPlan;
import de.jba.backoffice.exchange.PlanRow;
import de.jba.backoffice.ui.HtmlCells;
import de.jba.backoffice.ui.Texts;
import java.util.Map;
import java.util.UUID;

/** The records of a change of many by their names, with every cell before and after. */
class BulkPreview extends Div {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("exchange");
    private static final int MOST_ROWS_HIGH = 10;

    BulkPreview(ImportPlan plan, Map<UUID, String> names) {
        addClassName("import-rows");
        Grid<PlanRow> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", TEXTS.get("bulk.rows"));
        grid.setAllRowsVisible(plan.rows().size() <= MOST_ROWS_HIGH);
        grid.addColumn(row -> names.getOrDefault(UUID.fromString(String.valueOf(row.record())), ""))
                .setHeader(TEXTS.get("bulk.record"))
                .setAutoWidth(true)
                .setFrozen(true);
        for (int i = 0; i < plan.columns().size(); i++) {
            int index = i;
            ImportField field = plan.columns().get(i).field();
            if (field != null && field != ImportField.ID) {
                grid.addColumn(HtmlCells.of(row -> cell(row, index)))
                        .setHeader(field.head())
                        .setWidth("200px")
                        .setFlexGrow(1)
                        .setResizable(true);
            }
        }
        grid.setItems(plan.rows());
        add(grid);
    }

    private static Component cell(PlanRow row, int column) {
        return row.changes().stream()
                .filter(change -> change.column() == column)
                .findFirst()
                .<Component>map(PlanGrid::changed)
                .orElseGet(() -> new Span(TEXTS.get("bulk.unchanged")));
    }
}
