// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Map;

/**
 * Stands where a record stood that the person may no longer see or change: says so, and keeps what they had entered
 * and nothing else of the record.
 */
public final class LostRecord extends Div {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of("ui");

    private final boolean keepsEntries;

    /**
     * @param sentence what happened
     * @param entries what had been entered and not saved, by the names of the fields
     */
    public LostRecord(String sentence, Map<String, String> entries, SerializableRunnable close) {
        keepsEntries = !entries.isEmpty();
        addClassName("pane-body");
        getElement().setAttribute("data-lost", "");
        add(new NoteBar(StateBadge.Tone.WARNING, sentence));
        if (keepsEntries) {
            add(new H3(TEXTS.get("lost.entries")), new Div(TEXTS.get("lost.copy")));
            entries.forEach((label, words) -> add(kept(label, words)));
        }
        Button done = new Button(TEXTS.get("lost.close"), click -> close.run());
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(done);
    }

    /** Whether it holds something that closing would lose. */
    public boolean keepsEntries() {
        return keepsEntries;
    }

    private static TextArea kept(String label, String words) {
        TextArea kept = new TextArea(label, words, "");
        kept.setReadOnly(true);
        kept.setWidthFull();
        return kept;
    }
}
