// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.instrument.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import de.jba.backoffice.instrument.InstrumentEntry;
import de.jba.backoffice.ui.PlainTable;
import de.jba.backoffice.ui.Texts;
import de.jba.backoffice.ui.WideContent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Somebody else saved while this person edited. Field by field it shows before, mine and theirs; what does not
 * contradict merges by itself, the rest is chosen. Closing loses nothing.
 */
class ConflictDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("instrument");

    /** Whose value is kept. */
    private enum Side {
        MINE,
        THEIRS
    }

    private final Map<FormPart<?>, RadioButtonGroup<Side>> choices = new LinkedHashMap<>();
    private final Button merge = new Button(TEXTS.get("conflict.merge"));
    private final Span missing = new Span();
    private final transient List<FormPart<?>> parts;
    private final transient InstrumentEntry base;
    private final transient InstrumentEntry mine;
    private final transient InstrumentEntry theirs;

    ConflictDialog(
            List<FormPart<?>> parts,
            InstrumentEntry base,
            InstrumentEntry mine,
            InstrumentEntry theirs,
            Runnable merged) {
        this.parts = parts;
        this.base = base;
        this.mine = mine;
        this.theirs = theirs;
        setHeaderTitle(TEXTS.get("conflict.title", String.valueOf(theirs.name())));
        setMaxWidth("1000px");
        add(new Paragraph(TEXTS.get("conflict.text")), new WideContent(TEXTS.get("conflict.field"), table()));
        merge.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        merge.addClickListener(click -> {
            apply();
            merged.run();
            close();
        });
        missing.addClassName("grow");
        getFooter()
                .add(
                        missing,
                        new Button(TEXTS.get("conflict.back"), click -> close()),
                        new Button(TEXTS.get("conflict.allTheirs"), click -> choose(Side.THEIRS)),
                        new Button(TEXTS.get("conflict.allMine"), click -> choose(Side.MINE)),
                        merge);
        update();
    }

    private PlainTable table() {
        PlainTable table = new PlainTable()
                .columns(
                        TEXTS.get("conflict.field"),
                        TEXTS.get("conflict.before"),
                        TEXTS.get("conflict.mine"),
                        TEXTS.get("conflict.theirs"),
                        TEXTS.get("conflict.result"));
        for (FormPart<?> part : parts) {
            boolean iChanged = part.differs(base, mine);
            boolean theyChanged = part.differs(base, theirs);
            if (iChanged || theyChanged) {
                table.row(
                        new Span(part.label()),
                        words(part, base),
                        iChanged ? words(part, mine) : unchanged(),
                        theyChanged ? words(part, theirs) : unchanged(),
                        result(part, iChanged, theyChanged));
            }
        }
        return table;
    }

    private Component result(FormPart<?> part, boolean iChanged, boolean theyChanged) {
        if (!(iChanged && theyChanged && part.differs(mine, theirs))) {
            return new Span(TEXTS.get(iChanged ? "conflict.mine" : "conflict.theirs"));
        }
        RadioButtonGroup<Side> choice = new RadioButtonGroup<>();
        choice.setItems(Side.values());
        choice.setItemLabelGenerator(side -> TEXTS.get(side == Side.MINE ? "conflict.mine" : "conflict.theirs"));
        choice.setAriaLabel(part.label());
        choice.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        choice.addValueChangeListener(change -> update());
        choices.put(part, choice);
        return choice;
    }

    private void choose(Side side) {
        choices.values().forEach(choice -> choice.setValue(side));
    }

    private void update() {
        List<String> open = choices.entrySet().stream()
                .filter(choice -> choice.getValue().isEmpty())
                .map(choice -> choice.getKey().label())
                .toList();
        merge.setEnabled(open.isEmpty());
        missing.setText(open.isEmpty() ? "" : TEXTS.get("conflict.choose", String.join(", ", open)));
    }

    private void apply() {
        for (FormPart<?> part : parts) {
            RadioButtonGroup<Side> choice = choices.get(part);
            boolean takeTheirs = choice == null ? !part.differs(base, mine) : choice.getValue() == Side.THEIRS;
            if (takeTheirs) {
                part.show(theirs);
            }
        }
    }

    private static Component words(FormPart<?> part, InstrumentEntry entry) {
        String words = part.wordsOf(entry);
        return new Span(words.isEmpty() ? TEXTS.get("conflict.empty") : words);
    }

    private static Span unchanged() {
        Span span = new Span(TEXTS.get("conflict.unchanged"));
        span.addClassName("sec");
        return span;
    }
}
