// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import de.jba.backoffice.programme.Finding;
import de.jba.backoffice.programme.Finding.Severity;
import de.jba.backoffice.programme.ProgrammeYear;
import de.jba.backoffice.ui.NoteBar;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the checks found; each line leads to where it is mended. Errors block coordination. */
class FindingList extends Aside {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("programme");

    FindingList() {
        addClassNames("pane", "findings");
        getElement().setAttribute("aria-label", TEXTS.get("findings"));
        getElement().setAttribute("data-region", "");
    }

    void show(ProgrammeYear year, List<Finding> findings) {
        removeAll();
        Div head = new Div(new H2(TEXTS.get("findings")), new Span(TEXTS.get("findings.count", findings.size())));
        head.addClassName("findings-head");
        add(head);
        if (findings.isEmpty()) {
            add(new NoteBar(StateBadge.Tone.SUCCESS, TEXTS.get("findings.none")));
        }
        section(year, findings, Severity.ERROR);
        section(year, findings, Severity.WARNING);
    }

    private void section(ProgrammeYear year, List<Finding> findings, Severity severity) {
        List<Finding> some =
                findings.stream().filter(f -> f.severity() == severity).toList();
        if (some.isEmpty()) {
            return;
        }
        boolean error = severity == Severity.ERROR;
        Div title = new Div(
                (error ? Symbol.ERROR : Symbol.WARN).create(),
                new Span(TEXTS.get(error ? "findings.errors" : "findings.warnings", some.size())));
        title.addClassNames("findings-title", error ? "error" : "warning");
        UnorderedList list = new UnorderedList();
        some.forEach(finding -> list.add(line(year, finding)));
        add(title, list);
    }

    private static ListItem line(ProgrammeYear year, Finding finding) {
        @Nullable String chapter = finding.chapter();
        Span where = new Span(chapter == null ? TEXTS.get("annex") : chapter);
        where.addClassName("sec");
        Anchor link = new Anchor(
                ProgrammeNavigation.path(year, chapter == null ? "Anlage" : chapter), TEXTS.get("findings.go"));
        return new ListItem(where, new Div(finding.message()), link);
    }
}
