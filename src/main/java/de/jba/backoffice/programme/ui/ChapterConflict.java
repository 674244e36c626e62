// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.programme.ui;

import com.vaadin.flow.component.button.Button;
import de.jba.backoffice.programme.ChapterDetails;
import de.jba.backoffice.programme.ChapterEntry;
import de.jba.backoffice.ui.NoteBar;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.Texts;
import java.util.Objects;

/** Somebody else saved the chapter meanwhile: what was written here stays in the fields until the person decides. */
final class ChapterConflict {
    private static final Texts TEXTS = Texts.of("programme");

    private ChapterConflict() {}

    static NoteBar note(ChapterDetails theirs, ChapterEditor editor) {
        Button keep = new Button(TEXTS.get("conflict.keepMine"));
        Button take = new Button(TEXTS.get("conflict.takeTheirs"));
        NoteBar note = new NoteBar(StateBadge.Tone.ERROR, TEXTS.get("conflict.text"), keep, take);
        keep.addClickListener(click -> {
            ChapterEntry mine = editor.entry();
            editor.show(theirs, true);
            editor.enter(Objects.requireNonNullElse(mine.title(), ""), Objects.requireNonNullElse(mine.body(), ""));
            note.removeFromParent();
        });
        take.addClickListener(click -> {
            editor.show(theirs, true);
            note.removeFromParent();
        });
        return note;
    }
}
