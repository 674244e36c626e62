// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import de.jba.backoffice.exchange.ImportState;
import de.jba.backoffice.exchange.ImportSummary;
import de.jba.backoffice.ui.EmptyState;
import de.jba.backoffice.ui.PlainTable;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Texts;
import de.jba.backoffice.ui.WideContent;
import java.util.List;

/** What the agency imported before, with the way back. */
class EarlierImports extends Section {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("exchange");

    EarlierImports(List<ImportSummary> imports, ImportDesk desk) {
        addClassName("import-earlier");
        getElement().setAttribute("data-region", "");
        H2 heading = new H2(TEXTS.get("import.earlier"));
        add(heading);
        if (imports.isEmpty()) {
            add(new EmptyState(TEXTS.get("import.none")));
            return;
        }
        PlainTable table = new PlainTable()
                .stacked()
                .columns(
                        TEXTS.get("import.when"),
                        TEXTS.get("import.what"),
                        TEXTS.get("import.from"),
                        TEXTS.get("import.result"),
                        TEXTS.get("import.who"),
                        TEXTS.get("import.way"));
        imports.forEach(each -> table.row(
                new Span(ImportWords.moment(each.plannedAt())),
                new Span(TEXTS.get(each.kind())),
                open(each),
                new Span(
                        each.state() == ImportState.PLANNED
                                ? TEXTS.get(ImportState.PLANNED)
                                : ImportWords.counts(each.counts())),
                new Span(each.importedBy()),
                way(each, desk)));
        add(new WideContent(TEXTS.get("import.earlier"), table));
    }

    private static Component open(ImportSummary each) {
        Anchor open = new Anchor(ImportNavigation.PATH + "/" + each.id(), each.fileName());
        open.setRouterIgnore(false);
        open.addClassName("target");
        return open;
    }

    private static Component way(ImportSummary each, ImportDesk desk) {
        return each.state() == ImportState.APPLIED ? undoButton(each, desk) : new Span(TEXTS.get(each.state()));
    }

    /** Asks first: it concerns everything that the import stored. */
    static Button undoButton(ImportSummary applied, ImportDesk desk) {
        Button undo = new Button(TEXTS.get("import.undoAsk"), Symbol.UNDO.create(), click -> {
            ConfirmDialog dialog = new ConfirmDialog();
            dialog.setHeader(TEXTS.get("import.undoTitle", applied.fileName()));
            dialog.setText(TEXTS.get("import.undoText", ImportWords.counts(applied.counts())));
            dialog.setCancelable(true);
            dialog.setCancelText(TEXTS.get("import.cancel"));
            dialog.setConfirmText(TEXTS.get("import.undo"));
            dialog.addConfirmListener(confirmed -> desk.undo(applied));
            dialog.open();
        });
        undo.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        undo.setAriaLabel(TEXTS.get("import.undoOf", applied.fileName()));
        return undo;
    }
}
