// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import de.jba.backoffice.audit.AuditEntry;
import de.jba.backoffice.audit.AuditEntry.FieldChange;
import de.jba.backoffice.ui.Facts;
import de.jba.backoffice.ui.NoteBar;
import de.jba.backoffice.ui.PlainTable;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Texts;
import de.jba.backoffice.ui.WideContent;
import java.util.List;
import java.util.Objects;

/** One entry: a sentence, the reason, before and after, and its place in the chain. */
class EntryPane extends Aside {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("audit");

    private final H2 title = new H2();
    private final Div body = new Div();
    private final Button close = new Button(Symbol.X.create());

    EntryPane() {
        addClassName("pane");
        getElement().setAttribute("aria-label", TEXTS.get("entry.pane"));
        getElement().setAttribute("data-region", "");
        close.addThemeName("icon");
        close.setAriaLabel(TEXTS.get("entry.close"));
        close.getElement().setAttribute("data-close", "");
        Div titles = new Div(title);
        titles.addClassName("titles");
        Header head = new Header(titles, close);
        head.addClassName("pane-head");
        body.addClassName("pane-body");
        add(head, body);
    }

    void onClose(SerializableRunnable listener) {
        close.addClickListener(click -> listener.run());
    }

    void show(AuditEntry entry) {
        title.setText(TEXTS.get("entry.title", entry.seq()));
        body.removeAll();
        Paragraph sentence = new Paragraph(EntryWords.sentence(entry));
        sentence.addClassName("sentence");
        body.add(sentence);
        if (entry.reason() != null) {
            body.add(new NoteBar(StateBadge.Tone.NEUTRAL, TEXTS.get("entry.reason", entry.reason())));
        }
        List<FieldChange> changes = entry.changes().stream()
                .filter(change -> !EntryWords.isTechnical(change.field()))
                .toList();
        if (!changes.isEmpty()) {
            body.add(new H3(TEXTS.get("entry.changes")), changes(changes));
        }
        body.add(new H3(TEXTS.get("entry.proof")), proof(entry));
    }

    private static Component changes(List<FieldChange> changes) {
        PlainTable table =
                new PlainTable().columns(TEXTS.get("entry.field"), TEXTS.get("entry.before"), TEXTS.get("entry.after"));
        for (FieldChange change : changes) {
            Span before = new Span(change.erased() ? TEXTS.get("value.erased") : EntryWords.value(change.before()));
            before.addClassName("old");
            before.setClassName("nothing", change.before() == null && !change.erased());
            Span after = new Span(change.erased() ? TEXTS.get("value.erased") : EntryWords.value(change.after()));
            after.addClassName("new");
            table.row(new Span(EntryWords.field(change.field())), before, after);
        }
        return new WideContent(TEXTS.get("entry.changes"), table);
    }

    private static Facts proof(AuditEntry entry) {
        Span hash = new Span(entry.chain());
        hash.addClassName("mono");
        Facts facts = new Facts()
                .with(TEXTS.get("entry.place"), TEXTS.get("entry.number", entry.seq()))
                .with(TEXTS.get("entry.hash"), hash)
                .with(
                        TEXTS.get("entry.channel"),
                        TEXTS.find("channel." + entry.channel()).orElse(""))
                .with(TEXTS.get("entry.request"), Objects.requireNonNullElse(entry.requestId(), ""));
        if (entry.versionTo() != null) {
            facts.with(
                    TEXTS.get("entry.version"),
                    TEXTS.get(
                            "entry.versions",
                            Objects.requireNonNullElse(entry.versionFrom(), 0).toString(),
                            entry.versionTo().toString()));
        }
        return facts;
    }
}
