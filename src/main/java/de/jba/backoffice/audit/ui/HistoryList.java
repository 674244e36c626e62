// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.audit.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import de.jba.backoffice.audit.AuditEntry;
import de.jba.backoffice.audit.AuditService;
import de.jba.backoffice.shared.PageRequest;
import de.jba.backoffice.ui.EmptyState;
import de.jba.backoffice.ui.ShownRecord;
import de.jba.backoffice.ui.Texts;
import java.util.List;

/** The latest entries about one record, read anew whenever they come into view. */
class HistoryList extends Div {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("audit");

    private final transient AuditService log;
    private final ShownRecord shown;

    HistoryList(AuditService log, ShownRecord shown) {
        this.log = log;
        this.shown = shown;
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        removeAll();
        List<AuditEntry> entries = log.historyOf(shown.kind(), shown.id().toString(), PageRequest.first())
                .items();
        if (entries.isEmpty()) {
            add(new EmptyState(TEXTS.get("history.empty")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("history");
        entries.stream().map(HistoryList::line).forEach(list::add);
        add(list);
    }

    private static ListItem line(AuditEntry entry) {
        Anchor when = new Anchor(
                AuditNavigation.path(entry.seq()), EntryWords.day(entry.at()) + " " + EntryWords.time(entry.at()));
        Span who = new Span(EntryWords.person(entry) + ": " + EntryWords.action(entry));
        Span what = new Span(EntryWords.brief(entry));
        what.addClassName("sec");
        return new ListItem(new Div(when), new Div(who), new Div(what));
    }
}
