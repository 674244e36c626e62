// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import de.jba.backoffice.audit.AuditEntry;
import de.jba.backoffice.audit.AuditService;
import de.jba.backoffice.shared.PageRequest;
import de.jba.backoffice.ui.EmptyState;
import de.jba.backoffice.ui.RecordHistory;
import de.jba.backoffice.ui.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Shows the log's latest entries about one record, for the record's own screen. */
@ApplicationScoped
public class AuditHistory implements RecordHistory {
    private static final Texts TEXTS = Texts.of("audit");

    @Inject
    AuditService log;

    @Override
    public Component of(String kind, String id) {
        List<AuditEntry> entries = log.historyOf(kind, id, PageRequest.first()).items();
        if (entries.isEmpty()) {
            return new EmptyState(TEXTS.get("history.empty"));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("history");
        entries.stream().map(AuditHistory::line).forEach(list::add);
        return list;
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
