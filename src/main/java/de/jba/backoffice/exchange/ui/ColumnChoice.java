// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import de.jba.backoffice.exchange.ImportField;
import de.jba.backoffice.exchange.ImportPlan;
import de.jba.backoffice.exchange.ImportService;
import de.jba.backoffice.exchange.PlanColumn;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.Version;
import de.jba.backoffice.ui.Texts;
import java.util.Collections;

/** Which column brings what; open by itself as long as no column is known. */
class ColumnChoice extends Details {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("exchange");

    ColumnChoice(ImportPlan plan, ImportService imports, ImportDesk desk) {
        addClassName("import-columns");
        long leftOut =
                plan.columns().stream().filter(column -> column.field() == null).count();
        setSummaryText(TEXTS.get("import.columns", plan.columns().size(), leftOut));
        setOpened(leftOut == plan.columns().size());
        Div fields = new Div();
        fields.addClassName("import-mapping");
        plan.columns().forEach(column -> fields.add(choice(plan, column, imports, desk)));
        add(fields);
    }

    private static Select<ImportField> choice(
            ImportPlan plan, PlanColumn column, ImportService imports, ImportDesk desk) {
        Select<ImportField> select = new Select<>();
        select.setLabel(TEXTS.get("import.column", column.letter(), column.head()));
        select.setItems(plan.summary().kind().fields());
        select.setItemLabelGenerator(field -> field == null ? TEXTS.get("import.leftOut") : field.head());
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(TEXTS.get("import.leftOut"));
        select.setValue(column.field());
        select.addValueChangeListener(event -> {
            if (!event.isFromClient()) {
                return;
            }
            desk.settle();
            try {
                desk.show(imports.adjust(
                        plan.summary().id(),
                        new Version(plan.summary().version()),
                        Collections.singletonMap(column.letter(), event.getValue()),
                        null));
            } catch (BusinessRuleViolation refusal) {
                desk.refuse(refusal);
                select.setValue(event.getOldValue());
            }
        });
        return select;
    }
}
