// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Somebody else saved while this person edited. Field by field it shows before, mine and theirs; what does not
 * contradict merges by itself, the rest is chosen. Closing loses nothing.
 *
 * @param <E> the record as it is entered
 */
public class ConflictDialog<E> extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("ui");

    private final transient Map<ComparedPart<E>, SideChoice> choices = new LinkedHashMap<>();
    private final Button merge = new Button(TEXTS.get("conflict.merge"));
    private final Span missing = new Span();
    private final transient List<ComparedPart<E>> parts;
    private final transient E base;
    private final transient E mine;
    private final transient E theirs;

    /**
     * @param title what the record is called
     * @param base what it said when the person began
     * @param merged what is done once every part was decided
     */
    public ConflictDialog(String title, List<ComparedPart<E>> parts, E base, E mine, E theirs, Runnable merged) {
        this.parts = List.copyOf(parts);
        this.base = base;
        this.mine = mine;
        this.theirs = theirs;
        addClassName("conflict");
        setHeaderTitle(TEXTS.get("conflict.title", title));
        setWidth("1060px");
        add(new Paragraph(TEXTS.get("conflict.text")), new WideContent(TEXTS.get("conflict.field"), table()));
        merge.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        merge.addClickListener(click -> {
            apply();
            merged.run();
            close();
        });
        missing.addClassNames("grow", "missing");
        missing.getElement().setAttribute("role", "status");
        Button back = new Button(TEXTS.get("conflict.back"), click -> close());
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getFooter()
                .add(
                        missing,
                        back,
                        new Button(TEXTS.get("conflict.allTheirs"), click -> chooseAll(SideChoice.Side.THEIRS)),
                        new Button(TEXTS.get("conflict.allMine"), click -> chooseAll(SideChoice.Side.MINE)),
                        merge);
        update();
    }

    private PlainTable table() {
        PlainTable table = new PlainTable()
                .stacked()
                .columns(
                        TEXTS.get("conflict.field"),
                        TEXTS.get("conflict.before"),
                        TEXTS.get("conflict.mine"),
                        TEXTS.get("conflict.theirs"),
                        TEXTS.get("conflict.result"));
        List<ComparedPart<E>> merging = new ArrayList<>();
        for (ComparedPart<E> part : parts) {
            if (contradicts(part)) {
                SideChoice choice = new SideChoice(part.label(), words(part, mine), words(part, theirs), this::update);
                choices.put(part, choice);
                table.row(name(part), before(part), choice.mine(), choice.theirs(), choice.result());
            } else if (part.differs(base, mine) || part.differs(base, theirs)) {
                merging.add(part);
            }
        }
        if (!merging.isEmpty()) {
            table.section(TEXTS.get("conflict.merging"));
            merging.forEach(part -> merging(table, part));
        }
        return table;
    }

    private void merging(PlainTable table, ComparedPart<E> part) {
        boolean iChanged = part.differs(base, mine);
        boolean theyChanged = part.differs(base, theirs);
        table.row(
                new Span(part.label()),
                before(part),
                iChanged ? new Span(words(part, mine)) : unchanged(),
                theyChanged ? new Span(words(part, theirs)) : unchanged(),
                new Span(TEXTS.get(iChanged ? "conflict.mine" : "conflict.theirs")));
    }

    private boolean contradicts(ComparedPart<E> part) {
        return part.differs(base, mine) && part.differs(base, theirs) && part.differs(mine, theirs);
    }

    private void chooseAll(SideChoice.Side side) {
        choices.values().forEach(choice -> choice.choose(side));
    }

    private void update() {
        List<String> open = choices.entrySet().stream()
                .filter(choice -> choice.getValue().side().isEmpty())
                .map(choice -> choice.getKey().label())
                .toList();
        merge.setEnabled(open.isEmpty());
        missing.setText(open.isEmpty() ? "" : TEXTS.get("conflict.choose", String.join(", ", open)));
    }

    private void apply() {
        for (ComparedPart<E> part : parts) {
            SideChoice choice = choices.get(part);
            boolean takeTheirs = choice == null
                    ? !part.differs(base, mine)
                    : choice.side().filter(SideChoice.Side.THEIRS::equals).isPresent();
            if (takeTheirs) {
                part.show(theirs);
            }
        }
    }

    private Component name(ComparedPart<E> part) {
        Span name = new Span(part.label());
        name.addClassName("strong");
        return name;
    }

    private Component before(ComparedPart<E> part) {
        Span before = new Span(words(part, base));
        before.addClassName("sec");
        return before;
    }

    private String words(ComparedPart<E> part, E entry) {
        String words = part.wordsOf(entry);
        return words.isEmpty() ? TEXTS.get("conflict.empty") : words;
    }

    private static Span unchanged() {
        Span span = new Span(TEXTS.get("conflict.unchanged"));
        span.addClassName("sec");
        return span;
    }
}
