// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.audit.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import de.jba.backoffice.audit.AuditEntry;
import de.jba.backoffice.audit.AuditEntry.FieldChange;
import de.jba.backoffice.audit.AuditService;
import de.jba.backoffice.shared.PageRequest;
import de.jba.backoffice.ui.EmptyState;
import de.jba.backoffice.ui.ShownRecord;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The latest entries about one record, or about one field of it, read anew whenever they come into view; from each the
 * record opens as it was recorded then.
 */
class HistoryList extends Div {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("audit");

    private final transient AuditService log;
    private final ShownRecord shown;
    private final Select<String> field = new Select<>();
    private final Div body = new Div();

    HistoryList(AuditService log, ShownRecord shown) {
        this.log = log;
        this.shown = shown;
        field.setLabel(TEXTS.get("history.field"));
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(TEXTS.get("history.allFields"));
        field.setItemLabelGenerator(name -> name == null ? TEXTS.get("history.allFields") : EntryWords.field(name));
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                show(read(change.getValue()));
            }
        });
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        removeAll();
        List<AuditEntry> entries = read(null);
        if (entries.isEmpty()) {
            add(new EmptyState(TEXTS.get("history.empty")));
            return;
        }
        field.setItems(entries.stream()
                .flatMap(entry -> entry.changes().stream())
                .map(FieldChange::field)
                .filter(name -> !EntryWords.isTechnical(name))
                .distinct()
                .sorted((a, b) -> EntryWords.field(a).compareToIgnoreCase(EntryWords.field(b)))
                .toList());
        add(field, body);
        show(entries);
    }

    private List<AuditEntry> read(@Nullable String ofField) {
        return log.historyOf(shown.id(), shown.kind(), ofField, PageRequest.first()).items().stream()
                .filter(EntryWords::isTelling)
                .toList();
    }

    private void show(List<AuditEntry> entries) {
        UnorderedList list = new UnorderedList();
        list.addClassName("history");
        entries.stream().map(this::line).forEach(list::add);
        body.removeAll();
        body.add(list);
    }

    private ListItem line(AuditEntry entry) {
        String at = EntryWords.day(entry.at()) + " " + EntryWords.time(entry.at());
        Button then = new Button(Symbol.CLOCK.create(), click -> new RecordedDialog(log, shown, entry.at()).open());
        then.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        then.setAriaLabel(TEXTS.get("recorded.title", at));
        then.setTooltipText(TEXTS.get("recorded.title", at));
        Div when = new Div(new Anchor(AuditNavigation.path(entry.seq()), at), then);
        when.addClassName("when");
        Span who = new Span(EntryWords.person(entry) + ": " + EntryWords.action(entry));
        Span what = new Span(EntryWords.brief(entry));
        what.addClassName("sec");
        ListItem line = new ListItem(when, new Div(who), new Div(what));
        if (entry.reason() != null) {
            line.add(new Div(TEXTS.get("history.reason", entry.reason())));
        }
        return line;
    }
}
