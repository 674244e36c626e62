// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import de.jba.backoffice.programme.ProgrammeChange;
import de.jba.backoffice.programme.ProgrammeChange.Kind;
import de.jba.backoffice.ui.DiffText;
import de.jba.backoffice.ui.PlainTable;
import de.jba.backoffice.ui.Texts;
import de.jba.backoffice.ui.WideContent;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What changed in a part of a programme: its text, its figures, its rows; old struck through, new underlined. */
class ChangeList extends Div {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("programme");

    ChangeList(List<ProgrammeChange> changes) {
        Map<Kind, List<ProgrammeChange>> kinds = changes.stream().collect(Collectors.groupingBy(ProgrammeChange::kind));
        kinds.getOrDefault(Kind.CHAPTER, List.of()).stream()
                .filter(change -> !change.field().equals("number"))
                .forEach(this::text);
        table(TEXTS.get("changes.indicators"), kinds.getOrDefault(Kind.INDICATOR, List.of()));
        table(TEXTS.get("changes.annex"), kinds.getOrDefault(Kind.ANNEX, List.of()));
    }

    private void text(ProgrammeChange change) {
        Div prose = new Div(new DiffText(text(change.before()), text(change.after())));
        prose.addClassName("prose");
        add(new H3(TEXTS.get("changes.text." + change.field())), prose);
    }

    private void table(String title, List<ProgrammeChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        PlainTable table = new PlainTable()
                .columns(
                        TEXTS.get("changes.what"),
                        TEXTS.get("changes.field"),
                        TEXTS.get("changes.before"),
                        TEXTS.get("changes.now"));
        for (ProgrammeChange change : changes) {
            if (!text(change.before()).equals(text(change.after()))) {
                table.row(
                                new Span(change.title()),
                                new Span(TEXTS.get("changed." + change.field())),
                                value(change.before(), "old"),
                                value(change.after(), "new"))
                        .getElement()
                        .setAttribute("data-change", "");
            }
        }
        add(new H2(title), new Paragraph(TEXTS.get("changes.count", changes.size())), new WideContent(title, table));
    }

    private static Span value(@Nullable String stored, String kind) {
        Span value = new Span(stored == null || stored.isEmpty() ? TEXTS.get("changes.empty") : Words.of(stored));
        value.addClassName(kind);
        return value;
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
