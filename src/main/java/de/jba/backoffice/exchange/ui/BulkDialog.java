// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.exchange.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import de.jba.backoffice.exchange.BulkEditService;
import de.jba.backoffice.exchange.BulkPlan;
import de.jba.backoffice.exchange.ImportPlan;
import de.jba.backoffice.exchange.ImportService;
import de.jba.backoffice.exchange.ImportState;
import de.jba.backoffice.exchange.ImportSummary;
import de.jba.backoffice.shared.BusinessRuleViolation;
import de.jba.backoffice.shared.ListedRow;
import de.jba.backoffice.shared.Version;
import de.jba.backoffice.ui.NoteBar;
import de.jba.backoffice.ui.Notices;
import de.jba.backoffice.ui.PlainTable;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.Texts;
import de.jba.backoffice.ui.WideContent;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The same change of many records: first the fields, then every cell before and after, then all of it or nothing. */
class BulkDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("exchange");

    private final transient BulkEditService bulk;
    private final transient ImportService imports;
    private final BulkForm form;
    private final List<ListedRow> checked;
    private final Map<UUID, String> names;
    private final SerializableRunnable changed;
    private final Div notes = new Div();
    private final Div body = new Div();
    private transient @Nullable ImportSummary planned;

    BulkDialog(
            BulkEditService bulk,
            ImportService imports,
            BulkForm form,
            List<ListedRow> checked,
            SerializableRunnable changed) {
        this.bulk = bulk;
        this.imports = imports;
        this.form = form;
        this.checked = List.copyOf(checked);
        this.names = checked.stream().collect(Collectors.toMap(ListedRow::id, ListedRow::name));
        this.changed = changed;
        setHeaderTitle(TEXTS.get("bulk.title." + form.kind(), checked.size()));
        setWidth("980px");
        setCloseOnOutsideClick(false);
        notes.addClassName("note-slot");
        add(notes, body);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                form.focusFirst();
            } else {
                throwAway();
            }
        });
        ask();
    }

    /** Which fields get which value. */
    private void ask() {
        throwAway();
        notes.removeAll();
        body.removeAll();
        body.add(new Paragraph(TEXTS.get("bulk.intro")), form);
        Button preview = new Button(TEXTS.get("bulk.preview"), click -> plan());
        preview.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        foot(new Button(TEXTS.get("bulk.cancel"), click -> close()), preview);
    }

    private void plan() {
        notes.removeAll();
        try {
            List<BulkEditService.Selected> selection = checked.stream()
                    .map(each -> new BulkEditService.Selected(each.id(), each.version()))
                    .toList();
            show(bulk.plan(form.kind(), TEXTS.get("bulk.name", form.names()), selection, form.values()));
        } catch (BusinessRuleViolation refusal) {
            notes.add(new NoteBar(StateBadge.Tone.ERROR, refusal.message(Texts.locale())));
        }
    }

    /** What the change would do, cell by cell, and what stays as it is. */
    private void show(BulkPlan plan) {
        body.removeAll();
        planned = plan.plan().rows().isEmpty() ? null : plan.plan().summary();
        int changing = plan.plan().summary().counts().changed();
        body.add(new NoteBar(
                StateBadge.Tone.NEUTRAL,
                TEXTS.get(
                        "bulk.counts",
                        changing,
                        plan.plan().summary().counts().unchanged(),
                        plan.leftOut().size())));
        if (planned != null) {
            body.add(new BulkPreview(plan.plan(), names));
        }
        if (!plan.leftOut().isEmpty()) {
            body.add(new H3(TEXTS.get("bulk.leftOut")), leftOut(plan));
        }
        Button apply = new Button(TEXTS.get("bulk.apply", changing), click -> apply());
        apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        apply.setDisableOnClick(true);
        apply.setEnabled(changing > 0);
        Button back = new Button(TEXTS.get("bulk.back"), click -> ask());
        foot(back, apply);
        back.focus();
    }

    private WideContent leftOut(BulkPlan plan) {
        PlainTable table = new PlainTable().columns(TEXTS.get("bulk.record"), TEXTS.get("bulk.why"));
        plan.leftOut()
                .forEach(each -> table.row(
                        new Span(names.getOrDefault(each.record(), "")), new Span(String.join(" ", each.why()))));
        return new WideContent(TEXTS.get("bulk.leftOut"), table);
    }

    private void apply() {
        ImportSummary before = planned;
        if (before == null) {
            return;
        }
        ImportPlan now;
        try {
            now = imports.apply(before.id(), new Version(before.version()));
        } catch (BusinessRuleViolation refusal) {
            ask();
            notes.add(new NoteBar(StateBadge.Tone.ERROR, refusal.message(Texts.locale())));
            return;
        }
        if (now.summary().state() != ImportState.APPLIED) {
            ask();
            notes.add(new NoteBar(StateBadge.Tone.WARNING, TEXTS.get("bulk.plannedAnew")));
            return;
        }
        planned = null;
        close();
        changed.run();
        Notices.done(
                TEXTS.get("bulk.done." + form.kind(), now.summary().counts().changed()),
                TEXTS.get("import.undo"),
                () -> undo(now.summary()));
    }

    private void undo(ImportSummary applied) {
        try {
            imports.undo(applied.id(), new Version(applied.version()));
            Notices.done(TEXTS.get("import.undone", applied.fileName()));
        } catch (BusinessRuleViolation refusal) {
            Notices.failure(refusal.message(Texts.locale()));
        }
        changed.run();
    }

    /** A plan that was looked at and not applied. */
    private void throwAway() {
        ImportSummary left = planned;
        planned = null;
        if (left != null) {
            imports.discard(left.id(), Version.ANY);
        }
    }

    private void foot(Button... buttons) {
        getFooter().removeAll();
        getFooter().add(buttons);
    }
}
