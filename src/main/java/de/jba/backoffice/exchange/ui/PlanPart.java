// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Span;
import de.jba.backoffice.exchange.FileFormat;
import de.jba.backoffice.exchange.ImportPlan;
import de.jba.backoffice.exchange.ImportService;
import de.jba.backoffice.exchange.ImportState;
import de.jba.backoffice.exchange.ImportSummary;
import de.jba.backoffice.exchange.PlanRow;
import de.jba.backoffice.exchange.RowOutcome;
import de.jba.backoffice.ui.Download;
import de.jba.backoffice.ui.NoteBar;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Texts;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The plan of an import: counts that filter, the rows cell by cell, what is wrong, and the way on. */
class PlanPart extends Div {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("exchange");
    private static final int NAMED = 3;

    private final transient ImportPlan plan;
    private final transient ImportService imports;
    private final ImportDesk desk;
    private final PlanGrid grid;
    private final Footer foot = new Footer();
    private final List<Button> filters = new ArrayList<>();

    PlanPart(ImportPlan plan, ImportService imports, ImportDesk desk) {
        this.plan = plan;
        this.imports = imports;
        this.desk = desk;
        this.grid = new PlanGrid(plan);
        addClassName("import-plan");
        add(counts(), state());
        if (isOpen()) {
            add(new ColumnChoice(plan, imports, desk));
        }
        add(grid);
        if (isOpen() && plan.summary().counts().wrong() > 0) {
            add(new ProblemTable(plan, imports, desk));
        }
        add(foot());
    }

    /** What stands in the head of the screen. */
    Component[] actions() {
        List<Component> actions = new ArrayList<>();
        if (isOpen() && plan.summary().counts().wrong() > 0) {
            actions.add(Download.of(
                    TEXTS.get("import.checklist"),
                    TEXTS.get("file.checklist") + "." + FileFormat.XLSX.ending(),
                    FileFormat.XLSX.mediaType(),
                    () -> imports.wrongRows(plan.summary().id(), FileFormat.XLSX)));
        }
        actions.add(new Button(
                TEXTS.get("import.otherFile"),
                Symbol.UP.create(),
                click -> ImportNavigation.begin(plan.summary().kind())));
        return actions.toArray(Component[]::new);
    }

    private boolean isOpen() {
        return plan.summary().state() == ImportState.PLANNED;
    }

    private Component counts() {
        ImportSummary.Counts counts = plan.summary().counts();
        Div bar = new Div();
        bar.addClassNames("segments", "import-counts");
        bar.getElement().setAttribute("role", "group");
        bar.getElement().setAttribute("aria-label", TEXTS.get("import.filter"));
        bar.add(
                filter(TEXTS.get("import.count.all", counts.rows()), EnumSet.allOf(RowOutcome.class)),
                filter(TEXTS.get("import.count.created", counts.created()), EnumSet.of(RowOutcome.NEW)),
                filter(TEXTS.get("import.count.changed", counts.changed()), EnumSet.of(RowOutcome.CHANGED)),
                filter(TEXTS.get("import.count.unchanged", counts.unchanged()), EnumSet.of(RowOutcome.UNCHANGED)),
                filter(
                        TEXTS.get("import.count.wrong", counts.wrong()),
                        EnumSet.of(RowOutcome.WRONG, RowOutcome.QUESTION)));
        filters.get(0).getElement().setAttribute("aria-pressed", "true");
        return bar;
    }

    private Button filter(String words, Set<RowOutcome> outcomes) {
        Button button = new Button(words);
        button.getElement().setAttribute("aria-pressed", "false");
        button.addClickListener(click -> {
            filters.forEach(each -> each.getElement().setAttribute("aria-pressed", Boolean.toString(each == button)));
            grid.show(outcomes);
        });
        filters.add(button);
        return button;
    }

    private Component state() {
        return switch (plan.summary().state()) {
            case PLANNED -> new NoteBar(StateBadge.Tone.NEUTRAL, TEXTS.get("import.nothingStored"));
            case APPLIED ->
                new NoteBar(
                        StateBadge.Tone.SUCCESS,
                        TEXTS.get("import.applied"),
                        EarlierImports.undoButton(plan.summary(), desk));
            case UNDONE -> new NoteBar(StateBadge.Tone.NEUTRAL, TEXTS.get("import.isUndone"));
        };
    }

    private Component foot() {
        foot.addClassName("foot");
        foot.setVisible(isOpen());
        Button apply = new Button(
                TEXTS.get("import.apply", plan.summary().counts().rows()),
                Symbol.CHECK.create(),
                click -> act(click.getSource().getUI().orElseThrow()));
        apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        apply.setDisableOnClick(true);
        apply.setEnabled(plan.isReady());
        Span missing = new Span(missing());
        missing.addClassName("sec");
        Button discard = new Button(TEXTS.get("import.discard"), click -> desk.discard());
        discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        foot.add(apply, missing, discard);
        return foot;
    }

    private void act(UI ui) {
        Applying progress = new Applying(ui);
        foot.removeAll();
        foot.add(progress);
        progress.focus();
        desk.settle();
        desk.apply(progress);
    }

    private String missing() {
        List<String> cells = plan.rows().stream()
                .flatMap(row -> row.problems().stream())
                .map(PlanRow.Problem::address)
                .toList();
        if (cells.isEmpty()) {
            return "";
        }
        String named = cells.stream().limit(NAMED).collect(Collectors.joining(", "));
        return cells.size() > NAMED
                ? TEXTS.get("import.firstMore", named, cells.size() - NAMED)
                : TEXTS.get("import.first", named, cells.size());
    }
}
