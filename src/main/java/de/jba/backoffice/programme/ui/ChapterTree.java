// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import de.jba.backoffice.programme.Finding;
import de.jba.backoffice.programme.ProgrammeDetails;
import de.jba.backoffice.programme.ProgrammeDetails.ChapterHead;
import de.jba.backoffice.programme.ProgrammeYear;
import de.jba.backoffice.shared.AgencyId;
import de.jba.backoffice.ui.AgencyMarker;
import de.jba.backoffice.ui.ScreenUser;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.Symbol;
import de.jba.backoffice.ui.Texts;
import java.util.List;
import java.util.Objects;

/** The chapters as the table of contents orders them, with who writes each and whether something is wrong there. */
class ChapterTree extends Nav {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("programme");
    private static final String ANNEX = "Anlage";

    ChapterTree() {
        addClassName("chapters");
        getElement().setAttribute("aria-label", TEXTS.get("menu.chapters"));
        getElement().setAttribute("data-region", "");
    }

    /** Shows the chapters and marks the one that is open. */
    void show(ScreenUser user, ProgrammeDetails programme, List<Finding> findings, String open) {
        removeAll();
        add(new Div(new H2(TEXTS.get("chapters"))));
        UnorderedList list = new UnorderedList();
        for (ChapterHead chapter : programme.chapters()) {
            List<Finding> blocking = findings.stream()
                    .filter(finding -> belongsTo(finding, chapter))
                    .filter(Finding::blocks)
                    .toList();
            list.add(new ListItem(link(user, programme.key(), chapter, blocking, open)));
        }
        add(list);
    }

    static boolean isAnnex(String number) {
        return number.equals(ANNEX);
    }

    private static boolean belongsTo(Finding finding, ChapterHead chapter) {
        return Objects.requireNonNullElse(finding.chapter(), ANNEX).equals(chapter.number());
    }

    private static Anchor link(
            ScreenUser user, ProgrammeYear year, ChapterHead chapter, List<Finding> blocking, String open) {
        Span number = new Span(isAnnex(chapter.number()) ? TEXTS.get("annex.sign") : chapter.number());
        number.addClassName("no");
        Span title = new Span(chapter.title());
        title.addClassName("title");
        Anchor link = new Anchor(ProgrammeNavigation.path(year, chapter.number()));
        link.add(number, title);
        chapter.editors().stream()
                .filter(editor -> !editor.equals("joint") && !editor.equals("generated"))
                .map(editor -> AgencyMarker.of(user, new AgencyId(editor)))
                .forEach(link::add);
        long returns = blocking.stream().filter(Finding::saysReturned).count();
        long errors = blocking.stream()
                        .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                        .count()
                - returns;
        if (returns > 0) {
            link.add(new StateBadge(TEXTS.get("chapter.returned"), StateBadge.Tone.WARNING));
        }
        if (errors > 0) {
            link.add(new StateBadge(Long.toString(errors), StateBadge.Tone.ERROR));
        } else if (blocking.size() > returns) {
            link.add(new StateBadge(Long.toString(blocking.size() - returns), StateBadge.Tone.WARNING));
        } else if (returns == 0) {
            Span ready = Symbol.CHECK.create();
            ready.addClassName("ready");
            link.add(ready);
        }
        link.addClassName(
                "depth-" + chapter.number().chars().filter(c -> c == '.').count());
        if (chapter.number().equals(open)) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }
}
