// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.ui;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pane of a record that the person can lose: then a {@link LostRecord} stands there until it shows another. */
public final class LostPlace implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final Texts TEXTS = Texts.of("ui");

    private final Aside pane;
    private @Nullable LostRecord lost;

    public LostPlace(Aside pane) {
        this.pane = pane;
    }

    /** The sentence for a record that is no longer the person's to see. */
    public static String outOfSight(String title) {
        return TEXTS.get("entry.outOfSight", title);
    }

    public boolean isLost() {
        return lost != null;
    }

    /** Whether closing would lose entries that are shown in the record's place. */
    public boolean keepsEntries() {
        return lost != null && lost.keepsEntries();
    }

    /** Shows this in place of the record; see {@link LostRecord}. */
    public void lose(String sentence, Map<String, String> entries, SerializableRunnable close) {
        lost = new LostRecord(sentence, entries, close);
        pane.getChildren().forEach(part -> part.setVisible(false));
        pane.add(lost);
    }

    /** The pane is for another record again. */
    public void takeBack() {
        if (lost != null) {
            pane.remove(lost);
            lost = null;
            pane.getChildren().forEach(part -> part.setVisible(true));
        }
    }
}
