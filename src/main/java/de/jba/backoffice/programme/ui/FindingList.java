// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import de.jba.backoffice.programme.Finding;
import de.jba.backoffice.programme.Finding.Severity;
import de.jba.backoffice.programme.JustificationDetails;
import de.jba.backoffice.programme.ProgrammeYear;
import de.jba.backoffice.ui.NoteBar;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Texts;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the checks found; each line leads to where it is mended. Errors block coordination. */
class FindingList extends Aside {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("programme");

    private SerializableConsumer<Finding> justify = finding -> {};

    FindingList() {
        addClassNames("pane", "findings");
        getElement().setAttribute("aria-label", TEXTS.get("findings"));
        getElement().setAttribute("data-region", "");
    }

    void onJustify(SerializableConsumer<Finding> listener) {
        justify = listener;
    }

    /** @param draft whether warnings can be justified now */
    void show(ProgrammeYear year, boolean draft, List<Finding> findings) {
        removeAll();
        Div head = new Div(new H2(TEXTS.get("findings")), new Span(TEXTS.get("findings.count", findings.size())));
        head.addClassName("findings-head");
        add(head);
        if (findings.isEmpty()) {
            add(new NoteBar(StateBadge.Tone.SUCCESS, TEXTS.get("findings.none")));
        }
        Predicate<Finding> error = finding -> finding.severity() == Severity.ERROR;
        section(year, draft, findings, error, Symbol.ERROR, "error", "errors");
        section(year, draft, findings, error.negate().and(Finding::blocks), Symbol.WARN, "warning", "warnings");
        section(year, draft, findings, error.or(Finding::blocks).negate(), Symbol.CHECK, "success", "justified");
    }

    private void section(
            ProgrammeYear year,
            boolean draft,
            List<Finding> findings,
            Predicate<Finding> which,
            Symbol sign,
            String tone,
            String words) {
        List<Finding> some = findings.stream().filter(which).toList();
        if (some.isEmpty()) {
            return;
        }
        Div title = new Div(sign.create(), new Span(TEXTS.get("findings." + words, some.size())));
        title.addClassNames("findings-title", tone);
        UnorderedList list = new UnorderedList();
        some.forEach(finding -> list.add(line(year, draft, finding)));
        add(title, list);
    }

    private ListItem line(ProgrammeYear year, boolean draft, Finding finding) {
        @Nullable String chapter = finding.chapter();
        Span where = new Span(chapter == null ? TEXTS.get("annex") : chapter);
        where.addClassName("sec");
        Anchor link = new Anchor(
                ProgrammeNavigation.path(year, chapter == null ? "Anlage" : chapter), TEXTS.get("findings.go"));
        ListItem item = new ListItem(where, new Div(finding.message()));
        JustificationDetails why = finding.justification();
        if (why != null) {
            Div because = new Div(TEXTS.get("findings.because", why.text(), why.function()));
            because.addClassName("sec");
            item.add(because);
        }
        item.add(link);
        if (draft && finding.justifiable() && finding.blocks()) {
            Button button = new Button(TEXTS.get("justify"), click -> justify.accept(finding));
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            button.setAriaLabel(TEXTS.get("justify.which", finding.message()));
            item.add(button);
        }
        return item;
    }
}
