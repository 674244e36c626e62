// SPDX-License-Identifier: EUPL-1.2
package de.jba.backoffice.contact.ui;

import com.vaadin.flow.function.SerializableConsumer;
import de.jba.backoffice.shared.StaleRecord;
import de.jba.backoffice.ui.NoteBar;
import de.jba.backoffice.ui.Notices;
import de.jba.backoffice.ui.SavedNotice;
import de.jba.backoffice.ui.StateBadge;
import de.jba.backoffice.ui.Texts;

/** Puts the record in the pane away or erases it, once that is confirmed. */
final class Leaving {
    private static final Texts TEXTS = Texts.of("contact");

    private Leaving() {}

    static <E> void archive(RecordPane<E> pane) {
        Going.ask(
                pane.desk.kind(),
                "archive",
                pane.title(),
                () -> leave(pane, leaving -> {
                    Opened<E> archived = pane.desk.archive(leaving);
                    pane.gone();
                    SavedNotice.archived(
                            TEXTS.get("archived", archived.title()),
                            archived.title(),
                            pane.user,
                            () -> pane.desk.restore(archived),
                            back -> pane.saved.accept(back));
                }));
    }

    static <E> void erase(RecordPane<E> pane) {
        Going.ask(
                pane.desk.kind(),
                "erase",
                pane.title(),
                () -> leave(pane, leaving -> {
                    pane.desk.erase(leaving);
                    pane.gone();
                    Notices.done(TEXTS.get("erased", leaving.title()));
                }));
    }

    private static <E> void leave(RecordPane<E> pane, SerializableConsumer<Opened<E>> how) {
        pane.stored().ifPresent(leaving -> {
            try {
                how.accept(leaving);
            } catch (StaleRecord stale) {
                pane.tell(new NoteBar(StateBadge.Tone.WARNING, TEXTS.get("changedBefore")));
            }
        });
    }
}
