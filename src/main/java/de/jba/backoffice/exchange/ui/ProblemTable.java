// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import de.jba.backoffice.exchange.ImportPlan;
import de.jba.backoffice.exchange.ImportService;
import de.jba.backoffice.exchange.PlanRow;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.Version;
import de.jba.backoffice.ui.PlainTable;
import de.jba.backoffice.ui.Texts;
import de.jba.backoffice.ui.WideContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The cells that cannot be taken, by address, each with a field to say it otherwise. */
class ProblemTable extends Section {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("exchange");
    private static final int MOST = 50;

    private final transient ImportPlan plan;
    private final transient ImportService imports;
    private final ImportDesk desk;

    ProblemTable(ImportPlan plan, ImportService imports, ImportDesk desk) {
        this.plan = plan;
        this.imports = imports;
        this.desk = desk;
        addClassName("import-problems");
        getElement().setAttribute("data-region", "");
        List<Component[]> rows = new ArrayList<>();
        int all = 0;
        for (PlanRow row : plan.rows()) {
            for (PlanRow.Problem problem : row.problems()) {
                if (all++ < MOST) {
                    rows.add(cells(row, problem));
                }
            }
        }
        H2 heading = new H2(TEXTS.get("import.problems", all));
        Span hint = new Span(TEXTS.get(all > MOST ? "import.problemsMost" : "import.problemsHint", MOST));
        hint.addClassName("sec");
        PlainTable table = new PlainTable()
                .stacked()
                .columns(
                        TEXTS.get("import.cell"),
                        TEXTS.get("import.record"),
                        TEXTS.get("import.content"),
                        TEXTS.get("import.reason"),
                        TEXTS.get("import.correct"));
        rows.forEach(table::row);
        add(heading, hint, new WideContent(TEXTS.get("import.problems", all), table));
    }

    private Component[] cells(PlanRow row, PlanRow.Problem problem) {
        String content = row.cells().get(problem.column());
        Span wrong = new Span(content.isEmpty() ? TEXTS.get("import.nothing") : content);
        wrong.addClassName("import-wrong");
        return new Component[] {
            new Span(problem.address()),
            new Span(name(row)),
            wrong,
            new Span(problem.message()),
            corrector(problem, content)
        };
    }

    private String name(PlanRow row) {
        for (int i = 0; i < plan.columns().size(); i++) {
            if (plan.columns().get(i).field() != null && !row.cells().get(i).isEmpty()) {
                return row.cells().get(i);
            }
        }
        return "";
    }

    private Component corrector(PlanRow.Problem problem, String content) {
        ComboBox<String> field = new ComboBox<>();
        List<String> choices = new ArrayList<>(problem.suggestions());
        field.setItems(choices);
        field.setAllowCustomValue(true);
        field.setPlaceholder(content);
        field.setAriaLabel(TEXTS.get("import.correctOf", problem.address()));
        field.addCustomValueSetListener(event -> correct(problem.address(), event.getDetail()));
        field.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                correct(problem.address(), event.getValue());
            }
        });
        return field;
    }

    private void correct(String address, String text) {
        desk.settle();
        try {
            desk.show(imports.adjust(
                    plan.summary().id(), new Version(plan.summary().version()), null, Map.of(address, text)));
        } catch (BusinessRuleViolation refusal) {
            desk.refuse(refusal);
        }
    }
}
